#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/views/names.hpp"
#include "server/domain/views/session_outcomes.hpp"

namespace gommette::domain {

// What is so in a session's room now, and in no log.
struct SessionPresence {
    int present{0};
    std::optional<int> voters;  // of the open round
    bool operator==(SessionPresence const&) const = default;
};

// All sessions' outcomes in memory, and the rows that the steering committee sees of them. A value; no thread, no IO.
// Whatever the order of sessions' news, the rows equal those computed afresh from the stored outcomes.
class SteeringMemory {
public:
    // Returns the sessions whose rows may have changed.
    std::set<SessionId> learn(std::vector<NamedOutcome> const& news);
    // Returns whether the rows may have changed.
    bool learn(SessionId session, SessionPresence const& presence);
    static SteeringMemory from(std::vector<NamedOutcome> const& all);
    // What no outcome tells, from the memory that this one replaces.
    void keep_presence_of(SteeringMemory const& former);

    std::vector<SessionId> sessions() const;
    // The session's join code; nullptr: it told none yet.
    JoinCode const* code(SessionId session) const;
    // Those with an open round: its turnout is in no outcome, only their hosts can tell it.
    std::vector<SessionId> voting() const;
    // The names of one session's rows: of itself, and of its priorities.
    ConventionRowNames names(SessionId session) const;
    // The row of that name; nullopt: there is none, or it is not of a session.
    std::optional<Row> row(ConventionRowName const& name) const;

private:
    struct Known {
        SessionOutcomes outcomes;  // without one of the session itself: its row is missing
        SessionPresence presence;
    };

    static Row live_row(SessionId id, SessionOutcome const& session, SessionPresence const& presence);
    static Row priority_row(SessionId session, SessionOutcomes const& outcomes, PriorityOutcome const& priority);
    static std::optional<Provenance> provenance(SessionOutcomes const& outcomes, PriorityOutcome const& priority);

    std::map<SessionId, Known> known_;
};

}  // namespace gommette::domain
