#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

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
// 1e-12 of itself, at most 10,000 times; floating point, and so only shown.
struct DuelFigure {
    int option{};
    Weight wins{0};
    Weight losses{0};
    Weight undecided{0};
    int people{0};         // who compared it at least once
    double strength{1.0};  // Bradley-Terry
};

struct DuelsCount {
    Order order;
    std::vector<DuelFigure> figures;  // of the live options, in the order of the paper
    std::int64_t comparisons{0};      // made by all, undecided ones included
    int people{0};                    // who made at least one
    Weight unit{1};                   // of the weighting, which the score's "+ 1" is one of
};

std::optional<Objection> judge_duels(Ballot const& ballot);

// `poll` is settled.
DuelsCount count_duels(Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
