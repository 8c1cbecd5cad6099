#pragma once

#include <gmock/gmock.h>

#include "tests/live/harness.hpp"

namespace gommette::live {

inline Mark mark(int item, int value) { return {{item}, MarkValue{value}}; }
inline MarkBallot ballot(std::vector<Mark> marks) { return {{1}, {std::move(marks)}}; }
inline OpenRound dots(bool live_results = false) { return {Dots{}, std::nullopt, live_results, std::nullopt}; }

// A session with a facilitator's page, in proposing, and two people with two ideas.
struct Evening {
    Building building;
    Key const facilitator_key = key("facilitator");
    std::string const code;
    FakePage facilitator;
    FakePage bo;
    FakePage li;
    std::int64_t n{0};

    explicit Evening(bool authors_shown = false)
        : code(building.plan_session(facilitator_key, authors_shown)),
          facilitator(building.page(0)),
          bo(building.page(1)),
          li(building.page(0)) {
        facilitator.say(with_key(facilitator_key));
        bo.say(with_code(code));
        li.say(with_code(code));
        building.settle();
        bo.order(1, Join{key("bo"), College::resident, PersonName{"Bo-le-nom"}});
        building.settle();
        li.order(1, Join{key("li"), College::elected, PersonName{"Li-le-nom"}});
        building.settle();
        lead(GoToStep{{1}});
        bo.order(2, Propose{{"Bus du soir"}, std::nullopt});
        building.settle();
        li.order(2, Propose{{"Local jeunes"}, std::nullopt});
        building.settle();
    }
    void lead(Command command) {
        facilitator.order(++n, std::move(command));
        building.settle();
    }
};

}  // namespace gommette::live
