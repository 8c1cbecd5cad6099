#include <algorithm>

#include "server/domain/convention_topics.hpp"
#include "server/domain/views/steering_memory.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

// Where it stands among what was joined to the sheet; the end: it was not.
std::vector<SheetOrigin>::const_iterator joined_at(Sheet const& sheet, SessionsProposal const& origin) {
    return std::ranges::find(sheet.also, origin, &SheetOrigin::origin);
}

Sheet& sheet_at(Convention& convention, SheetId id) { return convention.sheets.at(static_cast<std::size_t>(id.value) - 1); }

Likeness likeness_of(Convention const& convention, PriorityPair const& pair) {
    auto const found = convention.comparisons.find(pair);
    return found == convention.comparisons.end() ? Likeness::undecided : found->second.likeness;
}

// That the pair can be told, or told no more.
bool can_hold(Convention const& convention, PriorityPair const& pair, Likeness likeness) {
    return likeness == Likeness::undecided || convention.comparisons.contains(pair) ||
           convention.comparisons.size() < comparisons_per_convention;
}

void follow_sheet(SheetId sheet, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::sheet, sheet.value});
    follows.outcomes.insert({OutcomeKind::sheet, sheet.value});
}

}  // namespace

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, JoinOrigin const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* sheet = convention.find(command.sheet);
    if (!sheet) return Refusal::no_such_sheet;
    if (!convention.find(command.session)) return Refusal::no_such_session;
    SessionsProposal const origin{command.session, command.proposal};
    if (auto const fault = fault_of_origin(convention, *context.sessions, origin)) return *fault;
    if (sheet->also.size() >= origins_per_sheet) return Refusal::convention_full;
    return Granted<ConventionEvent>{
        {OriginJoined{command.sheet, origin, convention.decision_on(origin)->taken.decision, context.member}}, {}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, PartOrigin const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* sheet = convention.find(command.sheet);
    if (!sheet) return Refusal::no_such_sheet;
    SessionsProposal const origin{command.session, command.proposal};
    if (joined_at(*sheet, origin) == sheet->also.end()) return Refusal::no_such_origin;
    return Granted<ConventionEvent>{{OriginParted{command.sheet, origin, context.member}}, {}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, Compare const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (command.one == command.other) return Refusal::malformed;
    PriorityPair const pair = std::minmax({command.one, command.other});
    for (auto const& priority : {pair.first, pair.second})
        if (!convention.find(priority.session)) return Refusal::no_such_session;
    auto const is_retained = [&](SessionsProposal const& priority) { return context.sessions->seen(priority).has_value(); };
    // What was said of two that the board had is taken back also once it has one of them no more.
    if (!convention.comparisons.contains(pair) && !(is_retained(pair.first) && is_retained(pair.second))) return Refusal::no_such_priority;
    if (likeness_of(convention, pair) == command.likeness) return Refusal::already_there;
    if (!can_hold(convention, pair, command.likeness)) return Refusal::convention_full;
    return Granted<ConventionEvent>{{PrioritiesCompared{pair.first, pair.second, command.likeness, context.member}}, {}};
}

bool holds(Convention const& convention, OriginJoined const& event) {
    auto const* sheet = convention.find(event.sheet);
    auto const* decided = convention.decision_on(event.origin);
    return sheet && sheet->also.size() < origins_per_sheet && convention.find(event.origin.session) &&
           !convention.sheet_on.contains(event.origin) && decided && decided->taken.decision == event.decision &&
           validates(decided->taken.resolution) && convention.find(event.member);
}
void make_true(Convention& convention, OriginJoined const& event, Moment) {
    sheet_at(convention, event.sheet).also.push_back({event.origin, event.decision});
    convention.sheet_on[event.origin] = event.sheet;
}
void follow_one(Convention const&, OriginJoined const& event, ConventionFollows& follows) { follow_sheet(event.sheet, follows); }

bool holds(Convention const& convention, OriginParted const& event) {
    auto const* sheet = convention.find(event.sheet);
    return sheet && joined_at(*sheet, event.origin) != sheet->also.end() && convention.find(event.member);
}
void make_true(Convention& convention, OriginParted const& event, Moment) {
    auto& sheet = sheet_at(convention, event.sheet);
    sheet.also.erase(joined_at(sheet, event.origin));
    convention.sheet_on.erase(event.origin);
}
void follow_one(Convention const&, OriginParted const& event, ConventionFollows& follows) { follow_sheet(event.sheet, follows); }

bool holds(Convention const& convention, PrioritiesCompared const& event) {
    PriorityPair const pair{event.one, event.other};
    return event.one < event.other && convention.find(event.one.session) && convention.find(event.other.session) &&
           convention.find(event.member) && likeness_of(convention, pair) != event.likeness && can_hold(convention, pair, event.likeness);
}
void make_true(Convention& convention, PrioritiesCompared const& event, Moment at) {
    PriorityPair const pair{event.one, event.other};
    if (event.likeness == Likeness::undecided) convention.comparisons.erase(pair);
    else convention.comparisons[pair] = {event.likeness, event.member, at};
}
void follow_one(Convention const&, PrioritiesCompared const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::comparison, event.one.session.value, event.one.proposal.value, event.other});
}

}  // namespace gommette::domain
