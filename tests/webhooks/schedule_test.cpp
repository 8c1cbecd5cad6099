#include "server/webhooks/schedule.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace gommette::webhooks {
namespace {

using namespace std::chrono_literals;

TEST(Schedule, GrowsToTenHoursAndThenTriesOnceADayForTwoWeeks) {
    std::vector<std::chrono::seconds> const first{5s, 60s, 5min, 30min, 2h, 5h, 10h};
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(wait_after(static_cast<int>(i) + 1), first[i]) << i;
    for (int day = 1; day <= 14; ++day) EXPECT_EQ(wait_after(7 + day), std::chrono::seconds(24h)) << day;
    EXPECT_EQ(wait_after(22), std::nullopt);
}

TEST(Schedule, WaitsLongerWhereTheReceiverAsksAndNeverMoreThanADay) {
    EXPECT_EQ(wait_after(1, 0s), 5s);
    EXPECT_EQ(wait_after(1, 2min), 120s);
    EXPECT_EQ(wait_after(3, 2min), std::chrono::seconds(5min));
    EXPECT_EQ(wait_after(1, 24h * 365), std::chrono::seconds(24h));
    EXPECT_EQ(wait_after(22, 5s), std::nullopt);
}

}  // namespace
}  // namespace gommette::webhooks
