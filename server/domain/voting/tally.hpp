#pragma once

#include <optional>
#include <vector>

#include "server/domain/voting/ballot_round.hpp"
#include "server/domain/voting/breakdown.hpp"

namespace gommette::domain::voting {

enum class Warning {
    no_ballots,          // there is no result
    one_ballot,          // the result is one person's
    few_ballots,         // fewer than smallest_college
    too_few_options,     // of a ranking: fewer than 3
    too_many_options,    // of a ranking: more than 12
    weights_too_fine,    // a weighting could not be added exactly, and is left out
    weighting_left_out,  // the method, or what its majority is counted on, knows persons only
    colleges_hidden,     // some cells are not told, and weighted figures are not either
    increases_ended,     // of equal shares: completion was cut short
    weighting_withheld,  // a weighted result of a secret round would tell hidden votes, and is left out
    figures_withheld     // weighted figures of a secret round would tell more than its cells; its order is told
};

// The result by one weighting. `figures_told` false: only the order may be shown.
struct Column {
    WeightingName weighting{};
    Weight unit{1};
    Count count;
    bool figures_told{true};
};

// All a round says. Without ballots there are no columns: no result, not 0 %.
struct Tally {
    Participation participation;
    std::vector<Warning> warnings;
    std::vector<Notice> notices;  // each is for its person alone
    // By person first, then equal colleges and declared weights where there are any and a secret round may tell them.
    std::vector<Column> columns;
    WeightingName official{};
    std::optional<Breakdown> colleges;  // with ballots of at least two, and what must not be told marked so
    std::vector<Divergence> divergences;
};

// Whether only the weighting by person means anything: of consensus, and of majorities of people present or registered.
bool counts_persons_only(Rules const& rules);

// Counts a round of any method. Pure; ballots were judged before. One pass over the ballots for settling, one a weighting.
Tally tally(BallotRound const& round);

}  // namespace gommette::domain::voting
