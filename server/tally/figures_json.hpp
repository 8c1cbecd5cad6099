#pragma once

#include <nlohmann/json.hpp>

#include "server/tally/sheet.hpp"

namespace gommette::tally {

using Ordered = nlohmann::ordered_json;

// What one method found beyond its order: members to add to the column.
Ordered figures_json(Sheet const& sheet, AnyCount const& count, bool all_colleges_told);

Ordered weight_json(Weight weight);
Ordered ids_json(std::vector<Named> const& names, std::vector<int> const& positions);
Ordered order_json(std::vector<Named> const& names, Ordering const& order);
char const* word_for(TieBreaker tie_breaker);

}  // namespace gommette::tally
