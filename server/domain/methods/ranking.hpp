#pragma once

#include "protocol/methods/ranking.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Classement. Each person gives options ranks: 1 the best; equal ranks are allowed unless the round says otherwise, and numbers
// may be left out: only before and after count. For 3 to 12 options; more are counted, but few people can rank them.
//
// The order is Schulze's (schulze.hpp) on the duels that the rankings contain. Unranked options are last and tied; in a round
// with `unranked_no_opinion` they are compared with nothing, and so is everything by a ballot that ranks nothing. An option on which a ballot had no say (added later, or
// to be ranked again after a merge) is compared with nothing in it. Options that Schulze leaves level share a rank.
//
// Beside it Borda: an option gets, from each ranking of n options, n - 1 points if first, down to 0 if last; tied ones get the
// average of their positions. That is 1 point for each option it is above and 1/2 for each it is tied with; told doubled, so
// that it is whole. Source: Borda, Mémoire sur les élections au scrutin (1781).
std::optional<Objection> judge_ranking(Ranking const& rules, Ballot const& ballot);

// `poll` is settled. O(ballots * options^2).
RankingCount count_ranking(Ranking const& rules, Poll const& poll, Weighting const& weighting);

// The place the ballot gives to the mark's option: one more than the options it puts above.
int place_on(Ballot const& ballot, PlacedMark const& mark);

// Fewer than 3 options need no ranking; more than 12 few people can rank.
void warn_of_ranked_options(int options, std::vector<Warning>& warnings);

template <>
struct MethodRules<Ranking> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::vote_again;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = true;
    static int cap(Ranking const&) { return 0; }
    static bool counts_persons_only(Ranking const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(Ranking const&, int) { return true; }
    static std::optional<Objection> judge(Ranking const& settings, Ballot const& ballot, Ballot const&) { return judge_ranking(settings, ballot); }
    static RankingCount count(Ranking const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_ranking(settings, poll, weighting); }
    static std::optional<Scale> scale(Ranking const&, int options) { return Scale{1, options}; }
    static int told(Ballot const& ballot, PlacedMark const& mark) { return place_on(ballot, mark); }
    static Share in_favour(Ranking const&, Cell const& cell) { return {people_between(cell, 0, 3), people_who_marked(cell) + cell.silent}; }
    static void warn(int options, std::vector<Warning>& warnings) { warn_of_ranked_options(options, warnings); }
    static void warn_of(RankingCount const&, std::vector<Warning>&) {}
    static void withhold(RankingCount&, int) {}
    static void withhold_colleges(RankingCount&) {}
    static void summarize(RankingCount const&, int, ItemSummary&) {}
};

}  // namespace gommette::domain::voting
