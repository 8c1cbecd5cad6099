#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "server/ops/log.hpp"

namespace gommette::ops {

// For what may happen thousands of times a minute: at most one line a minute, which says how often it happened since the line
// before. Not thread-safe.
class CountedLog {
public:
    using Clock = std::chrono::steady_clock;

    CountedLog(LogLevel level, std::string_view event) : level_(level), event_(event) {}

    void add(Clock::time_point now, std::int64_t times = 1) {
        if (auto const count = due(now, times)) log(level_, event_, {{"times", *count}});
    }
    // What add() would write: how many times, now; nothing while the last line is younger than a minute.
    std::optional<std::int64_t> due(Clock::time_point now, std::int64_t times) {
        times_ += times;
        if (written_at_ && now - *written_at_ < std::chrono::minutes(1)) return std::nullopt;
        written_at_ = now;
        auto const count = times_;
        times_ = 0;
        return count;
    }

    // Such a line, with `fields` of what is happening now.
    void write(std::initializer_list<LogField> fields) const { log(level_, event_, fields); }

private:
    LogLevel level_;
    std::string_view event_;
    std::int64_t times_{0};
    std::optional<Clock::time_point> written_at_;
};

}  // namespace gommette::ops
