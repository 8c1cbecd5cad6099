#pragma once

#include <algorithm>
#include <cstdint>
#include <map>

#include "protocol/ids.hpp"
#include "protocol/types.hpp"

namespace gommette::live {

// How fast one person may give orders, over however many connections. Beyond it they are refused as too_fast, upon which a page
// waits and sends them again. Owned by one host.
class PersonPace {
public:
    // As one connection is read (net/limits.hpp): sixty connections of one person get what one gets.
    static constexpr std::int64_t orders_at_once = 256;
    static constexpr std::int64_t orders_per_second = 32;

    // Whether that person may give one more order now, which is then counted.
    bool take(PersonId person, Moment now) {
        auto const now_us = now.value * 1000;
        auto& full_at_us = full_at_us_[person];  // when there will be orders_at_once again
        // The clock may jump back: nobody waits longer than after all was used.
        full_at_us = std::clamp(full_at_us, now_us, now_us + depth_us);
        if (full_at_us + period_us > now_us + depth_us) return false;
        full_at_us += period_us;
        return true;
    }

private:
    static constexpr std::int64_t period_us = 1'000'000 / orders_per_second;
    static constexpr std::int64_t depth_us = period_us * orders_at_once;

    std::map<PersonId, std::int64_t> full_at_us_;
};

}  // namespace gommette::live
