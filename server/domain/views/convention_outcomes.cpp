#include "server/domain/views/convention_outcomes.hpp"

namespace gommette::domain {

namespace {

OutcomeWithWords outcome_of(Member const& member) {
    MemberOutcome told{member.id, member.substitute_for, member.forgotten};
    if (member.is_owner) told.is_owner = true;
    if (member.committee) told.committee = member.committee;
    OutcomeWithWords outcome{told, member.words_at.back(), std::nullopt};
    if (member.function) outcome.words = MemberWords{*member.function};
    return outcome;
}

// `words_at` also where no motive was given: whether it was erased, only the log knows.
OutcomeWithWords outcome_of(Decided const& decided) {
    auto const& taken = decided.taken;
    OutcomeWithWords outcome{DecisionOutcome{taken.decision, taken.session, taken.proposal, taken.resolution, taken.until, taken.member,
                                             decided.at, taken.replaces, taken.by_round},
                             decided.words_at,
                             std::nullopt};
    if (taken.words) outcome.words = *taken.words;
    return outcome;
}

OutcomeWithWords outcome_of(Sheet const& sheet) {
    auto const& begun = sheet.begun;
    SheetOutcome told{begun.sheet, begun.field, begun.number, begun.origin, begun.decision, begun.member, sheet.at};
    if (sheet.entrusted_to) told.entrusted_to = sheet.entrusted_to;
    if (!sheet.also.empty()) told.also = {sheet.also};
    return {told, {}, std::nullopt};
}

OutcomeWithWords outcome_of(SheetChange const& change) {
    auto const& changed = change.changed;
    OutcomeWithWords outcome{
        SheetChangeOutcome{changed.sheet, changed.change, changed.field, changed.member, change.at, changed.replaces}, change.words_at,
        std::nullopt};
    if (changed.words) outcome.words = *changed.words;
    return outcome;
}

OutcomeWithWords outcome_of(DiagnosisLine const& line) {
    auto const& written = line.written;
    return {DiagnosisOutcome{written.line, written.field, written.revision, written.said, line.withdrawn, line.member, line.at}, {}, std::nullopt};
}

SheetChange const* change_named(Convention const& convention, OutcomeName const& name) {
    auto const* sheet = convention.find(SheetId{name.first});
    auto const index = static_cast<std::size_t>(name.second) - 1;
    return sheet && name.second > 0 && index < sheet->changes.size() ? &sheet->changes[index] : nullptr;
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
        case OutcomeKind::sheet:
            return outcome_if(convention.find(SheetId{name.first}));
        case OutcomeKind::sheet_change:
            return outcome_if(change_named(convention, name));
        case OutcomeKind::diagnosis:
            return outcome_if(convention.find(DiagnosisId{name.first}));
        case OutcomeKind::session:
        case OutcomeKind::proposal:
        case OutcomeKind::round:
        case OutcomeKind::result:
        case OutcomeKind::hiding:
        case OutcomeKind::priority:
        case OutcomeKind::priority_list:
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<OutcomeWithWords> all_outcomes(Convention const& convention) {
    std::vector<OutcomeWithWords> all;
    for (auto const& member : convention.members) all.push_back(outcome_of(member));
    for (auto const& decided : convention.decisions) all.push_back(outcome_of(decided));
    for (auto const& sheet : convention.sheets) all.push_back(outcome_of(sheet));
    for (auto const& sheet : convention.sheets)
        for (auto const& change : sheet.changes) all.push_back(outcome_of(change));
    for (auto const& line : convention.diagnosis) all.push_back(outcome_of(line));
    return all;
}

}  // namespace gommette::domain
