#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gommette::storage {

// The results as plain rows that an analyst can read with SQL alone: derived from the log, rebuildable, written in the
// transaction of the events they follow from, never per vote. Enumerations stand as their English names.

struct SessionOutcome {  // one row a session
    std::int64_t session{};
    std::int64_t committee{};
    std::string field;  // "JE"
    std::string committee_title;
    std::string title;
    std::string when_where;
    std::string step;  // StepKind
    std::string step_title;
    std::int64_t joined{};
    std::int64_t proposals{};   // live ones
    std::int64_t open_round{};  // 0: none
    std::optional<std::int64_t> closed_at_ms;
};

struct ProposalOutcome {  // one row a proposal, lineage by `into`
    std::int64_t session{};
    std::int64_t proposal{};
    std::string title;  // empty: erased
    std::string detail;
    std::string state;    // ProposalState
    std::string college;  // of the author; empty: the facilitator
    std::int64_t into{};  // 0: speaks for itself
    std::int64_t made_at_ms{};
};

struct RoundOutcome {  // one row a round
    std::int64_t session{};
    std::int64_t round{};
    std::string method;    // "dots", "opinion"
    std::string settings;  // JSON
    std::int64_t opened_at_ms{};
    std::optional<std::int64_t> closed_at_ms;
    std::int64_t registered{};  // 0 while open, as the next three
    std::int64_t present{};
    std::int64_t voters{};
    std::int64_t expressed{};
};

struct ResultOutcome {  // one row an item of a closed round, zero-vote items too
    std::int64_t session{};
    std::int64_t round{};
    std::int64_t proposal{};
    std::int64_t rank{};
    std::int64_t score{};
    std::int64_t voters{};
    std::string counts;  // JSON object mark → people: {"-1":3,"1":20}
};

struct PriorityOutcome {  // one row a retained priority
    std::int64_t session{};
    std::int64_t proposal{};
    std::int64_t place{};  // from 1
    std::int64_t round{};  // where its votes come from; 0: never voted on
};

// The whole list at once: what is not in it is no longer retained.
struct PrioritiesOutcome {
    std::int64_t session{};
    std::vector<PriorityOutcome> priorities;
};

using OutcomeChange = std::variant<SessionOutcome, ProposalOutcome, RoundOutcome, ResultOutcome, PrioritiesOutcome>;

// All rows, ordered by their keys.
struct Outcomes {
    std::vector<SessionOutcome> sessions;
    std::vector<ProposalOutcome> proposals;
    std::vector<RoundOutcome> rounds;
    std::vector<ResultOutcome> results;
    std::vector<PriorityOutcome> priorities;
};

}  // namespace gommette::storage
