#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "server/domain/voting/approval.hpp"
#include "server/domain/voting/consensus.hpp"
#include "server/domain/voting/decision.hpp"
#include "server/domain/voting/dots.hpp"
#include "server/domain/voting/duels.hpp"
#include "server/domain/voting/equal_shares.hpp"
#include "server/domain/voting/impact_effort.hpp"
#include "server/domain/voting/judgment.hpp"
#include "server/domain/voting/opinion.hpp"
#include "server/domain/voting/ranking.hpp"
#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

// Methods without settings of their own.
struct DuelsRules {
    bool operator==(DuelsRules const&) const = default;
};
struct ConsensusRules {
    bool operator==(ConsensusRules const&) const = default;
};

using Rules = std::variant<OpinionRules, ApprovalRules, DotsRules, JudgmentRules, ImpactEffortRules, RankingRules, DuelsRules,
                           EqualSharesRules, DecisionRules, ConsensusRules>;
using Count = std::variant<OpinionCount, ApprovalCount, DotsCount, JudgmentCount, ImpactEffortCount, RankingCount, DuelsCount,
                           EqualSharesCount, DecisionCount, ConsensusCount>;

enum class WeightingName { by_person, equal_colleges, declared };

// A round as it is counted: how, what was voted on, and by whom. `poll.ballots` may hold several versions of a person's ballot.
// The official weighting is fixed before the round opens.
struct BallotRound {
    Rules rules;
    Poll poll;
    WeightingName official{WeightingName::by_person};
    bool secret{false};
    bool sensitive{false};  // a college shows from 11 ballots instead of 5
};

// The round's current ballots as they count now, after merges, withdrawals and additions.
Settled settle(BallotRound const& round);
// The same for ballots that are the current ones, one a person.
Settled settle(Rules const& rules, Poll current);

// Why a ballot is refused, as a whole. Options that came after the ballot cannot be on it.
std::optional<Objection> judge(BallotRound const& round, Ballot const& ballot);

// Counts settled ballots with the round's method.
Count count(BallotRound const& round, Poll const& settled, Weighting const& weighting, std::vector<int> const& group_of_college);

// The order that any count found.
Order const& order_of(Count const& count);

}  // namespace gommette::domain::voting
