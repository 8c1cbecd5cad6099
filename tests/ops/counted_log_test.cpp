#include "server/ops/counted_log.hpp"

#include <gtest/gtest.h>

namespace gommette::ops {

using namespace std::chrono_literals;

TEST(ACountedLog, WritesOnceAMinuteHowOftenItHappened) {
    CountedLog lines(LogLevel::info, "guessed");
    CountedLog::Clock::time_point const start;
    EXPECT_EQ(lines.due(start, 1), 1);
    EXPECT_EQ(lines.due(start + 1s, 1), std::nullopt);
    EXPECT_EQ(lines.due(start + 59s, 3), std::nullopt);
    EXPECT_EQ(lines.due(start + 60s, 1), 5);
    EXPECT_EQ(lines.due(start + 61s, 1), std::nullopt);
}

}  // namespace gommette::ops
