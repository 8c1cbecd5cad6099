#pragma once

#include <compare>
#include <vector>

#include "server/domain/voting/pairwise.hpp"

namespace gommette::domain::voting {

// The Schulze method. A path from a to b goes over majority wins and is as strong as its weakest one; at(a, b) is the strongest.
// Rival a stands before b when its strongest path to b is stronger than b's to a.
// Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
// method, Social Choice and Welfare 36 (2011) 267; the pair (winning, losing) as in CIVS and Belenios. O(n^3).
SquareTable<Strength> strongest_paths(Duelled const& duelled);

// levels[a], from 0: 0 are those nobody stands before; level 1 those nobody stands before once level 0 is set aside, and so on
// (as Belenios shows it). Rivals of one level are tied.
std::vector<int> schulze_levels(SquareTable<Strength> const& paths);

}  // namespace gommette::domain::voting
