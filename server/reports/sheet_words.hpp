#pragma once

#include <string>
#include <string_view>

#include "protocol/action_sheet.hpp"

namespace gommette::reports {

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
// "en cours, 60 %"
std::string written(ActionProgress const& progress);

}  // namespace gommette::reports
