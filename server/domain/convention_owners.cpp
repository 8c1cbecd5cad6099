#include <algorithm>

#include "server/domain/convention_topics.hpp"
#include "server/domain/views/sheet_rows.hpp"

namespace gommette::domain {

namespace {

Member const* owner_of(Convention const& convention, MemberId id) {
    auto const* member = remembered(convention, id);
    return member && member->is_owner ? member : nullptr;
}

// Whether the indicators are what they were but for their measures.
bool are_the_same_but_measured(List<ActionIndicator, 8> const& now, List<ActionIndicator, 8> const& then) {
    return std::ranges::equal(now.values, then.values, [](ActionIndicator one, ActionIndicator other) {
        one.measures = other.measures = {};
        return one == other;
    });
}

}  // namespace

bool is_owners(SheetField field) {
    switch (field) {
        case SheetField::progress:
        case SheetField::indicators:
        case SheetField::note: return true;
        case SheetField::title:
        case SheetField::kind:
        case SheetField::stake:
        case SheetField::finding:
        case SheetField::goals:
        case SheetField::description:
        case SheetField::audience:
        case SheetField::territory:
        case SheetField::owner:
        case SheetField::owner_person:
        case SheetField::caf_owner:
        case SheetField::partners:
        case SheetField::means:
        case SheetField::budget:
        case SheetField::funding:
        case SheetField::schedule:
        case SheetField::milestones: return false;
    }
    return false;
}

bool is_owners_change(Sheet const& sheet, SheetField field, SheetFields const& value) {
    if (field != SheetField::indicators) return true;
    auto const now = sheet.values().indicators;
    return now && are_the_same_but_measured(*now, *value.indicators);
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, AppointOwner const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!convention.find(command.sheet)) return Refusal::no_such_sheet;
    if (convention.members.size() >= members_per_convention || convention.links.size() >= links_per_convention)
        return Refusal::convention_full;
    auto const owner = next<MemberId>(convention.members.size());
    Granted<ConventionEvent> granted;
    granted.events.push_back(MemberNamed{owner, std::nullopt, MemberWords{command.function}, true});
    granted.deposits.push_back(MemberNameGiven{owner, command.called});
    seat(granted, convention.links.size(), owner, Role::owner, command.key);
    granted.events.push_back(SheetEntrusted{command.sheet, owner, context.member});
    return granted;
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, EntrustSheet const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* sheet = convention.find(command.sheet);
    if (!sheet) return Refusal::no_such_sheet;
    if (command.owner && !owner_of(convention, *command.owner)) return Refusal::no_such_member;
    if (sheet->entrusted_to == command.owner.value_or(MemberId{})) return Refusal::already_there;
    return Granted<ConventionEvent>{{SheetEntrusted{command.sheet, command.owner, context.member}}, {}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, ReplaceOwnerLink const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* owner = owner_of(convention, command.owner);
    if (!owner) return Refusal::no_such_member;
    if (!command.key && !owner->link) return Refusal::already_there;
    if (command.key && convention.links.size() >= links_per_convention) return Refusal::convention_full;
    Granted<ConventionEvent> granted;
    unseat(granted, *owner);
    if (command.key) seat(granted, convention.links.size(), owner->id, Role::owner, *command.key);
    return granted;
}

bool holds(Convention const& convention, SheetEntrusted const& event) {
    auto const* owner = event.owner ? convention.find(*event.owner) : nullptr;
    auto const* member = convention.find(event.member);
    return convention.find(event.sheet) && member && member->is_seat() && (!event.owner || (owner && owner->is_owner));
}
void make_true(Convention& convention, SheetEntrusted const& event, Moment) {
    convention.sheets.at(static_cast<std::size_t>(event.sheet.value) - 1).entrusted_to = event.owner.value_or(MemberId{});
}
// Its changes too: they come to the owner's page, and go from the former one's.
void follow_one(Convention const& after, SheetEntrusted const& event, ConventionFollows& follows) {
    follows.rows.merge(names_of_sheet(*after.find(event.sheet)));
    follows.outcomes.insert({OutcomeKind::sheet, event.sheet.value});
}

}  // namespace gommette::domain
