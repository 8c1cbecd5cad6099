#pragma once

#include <string>
#include <vector>

#include "server/documents/document.hpp"
#include "server/reports/reviewed_year.hpp"

namespace gommette::reports {

// The parts of a yearly review that tell of actions; each with its heading, and a sentence where there is nothing to tell.

std::string former_state_label(ReviewedYear const& year);  // "fin 2026"
std::string state_label(ReviewedYear const& year);         // "fin 2027", or "à ce jour"

// By progress and by field, and which of them moved from what to what.
void add_action_review(std::vector<documents::Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions);
void add_late_milestones(std::vector<documents::Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions);
// `known`: the convention as it is now, whose measures count at their own days.
void add_indicator_review(std::vector<documents::Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions,
                          domain::Convention const& known);
// Costs, and what was asked of each funder and granted.
void add_money_review(std::vector<documents::Block>& blocks, ReviewedYear const& year);

}  // namespace gommette::reports
