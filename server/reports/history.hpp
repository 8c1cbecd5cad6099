#pragma once

#include <map>
#include <string>
#include <vector>

#include "protocol/events.hpp"
#include "server/domain/convention.hpp"
#include "server/domain/session.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::reports {

struct TimedEvent {
    Moment at;
    SessionEvent event;
};

// What a session's log says: the state, and the events that led to it but for ballots, in their order.
struct SessionHistory {
    domain::Session session;
    std::vector<TimedEvent> events;
    Moment last_at;  // of its last event
};

// What the convention's log says, what all sessions come to, and the members' names as far as they may be told.
struct ConventionHistory {
    domain::Convention convention;
    std::vector<domain::NamedOutcome> outcomes;  // of all streams; empty where a report tells of one session only
    std::map<MemberId, std::string> names;       // likewise
    Moment last_at;                              // of its last event
    std::map<SessionId, NamedColleges> colleges; // of the sessions that chose them, as far as a report asks for them
};

}  // namespace gommette::reports
