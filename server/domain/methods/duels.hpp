#pragma once

#include "protocol/methods/duels.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Duels. Each person is shown pairs and chooses one of the two, or "je ne peux pas choisir"; a pair at most once. The mark names
// the winner, value 1, and the loser as `second`; value 0: could not choose between the two, in any order.
//
//   score = 100 * (wins + 1) / (wins + losses + 2)
//
// which is 50 for an option never chosen from. The larger score stands first; equal scores share a rank. Source: All Our Ideas
// (Salganik and Levy, Wiki surveys, PLOS ONE 10, 2015; pairwise-api, app/models/choice.rb).
//
// Beside it Bradley and Terry's strengths (Biometrika 39, 1952): option i beats j with chance s_i / (s_i + s_j). Every option has
// one virtual win and one virtual loss against a rival of strength 1, so that all strengths are finite. Found by Newman's iteration
// (Efficient computation of rankings from pairwise comparisons, JMLR 24, 2023) from all strengths 1, until none changes by more than
// 1e-12 of itself, at most 10,000 times; floating point, and so only shown, at the close.
std::optional<Objection> judge_duels(Ballot const& ballot);

// `poll` is settled.
DuelsCount count_duels(Poll const& poll, Weighting const& weighting);

template <>
struct MethodRules<Duels> {
    static constexpr LineShape line = LineShape::mark_and_rival;
    static constexpr MergeRule merge_rule = MergeRule::drop_absorbed;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = true;
    static int cap(Duels const&) { return 0; }
    static bool counts_persons_only(Duels const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(Duels const&, int) { return true; }
    static std::optional<Objection> judge(Duels const&, Ballot const& ballot, Ballot const&) { return judge_duels(ballot); }
    static DuelsCount count(Duels const&, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_duels(poll, weighting); }
    static std::optional<Scale> scale(Duels const&, int) { return std::nullopt; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(Duels const&, Cell const&) { return {0, 0}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(DuelsCount const&, std::vector<Warning>&) {}
    static void withhold(DuelsCount& count, int);
    static void withhold_colleges(DuelsCount&) {}
    static void summarize(DuelsCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
