#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "protocol/commands.hpp"
#include "server/domain/decide.hpp"

namespace gommette::demo {

// One thing done in a demo session. The keys of Join are left empty: whoever gives the orders makes them.
struct DemoOrder {
    domain::Actor actor;
    Command command;
};

struct DemoSession {
    PlanSession plan;               // `committee` numbers the committees below from 1
    std::vector<DemoOrder> orders;  // in turn, from the session's first step; every one is accepted
};

// An invented convention of a real town, as ordinary commands: nothing in it could not have been done by people.
struct DemoConvention {
    DescribeConvention convention;
    std::vector<FoundCommittee> committees;  // the nine fields, in their order
    NameMember member;  // of the steering committee, who brings the diagnosis; the key is left empty
    BringIn diagnosis;
    std::vector<DemoSession> sessions;
    std::size_t main_session{};  // index of the one to show first: nobody has joined, its proposals are on the table
};

// Always the same. Pure; about a millisecond. `step`: how far every workshop has come that people came to; none: each as far as its file says.
DemoConvention demo_convention(std::optional<StepKind> step = std::nullopt);

}  // namespace gommette::demo
