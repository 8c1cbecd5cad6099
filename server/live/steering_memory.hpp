#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "protocol/rows.hpp"
#include "storage/outcomes.hpp"

namespace gommette::live {

// What is so in a session's room now, and in no log.
struct SessionPresence {
    int present{0};
    std::optional<int> voters;  // of the open round
    bool operator==(SessionPresence const&) const = default;
};

// The memory copy of the outcome tables, and the rows that the steering committee sees of them. A value; no thread, no IO.
// Whatever the order of sessions' news, the rows equal those computed afresh from the tables.
class SteeringMemory {
public:
    using KeyedRows = std::vector<std::pair<RowKey, Row>>;

    // Returns the sessions whose rows may have changed.
    std::set<SessionId> learn(std::vector<storage::OutcomeChange> const& changes);
    bool learn(SessionId session, SessionPresence const& presence);
    static SteeringMemory from(storage::Outcomes const& outcomes);
    // What no table tells, from the memory that this one replaces.
    void keep_presence_of(SteeringMemory const& former);

    std::vector<SessionId> sessions() const;
    // Those with an open round: its turnout is in no table, only their hosts can tell it.
    std::vector<SessionId> voting() const;
    // "live/N" and "priority/N/…" of one session, in order of place.
    KeyedRows rows(SessionId session) const;

private:
    struct Known {
        storage::SessionOutcome session;
        SessionPresence presence;
        std::map<std::int64_t, storage::ProposalOutcome> proposals;
        std::map<std::int64_t, storage::RoundOutcome> rounds;
        std::map<std::pair<std::int64_t, std::int64_t>, storage::ResultOutcome> results;  // round, proposal
        std::vector<storage::PriorityOutcome> priorities;
    };

    static Row live_row(Known const& known);
    static Row priority_row(Known const& known, storage::PriorityOutcome const& priority);
    static std::optional<Provenance> provenance(Known const& known, storage::PriorityOutcome const& priority);

    std::map<SessionId, Known> known_;
};

}  // namespace gommette::live
