#include "server/domain/views/convention_outcomes.hpp"

namespace gommette::domain {

namespace {

OutcomeWithWords outcome_of(Member const& member) {
    OutcomeWithWords outcome{MemberOutcome{member.id, member.substitute_for, member.forgotten}, member.words_at.back(), std::nullopt};
    if (member.function) outcome.words = MemberWords{*member.function};
    return outcome;
}

// `words_at` also where no motive was given: whether it was erased, only the log knows.
OutcomeWithWords outcome_of(Decided const& decided) {
    auto const& taken = decided.taken;
    OutcomeWithWords outcome{DecisionOutcome{taken.decision, taken.session, taken.proposal, taken.resolution, taken.until, taken.member,
                                             decided.at, taken.replaces},
                             decided.words_at,
                             std::nullopt};
    if (taken.words) outcome.words = *taken.words;
    return outcome;
}

template <class T>
std::optional<OutcomeWithWords> outcome_if(T const* found) {
    return found ? std::optional{outcome_of(*found)} : std::nullopt;
}

}  // namespace

std::optional<OutcomeWithWords> outcome(Convention const& convention, OutcomeName const& name) {
    switch (name.kind) {
        case OutcomeKind::member:
            return outcome_if(convention.find(MemberId{name.first}));
        case OutcomeKind::decision:
            return outcome_if(convention.find(DecisionId{name.first}));
        case OutcomeKind::session:
        case OutcomeKind::proposal:
        case OutcomeKind::round:
        case OutcomeKind::result:
        case OutcomeKind::priority:
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<OutcomeWithWords> all_outcomes(Convention const& convention) {
    std::vector<OutcomeWithWords> all;
    for (auto const& member : convention.members) all.push_back(outcome_of(member));
    for (auto const& decided : convention.decisions) all.push_back(outcome_of(decided));
    return all;
}

}  // namespace gommette::domain
