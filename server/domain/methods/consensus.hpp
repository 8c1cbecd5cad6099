#pragma once

#include "protocol/methods/consensus.hpp"
#include "server/domain/voting/method_rules.hpp"
#include "server/domain/methods/opinion.hpp"

namespace gommette::domain::voting {

// Consensus et divergences. Ballots as in Pour / neutre / contre: 1, 0, -1 on each statement.
//
// Of each statement in each group: agreement = (agree + 1) / (seen + 2), seen being those who gave any of the three marks; the
// smoothing (Laplace's rule of succession) keeps one voice from making 0 % or 100 %.
//
//   bridging = the smallest agreement over the declared colleges
//
// The larger bridging stands first; equal ones: the larger agreement of all together; then the smaller disagreement of all, smoothed
// alike: who passes does not refuse; then the rank is shared. A statement nobody saw has no rank. Statements are also shown by how far the colleges part: the largest agreement less the smallest.
//
// Where there are enough voters, opinion groups are found in the ballots themselves (opinion_groups.hpp), at the close alone: they
// cost more than all else, and groups that move with each vote would tell who gave it. With them comes the group-aware consensus of Polis: the product of the agreements of all groups, shown as its geometric mean.
// `poll` is settled. `group_of_college[c]`: which declared group the ballots of college c belong to, from 0 without gaps, or
// nobody; without any group, everyone is the only one. O(ballots * options) and the cost of finding groups.
ConsensusCount count_consensus(Poll const& poll, std::vector<int> const& group_of_college);

// (agree + 1) / (seen + 2) of one against the other.
std::strong_ordering compare_agreement(Agreement const& a, Agreement const& b);

template <>
struct MethodRules<Consensus> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::same_mark;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(Consensus const&) { return 0; }
    static bool counts_persons_only(Consensus const&) { return true; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(Consensus const&, int) { return true; }
    static std::optional<Objection> judge(Consensus const&, Ballot const& ballot, Ballot const&) { return judge_opinion(ballot); }
    static ConsensusCount count(Consensus const&, Poll const& poll, Weighting const&, GroupOfCollege const& groups) { return count_consensus(poll, groups); }
    static std::optional<Scale> scale(Consensus const&, int) { return Scale{-1, 1}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(Consensus const&, Cell const& cell) { return {cell.people[2], people_who_marked(cell)}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(ConsensusCount const&, std::vector<Warning>&) {}
    static void withhold(ConsensusCount& count, int smallest);
    static void withhold_colleges(ConsensusCount& count);
    static void summarize(ConsensusCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
