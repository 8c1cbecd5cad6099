#pragma once

#include <vector>

#include "server/domain/voting/ballot_round.hpp"
#include "server/domain/voting/fisher.hpp"

namespace gommette::domain::voting {

// What each college gave to each option, in people: a table option × college of histograms.

// Marks as they are told by college: opinions -1..1, ticks 1, dots 1..cap, the grades of the round, impacts 1..5; of a ranking the place,
// 1..options, that the ballot gives (one more than the options above). Duels have no marks of this kind: no rows.
Breakdown break_down(BallotRound const& round, Poll const& settled);

// Who in the cell is in favour, of how many: agree of those who marked it · ticked, or gave dots, of the voters who saw it ·
// "Assez bien" or better of those who graded · an impact of 4 or 5 of those who placed it · ranked among the first three of the
// voters who saw it · for of (for + against).
Share in_favour(AnyMethod const& rules, Cell const& cell);

std::vector<Divergence> find_divergences(AnyMethod const& rules, Breakdown const& breakdown);

}  // namespace gommette::domain::voting
