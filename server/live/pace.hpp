#pragma once

#include <algorithm>
#include <cstdint>

#include "protocol/types.hpp"

namespace gommette::live {

// Lets so many through at once, and then so many a second. No timer runs. Owned by one host.
class Pace {
public:
    Pace(int at_once, int per_second) : period_us_(1'000'000 / per_second), depth_us_(period_us_ * at_once) {}

    // Whether there is one more now, which is then taken.
    bool take(Moment now) {
        auto const now_us = now.value * 1000;
        // The clock may jump back: nobody waits longer than after all was used.
        full_at_us_ = std::clamp(full_at_us_, now_us, now_us + depth_us_);
        if (full_at_us_ + period_us_ > now_us + depth_us_) return false;
        full_at_us_ += period_us_;
        return true;
    }

private:
    std::int64_t period_us_;
    std::int64_t depth_us_;
    std::int64_t full_at_us_{0};  // when there will be all again
};

}  // namespace gommette::live
