#include "server/domain/views/sheet_rows.hpp"

#include "server/domain/sheet_fields.hpp"

namespace gommette::domain {

namespace {

std::size_t changes_not_shown(Sheet const& sheet) {
    return sheet.changes.size() > changes_shown ? sheet.changes.size() - changes_shown : 0;
}

}  // namespace

SheetRow sheet_row(Sheet const& sheet) {
    auto const& begun = sheet.begun;
    SheetRow row;
    row.sheet = begun.sheet;
    row.field = begun.field;
    row.number = begun.number;
    row.origin = begun.origin;
    row.decision = begun.decision;
    row.member = begun.member;
    row.at = sheet.at;
    row.values = sheet.values();
    if (sheet.entrusted_to) row.entrusted_to = sheet.entrusted_to;
    if (!sheet.also.empty()) row.also = {sheet.also};
    for (std::size_t index = 0; index < sheet_field_count; ++index) {
        auto const field = static_cast<SheetField>(index);
        if (auto const* change = sheet.last_of(field))
            row.changed.values.push_back({field, change->changed.change, change->changed.member, change->at});
    }
    return row;
}

std::optional<SheetChangeRow> sheet_change_row(Sheet const& sheet, std::int32_t number) {
    auto const index = static_cast<std::size_t>(number) - 1;
    if (number < 1 || index >= sheet.changes.size() || index < changes_not_shown(sheet)) return std::nullopt;
    auto const& [changed, at, words_at] = sheet.changes[index];
    SheetChangeRow row;
    row.sheet = changed.sheet;
    row.change = changed.change;
    row.field = changed.field;
    if (changed.words) row.value = changed.words->value;
    row.member = changed.member;
    row.at = at;
    row.replaces = changed.replaces;
    return row;
}

ConventionRowNames names_of_sheet(Sheet const& sheet) {
    using Kind = ConventionRowName::Kind;
    auto const number = sheet.begun.sheet.value;
    ConventionRowNames names{{Kind::sheet, number}};
    for (auto change = changes_not_shown(sheet) + 1; change <= sheet.changes.size(); ++change)
        names.insert({Kind::sheet_change, number, static_cast<std::int32_t>(change)});
    return names;
}

}  // namespace gommette::domain
