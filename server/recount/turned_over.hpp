#pragma once

#include <vector>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The options whose verdict, or whose first place, the official weighting turns over: those that the count by person decides
// otherwise. In the order of the paper; none where the official count is by person, or is not told.
std::vector<int> turned_over(voting::Poll const& poll, voting::Tally const& tally);

}  // namespace gommette::recount
