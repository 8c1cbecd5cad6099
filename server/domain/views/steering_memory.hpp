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
    // The names of one session's rows: of itself, of its priorities, of its votes, and of those priorities of others that it took up.
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
    // All retained priorities of all sessions, by session and place.
    std::vector<SessionsProposal> priorities() const;
    // The priority that a proposal of the steering committee's session stands for; nullopt: none.
    std::optional<SessionsProposal> stands_for(SessionsProposal const& proposal) const;
    // The round as it was told; nullptr: there is none.
    RoundOutcome const* find(SessionsRound const& round) const;
    // What that closed round made of the proposal; nullopt: it was not on its paper, or the round has no result.
    std::optional<Provenance> vote(SessionsRound const& round, ProposalId proposal) const;
    // The same of what stood for that priority there.
    std::optional<Provenance> vote_on(SessionsRound const& round, SessionsProposal const& priority) const;
    // The row of that name; nullopt: there is none, or it is not of a session.
    std::optional<Row> row(ConventionRowName const& name) const;

private:
    struct Known {
        SessionOutcomes outcomes;  // without one of the session itself: its row is missing
        SessionPresence presence;
    };

    static Row live_row(SessionId id, SessionOutcomes const& outcomes, SessionPresence const& presence);
    Row priority_row(SessionId session, SessionOutcomes const& outcomes, PriorityOutcome const& priority) const;
    static std::optional<Provenance> provenance(SessionOutcomes const& outcomes, RoundId round, ProposalId proposal);
    static std::optional<Row> voted_row(SessionId session, SessionOutcomes const& outcomes, RoundId round);

    // The outcome of that proposal; nullptr: there is none.
    ProposalOutcome const* find(SessionsProposal const& proposal) const;

    std::map<SessionId, Known> known_;
    std::map<SessionsProposal, std::set<SessionsProposal>> taken_up_;  // by what was sent back
};

// Whether its words may be read: neither it nor what it speaks through was put aside. `outcomes`: of its session.
bool is_on_show(SessionOutcomes const& outcomes, ProposalOutcome const& proposal);

}  // namespace gommette::domain
