#pragma once

#include <nlohmann/json.hpp>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

using Ordered = nlohmann::ordered_json;

// What one method found beyond its order: members to add to the column.
Ordered figures_json(Sheet const& sheet, voting::Count const& count, bool all_colleges_told);

Ordered weight_json(voting::Weight weight);
Ordered ids_json(std::vector<Named> const& names, std::vector<int> const& positions);
Ordered order_json(std::vector<Named> const& names, voting::Order const& order);
char const* word_for(voting::TieBreaker tie_breaker);

}  // namespace gommette::recount
