#pragma once

#include <optional>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::domain {

// What is so of that outcome of the convention now; nothing: there is none of that name. Pure.
std::optional<OutcomeWithWords> outcome(Convention const& convention, OutcomeName const& name);
// All that there are, in the order of their names.
std::vector<OutcomeWithWords> all_outcomes(Convention const& convention);

}  // namespace gommette::domain
