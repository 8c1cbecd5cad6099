#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

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
inline constexpr int scale_top = 5;

struct ImpactEffortRules {
    int technicians{nobody};  // a college
    bool operator==(ImpactEffortRules const&) const = default;
};

// Marks of one scale. counts[m]: persons, unweighted, who gave m (counts[0] unused). The rest in quarters of a mark.
struct Spread {
    std::vector<int> counts;
    int first_quartile{0};
    int median{0};
    int third_quartile{0};
    bool divided{false};
};

enum class Side { low, on_the_line, high };

struct ImpactEffortFigure {
    int option{};
    Spread impact;
    Spread effort;
    std::optional<Spread> effort_by_technicians;  // if any of them placed the option
    bool placed{false};                           // by at least one person
    bool to_discuss{false};                       // opinions are shared on a scale
    Side impact_side{};
    Side effort_side{};
};

struct ImpactEffortCount {
    Order order;                              // `unranked`: to discuss, or placed by nobody
    std::vector<ImpactEffortFigure> figures;  // of the live options, in the order of the paper
};

std::optional<Objection> judge_impact_effort(Ballot const& ballot);

// `poll` is settled.
ImpactEffortCount count_impact_effort(ImpactEffortRules const& rules, Poll const& poll, Weighting const& weighting);

// Quantile k/4 of marks given counts[m] times each, in quarters: R type 7. At least one mark.
int quartile_type_7(std::vector<int> const& counts, int k);
// The same with weights, R type 2.
int quartile_type_2(std::vector<Weight> const& weights, int k);

}  // namespace gommette::domain::voting
