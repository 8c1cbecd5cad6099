#pragma once

#include <chrono>

namespace gommette::net {

// A bucket of permits: `burst` at first, refilled evenly. Not thread-safe; costs nothing while unused.
class Pace {
public:
    using Clock = std::chrono::steady_clock;

    Pace(int burst, int per_second, Clock::time_point now)
        : period_(std::chrono::nanoseconds(std::chrono::seconds(1)) / per_second), depth_(period_ * burst), full_at_(now) {}

    // How long to wait for the next permit; zero: take() may be called.
    Clock::duration wait(Clock::time_point now) const {
        auto const over = full_at_ + period_ - now - depth_;
        return over > Clock::duration::zero() ? over : Clock::duration::zero();
    }
    void take(Clock::time_point now) { full_at_ = (full_at_ > now ? full_at_ : now) + period_; }

private:
    Clock::duration period_;
    Clock::duration depth_;
    Clock::time_point full_at_;  // when all permits will be back
};

}  // namespace gommette::net
