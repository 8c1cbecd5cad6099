#pragma once

#include "protocol/methods/impact_effort.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Impact / effort. Each person gives an option an impact and an effort, both 1..5 (the mark's value and its second).
//
// Of each scale: median and quartiles. By person they are R's type 7 (Hyndman and Fan, Sample quantiles in statistical packages,
// The American Statistician 50, 1996): at place (n - 1) * p of the sorted marks, from 0, going straight between neighbours.
// Weighted, they are type 2 of the same paper: the smallest mark that at least the share p stays at or below, or the middle of
// two neighbours where the share is met exactly. Both give the same median. All are whole numbers of quarters.
//
// A median of more than 3 is high, less is low, and 3 is on the line and stays there. Opinions are shared (avis partagés) on a
// scale when the quartiles are 3 or more apart, or when at least 30 % are at its low end (1 or 2) and at least 30 % at its high end
// (4 or 5), much as the RAND/UCLA appropriateness method (Fitch et al. 2001) looks at both outer thirds of its scale. The option
// then gets no quadrant and no rank, and goes to the list to discuss. The others are ordered by higher median impact, then lower
// median effort; then they share the rank. An option nobody placed has no rank.
//
// The effort as the technicians see it (the college `technicians`) is shown apart; it decides nothing.
std::optional<Objection> judge_impact_effort(Ballot const& ballot);

// `poll` is settled.
ImpactEffortCount count_impact_effort(ImpactEffort const& rules, Poll const& poll, Weighting const& weighting);

// Quantile k/4 of marks given counts[m] times each, in quarters: R type 7. At least one mark.
int quartile_type_7(std::vector<int> const& counts, int k);
// The same with weights, R type 2.
int quartile_type_2(std::vector<Weight> const& weights, int k);

// Takes away the technicians' efforts that would tell how someone voted in a secret round: where the technicians who placed the
// option, or all others who did, are fewer than `smallest` or gave the same effort.
void suppress_efforts(ImpactEffortCount& count, int smallest);

template <>
struct MethodRules<ImpactEffort> {
    static constexpr LineShape line = LineShape::mark_and_second;
    static constexpr MergeRule merge_rule = MergeRule::vote_again;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(ImpactEffort const&) { return 0; }
    static bool counts_persons_only(ImpactEffort const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(ImpactEffort const&, int) { return true; }
    static std::optional<Objection> judge(ImpactEffort const&, Ballot const& ballot, Ballot const&) { return judge_impact_effort(ballot); }
    static ImpactEffortCount count(ImpactEffort const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_impact_effort(settings, poll, weighting); }
    static std::optional<Scale> scale(ImpactEffort const&, int) { return Scale{1, scale_top}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(ImpactEffort const&, Cell const& cell) { return {people_between(cell, 3, cell.people.size()), people_who_marked(cell)}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(ImpactEffortCount const&, std::vector<Warning>&) {}
    static void withhold(ImpactEffortCount& count, int smallest) { suppress_efforts(count, smallest); }
    static void withhold_colleges(ImpactEffortCount& count) {
        for (auto& figure : count.figures) figure.effort_by_technicians.reset();
    }
    static void summarize(ImpactEffortCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
