#pragma once

#include <optional>
#include <vector>

#include "server/domain/voting/ballot_round.hpp"
#include "server/domain/voting/breakdown.hpp"
#include "server/domain/voting/suppression.hpp"

namespace gommette::domain::voting {

// The version of the counting rules below and in server/domain/methods; rises with every change that can change a result.
inline constexpr int counting_rules = 1;

// All a round says, and what each voter is to be told of their own ballot.
struct Tally : RoundResult {
    std::vector<Notice> notices;
    int smallest_told{smallest_college};  // the fewest ballots of a college that may be told
};

// What of a tally may leave the server; `items`: the proposals that the options stand for. Where a cell by college is not told: neither
// are the sizes of small colleges, nor what a method says by college, nor results by another weighting, but for the order of the
// official one, which was chosen for all that it tells.
RoundResult published(Tally tally, List<ProposalId, proposals_per_session> items);

// Whether only the weighting by person means anything: of consensus, and of majorities of people present or registered.
bool counts_persons_only(AnyMethod const& rules);

// Counts a round of any method. Pure; ballots were judged before. One pass over the ballots for settling, one a weighting.
Tally tally(BallotRound const& round);
// The same for ballots that are the current ones, one a person; copies none of them.
Tally tally_current(BallotRound round);

}  // namespace gommette::domain::voting
