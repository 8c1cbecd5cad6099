#pragma once

#include <string_view>
#include <variant>

#include "server/recount/fields.hpp"

namespace gommette::recount {

using AnySheet = std::variant<Sheet, CommitteeSheet>;

// Reads a tally sheet strictly: every member known, of its type and within its limits; every ballot one its method accepts. The
// first thing wrong is the complaint. Never throws. A file that is not JSON is complained of by line and column.
std::variant<AnySheet, Complaint> read_sheet(std::string_view text);

// The same of JSON made by an importer.
std::variant<AnySheet, Complaint> read_sheet_of(Json const& json);

}  // namespace gommette::recount
