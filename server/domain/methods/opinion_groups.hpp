#pragma once

#include <vector>

#include "protocol/methods/consensus.hpp"
#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// Opinion groups, as Polis finds them: people who vote alike, whatever their college.
//
// 1. Only from 30 voters and 10 statements; only people who marked at least 7 statements are placed.
// 2. Each missing mark is the mean of the marks on its statement; the two principal components of all voters are found by power
//    iteration on the covariance of the statements, from all ones, until the direction moves by less than 1e-10, at most 300
//    times; the largest coordinate is made positive.
// 3. A person's place is the projection, times sqrt(statements / own marks), so that few votes do not mean the middle.
// 4. k-means for k = 2 to 5, from centres that do not depend on anybody's name: of the people in order along the first component,
//    the mean of each k-th part; the farthest-apart people; and eight more draws of k people, each the likelier the farther it is
//    from those drawn before (k-means++, Arthur and Vassilvitskii 2007, by a seed that is always the same). The tightest end that
//    leaves at least 5 people in every group counts; a k without such an end is left out. At most 100 rounds.
// 5. The k with the greatest mean silhouette is kept, the smaller of equal ones.
// 6. A statement stands for a group when agreement (or disagreement) with it is more frequent in the group than outside, and more
//    frequent than not among those of the group who marked it, both at one-sided 10 %, with one success and one trial added.
//
// Floating point by nature: people are first sorted by their marks, so that the order of the ballots changes no bit; nor does
// reckoning with two numbers at once, which keeps the order of every sum. Groups are numbered by falling size. Sources:
// Small et al., Polis: scaling deliberation by mapping high dimensional opinion spaces (Recerca 26, 2021); its program's
// math/src/polismath/math (which starts its k-means from the first k people, and smooths k over time).
inline constexpr int group_voters = 30;
inline constexpr int group_statements = 10;
inline constexpr int marks_to_be_placed = 7;
inline constexpr int smallest_group = 5;

// The groups, and what never leaves the count: who is in which, and where.
struct FoundGroups : OpinionGroups {
    std::vector<int> group_of_ballot;  // group, or nobody: not placed. Empty: there are no groups
    std::vector<double> x;             // per ballot; 0 for those not placed
    std::vector<double> y;
};

// `poll` is settled, its marks 1, 0 and -1. No groups: `sizes` is empty, and `without` says why.
FoundGroups find_opinion_groups(Poll const& poll);

}  // namespace gommette::domain::voting
