#pragma once

#include <variant>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

// Counts the round, and then gives the casting votes of the sheet. The complaint: a casting vote where the votes do not stand level, or
// where the rule knows none.
std::variant<voting::Tally, Complaint> count_sheet(Sheet const& sheet);

}  // namespace gommette::recount
