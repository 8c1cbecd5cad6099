#pragma once

#include <map>

#include "protocol/ids.hpp"
#include "server/live/pace.hpp"

namespace gommette::live {

// How fast one person may give orders, over however many connections. Beyond it they are refused as too_fast, upon which a page
// waits and sends them again. Owned by one host.
class PersonPace {
public:
    // As one connection is read (net/limits.hpp): sixty connections of one person get what one gets.
    static constexpr int orders_at_once = 256;
    static constexpr int orders_per_second = 32;

    // Whether that person may give one more order now, which is then counted.
    bool take(PersonId person, Moment now) {
        return paces_.try_emplace(person, orders_at_once, orders_per_second).first->second.take(now);
    }

private:
    std::map<PersonId, Pace> paces_;
};

}  // namespace gommette::live
