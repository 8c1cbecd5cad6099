#pragma once

#include <optional>

#include "protocol/rows.hpp"
#include "server/domain/convention.hpp"

namespace gommette::domain {

// The sheet as it stands.
SheetRow sheet_row(Sheet const& sheet);
// nullopt: there is none of that number, or it is not among the last.
std::optional<SheetChangeRow> sheet_change_row(Sheet const& sheet, std::int32_t change);

// The names of all rows of the sheet.
ConventionRowNames names_of_sheet(Sheet const& sheet);

}  // namespace gommette::domain
