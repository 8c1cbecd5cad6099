#pragma once

#include <optional>

#include "protocol/rows.hpp"

namespace gommette::domain {

// A count of fewer people than this in one college could tell who they are.
inline constexpr int fewest_to_tell = 5;

// `counts`: by college, joined = registered, present = have voted. Colleges with members, each alone if it has `fewest_to_tell`; the
// smaller ones are one group, with the smallest of the others if together they are still too few. nullopt: all are too few.
std::optional<List<CollegesTurnout, 5>> told_by_college(List<CollegeCount, 5> const& counts);

}  // namespace gommette::domain
