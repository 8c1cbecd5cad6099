#pragma once

#include <functional>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/decision.hpp"
#include "server/domain/session.hpp"
#include "server/domain/views/from_convention.hpp"

namespace gommette::domain {

// Who gives the command: a participant by number, a facilitator, or a guest (nobody yet).
struct Actor {
    Role role{};
    PersonId person;
};

// What the rules may not find out for themselves.
struct Context {
    Moment now;
    std::function<bool(PersonId)> is_present{};  // has a page connected; none: nobody has
    std::optional<JoinCode> spare_code{};  // that no session has; none: it is not at hand yet
    FromConvention const* told{nullptr};  // what the convention tells; none: nothing
    std::function<bool(PersonId)> was_cut_off{};  // had a page until lately, and has none now; none: nobody had
    std::function<bool(PersonId)> came_back{};  // has one that came since the round began to close; none: nobody has
};

using Decision = Ruling<SessionEvent>;

// What follows from the command, or why nothing does. Pure.
Decision decide(Session const& session, Actor const& actor, Context const& context, SessionCommand const& command);

// Whether the event, read from a file, can follow on what is there: then all that is worked out from the state is defined. Whatever
// decide grants can. Pure.
bool can_have_happened(Session const& session, SessionEvent const& event);

// Makes the event true. Never fails: an event in the log has happened. Pure but for `session`.
void apply(Session& session, SessionEvent const& event, Moment at);

}  // namespace gommette::domain
