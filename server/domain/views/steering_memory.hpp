#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "protocol/events.hpp"
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
    // What that session came to so far; nullptr: it told nothing.
    SessionOutcomes const* outcomes(SessionId session) const;
    // The session's join code; nullptr: it told none yet.
    JoinCode const* code(SessionId session) const;
    // Those with an open round: its turnout is in no outcome, only their hosts can tell it.
    std::vector<SessionId> voting() const;
    // The names of one session's rows: of itself, of its priorities, and of those priorities of others that it took up.
    ConventionRowNames names(SessionId session) const;
    // The priority as it stands now; nullopt: the session does not retain it.
    std::optional<PrioritySeen> seen(SessionsProposal const& priority) const;
    // Nothing: there is no such proposal, its words were erased, or it was put aside since.
    std::optional<Words> words(SessionsProposal const& proposal) const;
    // What it was taken up from; nullopt: nothing.
    std::optional<Lineage> origin_of(SessionsProposal const& proposal) const;
    // 1, or one more than that of what it was taken up from.
    int version(SessionsProposal const& proposal) const;
    // What a session took it up as: a live proposal or a merged one, if possible one that is retained; the newest of them.
    std::optional<SessionsProposal> next_of(SessionsProposal const& proposal) const;
    // The row of that name; nullopt: there is none, or it is not of a session.
    std::optional<Row> row(ConventionRowName const& name) const;

private:
    struct Known {
        SessionOutcomes outcomes;  // without one of the session itself: its row is missing
        SessionPresence presence;
    };

    static Row live_row(SessionId id, SessionOutcomes const& outcomes, SessionPresence const& presence);
    Row priority_row(SessionId session, SessionOutcomes const& outcomes, PriorityOutcome const& priority) const;
    static std::optional<Provenance> provenance(SessionOutcomes const& outcomes, PriorityOutcome const& priority);

    // The outcome of that proposal; nullptr: there is none.
    ProposalOutcome const* find(SessionsProposal const& proposal) const;

    std::map<SessionId, Known> known_;
    std::map<SessionsProposal, std::set<SessionsProposal>> taken_up_;  // by what was sent back
};

// Whether its words may be read: neither it nor what it speaks through was put aside. `outcomes`: of its session.
bool is_on_show(SessionOutcomes const& outcomes, ProposalOutcome const& proposal);

}  // namespace gommette::domain
