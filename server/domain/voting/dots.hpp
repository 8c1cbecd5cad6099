#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Gommettes. Each person has `dots` dots and sticks at most `cap` of them on one option; they need not use them all. The mark is
// the number of dots, 1..cap.
//
//   total = sum of the dots          supporters = distinct people who gave at least one
//
// The larger total stands first; equal totals: more supporters; then the rank is shared. The usual number of dots is a quarter of
// the options, within 3..10; the usual cap half of the dots, rounded up. Source: cumulative voting (Glasser, 1959), as practised
// with paper dots in facilitation.
struct DotsRules {
    int dots{5};
    int cap{3};
    bool operator==(DotsRules const&) const = default;
};

DotsRules usual_dots(int options);

struct DotsFigure {
    int option{};
    Weight total{0};
    Weight supporters{0};
    std::vector<int> people;  // people[d]: persons, unweighted, who gave d dots; people[0] had a say on it and gave none
};

struct DotsCount {
    Order order;
    std::vector<DotsFigure> figures;  // of the live options, in the order of the paper
};

// `settled` is the ballot as it counts now: refunded dots may be spent again.
std::optional<Objection> judge_dots(DotsRules const& rules, Ballot const& ballot, Ballot const& settled);

// `poll` is settled.
DotsCount count_dots(DotsRules const& rules, Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
