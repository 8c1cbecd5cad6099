#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/demo/demo.hpp"

namespace gommette::demo {

// What is on the table of one workshop.
struct Action {
    std::string code;
    Title title;
    Detail detail;
};

struct Idea {
    Title title;
    College college{};
    std::string joins;  // the code of the action it is merged into; empty: none
};

// How the demo's people vote. A method more in rooms leaves the demo as it is.
using DemoMethod = std::variant<Dots, Opinion>;

struct Evening {
    StepKind step{};  // how far it has come
    DemoMethod method;
    std::vector<College> people;  // in the order in which they come
    std::vector<Action> actions;
    std::vector<Idea> ideas;
};

// What people did until that step: they join, the facilitator lays out the actions, ideas are thrown in and merged, everybody
// votes, the best are retained. A session that nobody came to only has its actions laid out.
std::vector<DemoOrder> orders_of(Evening const& evening);

}  // namespace gommette::demo
