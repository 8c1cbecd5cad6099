#pragma once

#include <vector>

#include "server/domain/voting/pairwise.hpp"

namespace gommette::domain::voting {

// Kemeny's order: of all orders of the rivals, those that agree with the most of the pairwise preferences (Kemeny 1959; Young
// and Levenglick 1978). Exact, by taking the best order of every subset: O(2^n * n^2) for n <= most_kemeny_rivals rivals.
inline constexpr int most_kemeny_rivals = 12;

// Also of other rules that leave an order partly open, which find no agreements.
struct RivalOrder {
    std::vector<int> levels;    // of each rival, from 0. Rivals that some best order puts one way and another the other are tied
    Weight agreements{0};       // preferences the best orders agree with
    std::vector<int> earliest;  // the first and the last place, from 1, that a best order gives it
    std::vector<int> latest;
};

RivalOrder kemeny_order(Duelled const& duelled);

}  // namespace gommette::domain::voting
