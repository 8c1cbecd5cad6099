#pragma once

#include "protocol/methods/opinion.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Pour / neutre / contre. Each person marks an option +1 (for), 0 (neutral) or -1 (against), or leaves it out.
//
//   score = for - against
//
// Neutral marks are told apart and change nothing; nor does silence. The larger score stands first; then the one with more
// people for; then the rank is shared. Source: the show of hands; as a scoring rule over {-1, 0, 1} it is the "combined
// approval voting" of Felsenthal (Public Choice 63, 1989).
std::optional<Objection> judge_opinion(Ballot const& ballot);

// `poll` is settled.
OpinionCount count_opinion(Poll const& poll, Weighting const& weighting);

template <>
struct MethodRules<Opinion> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::same_mark;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(Opinion const&) { return 0; }
    static bool counts_persons_only(Opinion const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = true;
    static bool suits(Opinion const&, int) { return true; }
    static std::optional<Objection> judge(Opinion const&, Ballot const& ballot, Ballot const&) { return judge_opinion(ballot); }
    static OpinionCount count(Opinion const&, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_opinion(poll, weighting); }
    static std::optional<Scale> scale(Opinion const&, int) { return Scale{-1, 1}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(Opinion const&, Cell const& cell) { return {cell.people[2], people_who_marked(cell)}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(OpinionCount const&, std::vector<Warning>&) {}
    static void withhold(OpinionCount&, int) {}
    static void withhold_colleges(OpinionCount&) {}
    static void summarize(OpinionCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
