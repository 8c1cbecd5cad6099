#pragma once

#include <optional>
#include <string>

#include "protocol/action_sheet.hpp"

namespace gommette::reports {

// "240 jeunes"; "–" where there is none.
std::string figure_text(std::optional<Thousandths> const& figure, std::string const& unit);

}  // namespace gommette::reports
