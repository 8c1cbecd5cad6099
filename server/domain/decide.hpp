#pragma once

#include "server/domain/decision.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Who gives the command: a participant by number, a facilitator, or a guest (nobody yet).
struct Actor {
    Role role{};
    PersonId person;
};

// What the rules may not find out for themselves.
struct Context {
    Moment now;
    int present{0};  // people who have a page connected
};

using Decision = Ruling<SessionEvent>;

// What follows from the command, or why nothing does. Pure.
Decision decide(Session const& session, Actor const& actor, Context const& context, SessionCommand const& command);

// Makes the event true. Never fails: an event in the log has happened. Pure but for `session`.
void apply(Session& session, SessionEvent const& event, Moment at);

}  // namespace gommette::domain
