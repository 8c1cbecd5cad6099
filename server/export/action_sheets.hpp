#pragma once

#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::exports {

// All action sheets as they stand, by number: what tables and documents are made from. Of `outcomes`, of all streams, it reads the
// convention's. A field whose words were erased is absent.
std::vector<SheetRow> action_sheets(std::vector<domain::NamedOutcome> const& outcomes);

// All changes of all sheets, by sheet and number.
std::vector<SheetChangeRow> action_changes(std::vector<domain::NamedOutcome> const& outcomes);

// "JE3".
std::string action_code(SheetRow const& sheet);

}  // namespace gommette::exports
