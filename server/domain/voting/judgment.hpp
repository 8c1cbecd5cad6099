#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Jugement majoritaire. Each person gives each option a grade: 5 Très bien, 4 Bien, 3 Assez bien, 2 Passable, 1 Insuffisant,
// 0 À rejeter; or none (sans avis).
//
// The majority grade is the lower median: of n grades, worst first, the one at place (n + 1) / 2, rounded down. To compare two
// options, take one median grade from each and compare them; if equal, remove them and go on with what is left. The first
// difference decides; without one the rank is shared. Sources: Balinski and Laraki, PNAS 104 (2007) 8720, and Majority Judgment
// (MIT Press, 2011).
//
// Removal visits the grades outward from the middle, the lower side first: it is computed so, from the histogram. Options graded
// by different numbers of people are compared as if each grade were repeated until the numbers agree; repeating all grades
// equally never changes a comparison. The gauge (people above, people below the majority grade) is shown, and decides nothing: it
// leaves pairs tied that removal tells apart.
//
// An option graded by fewer than half of the ballots is "non classé". In a strict round a missing grade counts as À rejeter
// instead, except where the ballot had no say: on options added later, or to be graded again after a merge. Spoiled ballots
// are neither graded nor missing.
inline constexpr int grade_count = 6;

struct JudgmentRules {
    bool strict{false};
    bool operator==(JudgmentRules const&) const = default;
};

struct JudgmentFigure {
    int option{};
    std::vector<Weight> profile;  // profile[g]: weight of the grades g, 0 (worst) to 5; the merit profile
    Weight graded{0};             // its sum
    Weight missing{0};            // sans avis, or no say on it
    int majority_grade{0};        // meaningless where nobody graded
    Weight above{0};              // the gauge
    Weight below{0};
};

struct JudgmentCount {
    Order order;                          // `unranked`: under the floor
    std::vector<JudgmentFigure> figures;  // of the live options, in the order of the paper
};

std::optional<Objection> judge_judgment(Ballot const& ballot);

// `poll` is settled.
JudgmentCount count_judgment(JudgmentRules const& rules, Poll const& poll, Weighting const& weighting);

// Compares two merit profiles by repeated removal; less: a is better. Each holds at least one grade. O(grades).
std::strong_ordering compare_profiles(std::vector<Weight> const& a, std::vector<Weight> const& b);

// The lower median of a profile that holds at least one grade.
int lower_median(std::vector<Weight> const& profile);

}  // namespace gommette::domain::voting
