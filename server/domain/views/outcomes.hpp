#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "protocol/events.hpp"
#include "protocol/outcomes.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Names one outcome of its stream. `first`: the number of the proposal, the round, the place, the member, the decision, the
// sheet or the line of a diagnosis; `second`: the proposal of a result, the change of a sheet.
struct OutcomeName {
    OutcomeKind kind{};
    std::int32_t first{0};
    std::int32_t second{0};
    auto operator<=>(OutcomeName const&) const = default;
};
using OutcomeNames = std::set<OutcomeName>;

OutcomeName name_of(Outcome const& outcome);

// The words that may belong to an outcome: a proposal's, a hiding's or a priority list's, a member's, a decision's, a sheet's.
using OutcomeWords = std::variant<Words, ReasonWords, MemberWords, MotiveWords, SheetWords>;

// An outcome, and beside it the words that may be erased. `words_at`: the position of the event that has, or had, them; 0: no
// words belong to it.
struct OutcomeWithWords {
    Outcome outcome;
    LogPosition words_at;
    std::optional<OutcomeWords> words;
};

// One outcome of one of all streams. Without a value: there is none of that name, or none any more.
struct NamedOutcome {
    SessionId session;  // none: of the convention
    OutcomeName name;
    std::optional<OutcomeWithWords> value;
};

// What is so of that outcome of a session now; nothing: there is none of that name. Pure.
std::optional<OutcomeWithWords> outcome(Session const& session, OutcomeName const& name);
// All that there are, in the order of their names.
std::vector<OutcomeWithWords> all_outcomes(Session const& session);

}  // namespace gommette::domain
