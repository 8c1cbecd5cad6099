#pragma once

#include <optional>

#include "server/domain/voting/opinion_groups.hpp"
#include "server/domain/voting/order.hpp"

namespace gommette::domain::voting {

// Consensus et divergences. Ballots as in Pour / neutre / contre: 1, 0, -1 on each statement.
//
// Of each statement in each group: agreement = (agree + 1) / (seen + 2), seen being those who gave any of the three marks; the
// smoothing (Laplace's rule of succession) keeps one voice from making 0 % or 100 %.
//
//   bridging = the smallest agreement over the declared colleges
//
// The larger bridging stands first; equal ones: the larger agreement of all together; then the rank is shared. A statement nobody
// saw has no rank. Statements are also shown by how far the colleges part: the largest agreement less the smallest.
//
// Where there are enough voters, opinion groups are found in the ballots themselves (opinion_groups.hpp), and with them the
// group-aware consensus of Polis: the product of the agreements of all groups, shown as its geometric mean.
struct Agreement {
    int agree{0};
    int disagree{0};
    int seen{0};
    bool operator==(Agreement const&) const = default;
};

struct ConsensusFigure {
    int option{};
    Agreement everyone;
    std::vector<Agreement> in_college;  // by group of colleges, see count_consensus
    int bridging_group{nobody};         // where the agreement is smallest; nobody: there are no groups
    std::vector<Agreement> in_group;    // by opinion group, if any were found
};

struct ConsensusCount {
    Order order;
    std::vector<ConsensusFigure> figures;  // of the live options, in the order of the paper
    OpinionGroups groups;
    std::vector<int> by_group_consensus;  // options, the largest group-aware consensus first; empty without groups
};

// `poll` is settled. `group_of_college[c]`: which declared group the ballots of college c belong to, from 0 without gaps, or
// nobody; without any group, everyone is the only one. O(ballots * options) and the cost of finding groups.
ConsensusCount count_consensus(Poll const& poll, std::vector<int> const& group_of_college);

// (agree + 1) / (seen + 2) of one against the other.
std::strong_ordering compare_agreement(Agreement const& a, Agreement const& b);

}  // namespace gommette::domain::voting
