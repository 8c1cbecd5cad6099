#include "server/export/action_sheets.hpp"

#include <algorithm>

#include "server/domain/sheet_fields.hpp"
#include "server/domain/views/session_outcomes.hpp"

namespace gommette::exports {

namespace {

domain::SessionOutcomes of_convention(std::vector<domain::NamedOutcome> const& outcomes) {
    domain::SessionOutcomes convention;
    for (auto const& [session, name, value] : outcomes)
        if (!session) convention.learn(name, value);
    return convention;
}

SheetChangeRow change_row(domain::SessionOutcomes const& convention, SheetChangeOutcome const& outcome) {
    SheetChangeRow row;
    row.sheet = outcome.sheet;
    row.change = outcome.change;
    row.field = outcome.field;
    row.member = outcome.member;
    row.at = outcome.at;
    row.replaces = outcome.replaces;
    auto words = convention.words<SheetChangeOutcome>(outcome.sheet.value, static_cast<std::int32_t>(outcome.change.value));
    if (words) row.value = std::move(words->value);
    return row;
}

// The sheet without any field.
SheetRow begun(SheetOutcome const& outcome) {
    SheetRow row;
    row.sheet = outcome.sheet;
    row.field = outcome.field;
    row.number = outcome.number;
    row.origin = outcome.origin;
    row.decision = outcome.decision;
    row.member = outcome.member;
    row.at = outcome.at;
    row.entrusted_to = outcome.entrusted_to;
    row.also = outcome.also;
    return row;
}

void take(SheetRow& sheet, SheetChangeRow const& change) {
    domain::put_field(sheet.values, change.value.value_or(SheetFields{}), change.field);
    FieldChanged const last{change.field, change.change, change.member, change.at};
    auto const found = std::ranges::find(sheet.changed.values, change.field, &FieldChanged::field);
    if (found == sheet.changed.values.end())
        sheet.changed.values.push_back(last);
    else
        *found = last;
}

}  // namespace

std::vector<SheetRow> action_sheets(std::vector<domain::NamedOutcome> const& outcomes) {
    auto const convention = of_convention(outcomes);
    std::vector<SheetRow> sheets;
    for (auto const* outcome : convention.all<SheetOutcome>()) {
        auto sheet = begun(*outcome);
        auto const number = outcome->sheet.value;
        for (auto const* change : convention.all<SheetChangeOutcome>(number, number)) take(sheet, change_row(convention, *change));
        std::ranges::sort(sheet.changed.values, {}, &FieldChanged::field);
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<SheetChangeRow> action_changes(std::vector<domain::NamedOutcome> const& outcomes) {
    auto const convention = of_convention(outcomes);
    std::vector<SheetChangeRow> changes;
    for (auto const* change : convention.all<SheetChangeOutcome>()) changes.push_back(change_row(convention, *change));
    return changes;
}

std::string action_code(SheetRow const& sheet) { return sheet.field.value + std::to_string(sheet.number.value); }

}  // namespace gommette::exports
