#pragma once

#include <variant>
#include <vector>

#include "protocol/commands.hpp"
#include "server/demo/demo.hpp"

namespace gommette::demo {

// Who gives an order outside the workshops: the member of the steering committee whom the office seated first, or the owner of the first
// action, whom that member appointed.
enum class Giver { office, member, owner };

struct GivenOrder {
    Giver giver{};
    Command command;  // the key of AppointOwner is left empty
};

// A workshop that is planned and held, or one order; `day`: so many days after the convention began.
struct DemoDay {
    int day{};
    std::variant<DemoSession, GivenOrder> what;
};

// The demo convention carried on: its workshops are held, the steering committee decides, one priority comes back and is decided on again,
// sheets are written and followed for two years. It begins on 12 January of the year before last; the last day is in the past.
struct TwoYears {
    DemoConvention beginning;  // without sessions
    Moment begins;
    std::vector<DemoDay> days;  // in turn
};

// Always the same for the same year of `now`. Pure; some milliseconds.
TwoYears two_years(Moment now);

}  // namespace gommette::demo
