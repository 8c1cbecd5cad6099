#include <algorithm>

#include "server/domain/convention_topics.hpp"
#include "server/domain/fields.hpp"
#include "server/domain/sheet_fields.hpp"
#include "server/domain/views/steering_memory.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

std::optional<ChangeNumber> number_of(SheetChange const* change) {
    return change ? std::optional{change->changed.change} : std::nullopt;
}

// The next action of that field.
ActionNumber next_of_field(Convention const& convention, FieldCode const& field) {
    auto const same = std::count_if(convention.sheets.begin(), convention.sheets.end(),
                                    [&](Sheet const& sheet) { return sheet.begun.field == field; });
    return {same + 1};
}

// Whether it, or what it was before it came back to the board, has a sheet.
bool has_sheet(Convention const& convention, SteeringMemory const& sessions, SessionsProposal priority) {
    for (int left = sessions.version(priority); left > 0; --left) {
        if (convention.sheet_on.contains(priority)) return true;
        auto const origin = sessions.origin_of(priority);
        if (!origin) return false;
        priority = {origin->session, origin->proposal};
    }
    return false;
}

// The sheet's beginning, and each field of `fields` as its first changes.
Granted<ConventionEvent> begun_with(SheetBegun const& begun, SheetFields const& fields) {
    Granted<ConventionEvent> granted{{begun}, {}};
    for_each_sheet_field([&](SheetField field, auto pointer) {
        if (!(fields.*pointer)) return;
        SheetChanged changed;
        changed.sheet = begun.sheet;
        changed.change.value = static_cast<std::int64_t>(granted.events.size());
        changed.field = field;
        changed.member = begun.member;
        changed.words = SheetWords{};
        put_field(changed.words->value, fields, field);
        granted.events.push_back(std::move(changed));
    });
    return granted;
}

// Whether all that became of the field since `seen` is that member's own doing.
bool is_overtaken_by_none(Sheet const& sheet, SheetField field, std::optional<ChangeNumber> const& seen, MemberId member) {
    auto at = number_of(sheet.last_of(field));
    while (at && at != seen) {
        auto const& change = sheet.changes[static_cast<std::size_t>(at->value) - 1].changed;
        if (change.member != member) return false;
        at = change.replaces;
    }
    return at == seen;
}

bool says(SheetChange const* change, SheetFields const& value) {
    return change && change->changed.words && change->changed.words->value == value;
}

bool is_known(SheetBegun const& event, Convention const& convention) {
    if (!event.origin) return !event.decision;
    auto const* decided = event.decision ? convention.find(*event.decision) : nullptr;
    return convention.find(event.origin->session) && !convention.sheet_on.contains(*event.origin) && decided &&
           SessionsProposal{decided->taken.session, decided->taken.proposal} == *event.origin;
}

}  // namespace

bool validates(Resolution resolution) {
    switch (resolution) {
        case Resolution::validated:
        case Resolution::with_reservation: return true;
        case Resolution::to_rework:
        case Resolution::postponed:
        case Resolution::rejected:
        case Resolution::taken_back: return false;
    }
    return false;
}

std::optional<Refusal> fault_of_origin(Convention const& convention, SteeringMemory const& sessions, SessionsProposal const& priority) {
    if (!sessions.seen(priority)) return Refusal::no_such_priority;
    if (has_sheet(convention, sessions, priority)) return Refusal::has_a_sheet;
    auto const next_version = sessions.next_of(priority);
    if (next_version && sessions.seen(*next_version)) return Refusal::newer_version;
    auto const* decided = convention.decision_on(priority);
    return decided && validates(decided->taken.resolution) ? std::nullopt : std::optional{Refusal::not_validated};
}

SheetChange const* Sheet::last_of(SheetField field) const {
    auto const number = last.at(static_cast<std::size_t>(field));
    return number == 0 ? nullptr : &changes.at(number - 1);
}

