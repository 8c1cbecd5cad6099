#pragma once

#include <chrono>

namespace gommette::net {

// Holds at most `burst` tokens, full at first, and gains `per_second`. No timer runs. Not thread-safe.
class TokenBucket {
public:
    using Clock = std::chrono::steady_clock;

    TokenBucket(int burst, int per_second, Clock::time_point now)
        : period_(std::chrono::nanoseconds(std::chrono::seconds(1)) / per_second), depth_(period_ * burst), full_at_(now) {}

    // How long until there is a token; zero: now.
    Clock::duration wait(Clock::time_point now) const {
        auto const over = full_at_ + period_ - now - depth_;
        return over > Clock::duration::zero() ? over : Clock::duration::zero();
    }
    // Takes tokens, also when there are none: the wait for the next one is then longer.
    void take(Clock::time_point now, int tokens = 1) { full_at_ = (full_at_ > now ? full_at_ : now) + tokens * period_; }

private:
    Clock::duration period_;
    Clock::duration depth_;
    Clock::time_point full_at_;  // when the bucket will be full, if nothing more is taken
};

}  // namespace gommette::net
