#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/schulze.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Classement. Each person gives options ranks: 1 the best; equal ranks are allowed unless the round says otherwise, and numbers
// may be left out: only before and after count. For 3 to 12 options; more are counted, but few people can rank them.
//
// The order is Schulze's (schulze.hpp) on the duels that the rankings contain. Unranked options are last and tied; in a round
// with `unranked_no_opinion` they are compared with nothing. An option on which a ballot had no say (added later, or
// to be ranked again after a merge) is compared with nothing in it. Options that Schulze leaves level share a rank.
//
// Beside it Borda: an option gets, from each ranking of n options, n - 1 points if first, down to 0 if last; tied ones get the
// average of their positions. That is 1 point for each option it is above and 1/2 for each it is tied with; told doubled, so
// that it is whole. Source: Borda, Mémoire sur les élections au scrutin (1781).
struct RankingRules {
    bool equal_ranks{true};
    bool unranked_no_opinion{false};
    bool operator==(RankingRules const&) const = default;
};

struct RankingCount {
    Order order;
    std::vector<int> options;  // the live ones; the tables below are numbered by their places in it
    Duelled duelled;
    SquareTable<Strength> paths;
    std::optional<int> condorcet;  // an option
    std::vector<int> smith;        // options
    std::vector<Cycle> cycles;     // of options
    std::vector<Weight> doubled_borda;
    Order borda;
};

std::optional<Objection> judge_ranking(RankingRules const& rules, Ballot const& ballot);

// `poll` is settled. O(ballots * options^2).
RankingCount count_ranking(RankingRules const& rules, Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