SheetFields Sheet::values() const {
    SheetFields values;
    for (std::size_t index = 0; index < sheet_field_count; ++index) {
        auto const field = static_cast<SheetField>(index);
        auto const* change = last_of(field);
        if (change && change->changed.words) put_field(values, change->changed.words->value, field);
    }
    return values;
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, BeginSheet const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* session = convention.find(command.session);
    if (!session) return Refusal::no_such_session;
    SessionsProposal const priority{command.session, command.proposal};
    if (auto const fault = fault_of_origin(convention, *context.sessions, priority)) return *fault;
    auto const* decided = convention.decision_on(priority);
    if (convention.sheets.size() >= sheets_per_convention) return Refusal::convention_full;
    auto const of_committee = fields_of(convention.fields(), *convention.find(session->committee));
    auto const field = command.field.value_or(of_committee.front());
    if (std::ranges::find(of_committee, field) == of_committee.end()) return Refusal::malformed;
    auto const words = context.sessions->words(priority);
    SheetBegun const begun{next<SheetId>(convention.sheets.size()), field, next_of_field(convention, field), priority,
                           decided->taken.decision, context.member};
    auto fields = words ? filled_in(words->title, words->detail) : filled_in({}, std::nullopt);
    if (!words) fields.title.reset();
    return begun_with(begun, fields);
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, RecordAction const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!find_field(convention.fields(), command.field)) return Refusal::malformed;
    if (convention.sheets.size() >= sheets_per_convention) return Refusal::convention_full;
    return begun_with({next<SheetId>(convention.sheets.size()), command.field, next_of_field(convention, command.field), std::nullopt,
                       std::nullopt, context.member},
                      filled_in(command.title));
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, ChangeSheet const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    bool const is_by_owner = context.role == Role::owner;
    auto const* sheet = convention.find(command.sheet);
    if (!sheet || (is_by_owner && sheet->entrusted_to != context.member)) return Refusal::no_such_sheet;
    auto const field = only_field(command.value);
    if (!field) return Refusal::malformed;
    if (is_by_owner && !is_owners(*field)) return Refusal::not_yours;
    if (auto const fault = fault_of(command.value)) return *fault;
    auto const* last = sheet->last_of(*field);
    if (says(last, command.value)) return Granted<ConventionEvent>{};
    if (!is_overtaken_by_none(*sheet, *field, command.instead_of, context.member)) return Refusal::changed_meanwhile;
    if (is_by_owner && !is_owners_change(*sheet, *field, command.value)) return Refusal::not_yours;
    if (sheet->changes.size() >= changes_per_sheet) return Refusal::convention_full;
    ChangeNumber const number{static_cast<std::int64_t>(sheet->changes.size()) + 1};
    return Granted<ConventionEvent>{
        {SheetChanged{command.sheet, number, *field, context.member, number_of(last), SheetWords{command.value}}}, {}};
}

bool holds(Convention const& convention, SheetBegun const& event) {
    return event.sheet == next<SheetId>(convention.sheets.size()) && convention.sheets.size() < sheets_per_convention &&
           find_field(convention.fields(), event.field) && event.number == next_of_field(convention, event.field) &&
           convention.find(event.member) && is_known(event, convention);
}
void make_true(Convention& convention, SheetBegun const& event, Moment at) {
    if (event.origin) convention.sheet_on[*event.origin] = event.sheet;
    convention.sheets.push_back({event, at, {}, {}, {}, {}});
}
void follow_one(Convention const&, SheetBegun const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::sheet, event.sheet.value});
    follows.outcomes.insert({OutcomeKind::sheet, event.sheet.value});
    follows.made = event.sheet.value;
}

bool holds(Convention const& convention, SheetChanged const& event) {
    auto const* sheet = convention.find(event.sheet);
    bool const is_next = sheet && static_cast<std::size_t>(event.change.value) == sheet->changes.size() + 1 &&
                         event.replaces == number_of(sheet->last_of(event.field));
    bool const is_whole = !event.words || (only_field(event.words->value) == event.field && !fault_of(event.words->value));
    return is_next && is_whole && convention.find(event.member);
}
void make_true(Convention& convention, SheetChanged const& event, Moment at) {
    auto& sheet = convention.sheets.at(static_cast<std::size_t>(event.sheet.value) - 1);
    sheet.changes.push_back({event, at, {convention.position + 1}});
    sheet.last.at(static_cast<std::size_t>(event.field)) = sheet.changes.size();
}
void follow_one(Convention const&, SheetChanged const& event, ConventionFollows& follows) {
    auto const number = static_cast<std::int32_t>(event.change.value);
    auto const former = number - static_cast<std::int32_t>(changes_shown);
    follows.rows.insert({ConventionKind::sheet, event.sheet.value});
    follows.rows.insert({ConventionKind::sheet_change, event.sheet.value, number});
    if (former > 0) follows.rows.insert({ConventionKind::sheet_change, event.sheet.value, former});
    follows.outcomes.insert({OutcomeKind::sheet_change, event.sheet.value, number});
    follows.made = number;
}

}  // namespace gommette::domain
