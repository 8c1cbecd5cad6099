#pragma once

#include <optional>
#include <vector>

#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// A round as it is counted: how, what was voted on, and by whom. `poll.ballots` may hold several versions of a person's ballot.
// The official weighting is fixed before the round opens.
struct BallotRound {
    AnyMethod method;
    Poll poll;
    WeightingName official{WeightingName::by_person};
    bool sensitive{false};  // a college shows from 11 ballots instead of 5
};

// The round's current ballots as they count now, after merges, withdrawals and additions.
Settled settle(BallotRound const& round);
// The same for ballots that are the current ones, one a person.
Settled settle(AnyMethod const& method, Poll current);

// Why a ballot is refused, as a whole. Options that came after the ballot cannot be on it.
std::optional<Objection> judge(BallotRound const& round, Ballot const& ballot);

// Counts settled ballots with the round's method.
AnyCount count(BallotRound const& round, Poll const& settled, Weighting const& weighting, GroupOfCollege const& groups);

// Whether a room's round on a paper of so many options can have these settings.
bool suits(AnyMethod const& method, int options);

// Whether the settings name the options one by one: then the paper is what it was at the opening.
bool names_options(AnyMethod const& method);

// The order that is the result: by the official weighting, or by person where that could not be counted; nullptr: nobody voted.
Ordering const* official_order(RoundResult const& result);

// The short form of one option of a result, its rank in the official order, its figures by person; nullopt: it was not counted (hidden, merged, not on the paper), or nobody voted.
std::optional<ItemSummary> summary(RoundResult const& result, ProposalId proposal);

// The order that a count found.
Ordering const& order_of(AnyCount const& count);
Ordering& order_of(AnyCount& count);

}  // namespace gommette::domain::voting
