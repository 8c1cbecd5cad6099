#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "protocol/methods/ranking.hpp"
#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

// Who beats every other rival by a majority of those who compared the two.
std::optional<int> condorcet_winner(Duelled const& duelled);

// The smallest non-empty set whose members each beat every rival outside of it, ascending. O(n^3).
std::vector<int> smith_set(Duelled const& duelled);

// One shortest majority circle for each group of rivals that beat each other in circles, through the group's first rival.
// None: the majorities contradict each other nowhere. O(n^3).
std::vector<Cycle> majority_cycles(Duelled const& duelled);

// levels[a], from 0, of a relation without circles: level 0 are those nobody stands before; level 1 those nobody stands before
// once level 0 is set aside; and so on. O(n^3).
std::vector<int> levels_of(SquareTable<char> const& stands_before);

}  // namespace gommette::domain::voting
