#pragma once

#include <string>
#include <string_view>

#include "protocol/action_sheet.hpp"

namespace gommette::exports {

// What tables and documents call a sheet's fields and their values, in French.

// "Copilote CAF".
std::string_view label_of(SheetField field);
// "nouvelle".
std::string_view in_french(ActionKind kind);
// "en cours".
std::string_view in_french(ProgressState state);
// "demandé".
std::string_view in_french(FundingState state);
// "de résultat".
std::string_view in_french(IndicatorKind kind);

// "12,5" for 12500 thousandths; no digit more than needed.
std::string written(Thousandths const& figure);

// Each kind of value as text; of a list one line an entry.
std::string written(ActionProgress const& progress);  // "en cours, 60 %"
std::string written(ActionBudget const& budget);      // "48000 €"
std::string written(ActionSchedule const& schedule);  // "2027-03-01 – 2030-12-31"
std::string written(FundingLine const& line);         // "Ville : 20000 €, accordé"
std::string written(Milestone const& milestone);      // "2027-09-15 : Première tournée (faite)"
std::string written(ActionIndicator const& indicator);
// The field that is there; empty: none is.
std::string written(SheetFields const& value);

}  // namespace gommette::exports
