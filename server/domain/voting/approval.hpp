#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Approbation. Each person ticks any options they approve of, at most `most` of them if the round says so. A tick is the mark 1.
//
//   score = ticks          rate = ticks / ballots that had a say on it (settle.hpp), empty ones included
//
// More ticks stand first; equal scores share a rank: nothing else is known of them. Source: Brams and Fishburn, Approval Voting
// (1983).
struct ApprovalRules {
    int most{0};  // 0: no limit
    bool operator==(ApprovalRules const&) const = default;
};

struct ApprovalFigure {
    int option{};
    Weight ticks{0};
    Weight ballots{0};  // that had a say on it: the base of the rate
};

struct ApprovalCount {
    Order order;
    std::vector<ApprovalFigure> figures;  // of the live options, in the order of the paper
};

// `settled` is the ballot as it counts now: ticks on withdrawn options do not use up the limit.
std::optional<Objection> judge_approval(ApprovalRules const& rules, Ballot const& ballot, Ballot const& settled);

// `poll` is settled.
ApprovalCount count_approval(Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
