#pragma once

#include <vector>

#include "server/documents/document.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// What the log knows of each of an evaluation's four questions, and what it does not.

// Goals, stakes and findings of the sheets; fields without an action; what was decided on the committees' priorities.
void add_coherence(std::vector<documents::Block>& blocks, ConventionHistory const& history);
// Progress of the actions; results against their targets.
void add_attainment(std::vector<documents::Block>& blocks, ConventionHistory const& history);
// Costs and funding, by field and by funder; indicators of means.
void add_means(std::vector<documents::Block>& blocks, ConventionHistory const& history);
// New, existing, to strengthen; owners and partners; what goes on after the term.
void add_durability(std::vector<documents::Block>& blocks, ConventionHistory const& history);

}  // namespace gommette::reports
