#pragma once

#include <string>

#include "protocol/action_sheet.hpp"

namespace gommette::exports {

// What tables say of a sheet: its values in French, in the words of reports/sheet_words.hpp.

// Each kind of value as text; of a list one line an entry.
std::string written(ActionBudget const& budget);      // "48000 €"
std::string written(ActionSchedule const& schedule);  // "2027-03-01 – 2030-12-31"
std::string written(FundingLine const& line);         // "Ville : 20000 €, accordé"
std::string written(Milestone const& milestone);      // "2027-09-15 : Première tournée (faite)"
std::string written(ActionIndicator const& indicator);
// The field that is there; empty: none is.
std::string written(SheetFields const& value);

}  // namespace gommette::exports
