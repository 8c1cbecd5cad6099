#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::domain {

// The seam between a round and the way it counts. A ballot is a map item → mark; a method judges a whole ballot and counts all of
// them. The functions are pure, and dispatch on the alternatives of Method; a new method adds one pair of files here.

// A ballot: what one person gave to which proposal, ascending by proposal, each at most once.
using Ballot = std::vector<std::pair<ProposalId, int>>;

// One line of a round's paper. Only live proposals are voted on and counted; a merged one speaks through its keeper's line.
struct PaperLine {
    ProposalId proposal;
    ProposalState state{};
    ProposalId keeper;  // itself unless merged
    bool operator==(PaperLine const&) const = default;
};
// In the order of the paper, each proposal at most once.
using Paper = std::vector<PaperLine>;

// What a ballot comes to on a paper that has changed since. counted: on live lines only. aside: marks that do not count now:
// on proposals that left the paper, dots above the cap of a merged line, and marks that a merge made contradict each other (the
// person is to vote again). They count again if what put them aside is undone.
struct Standing {
    Ballot counted;
    Ballot aside;
};

// The mark on that proposal, if there is one. O(log lines).
std::optional<int> mark_on(Ballot const& ballot, ProposalId proposal);
// Sets or (without a mark) takes back one line.
void set_mark(Ballot& ballot, Mark const& line);

// Whether `ballot` is one the method accepts as a whole.
std::optional<Refusal> judge(Method const& method, Ballot const& ballot);

// O(paper + ballot).
Standing standing(Method const& method, Paper const& paper, Ballot const& ballot);

// Counts the ballots over the paper as it stands (every live proposal appears in the result, best first). registered: people who
// could have voted. Ranks are shared by equals; equals stand in the order of the paper.
RoundResult tally(Method const& method, Paper const& paper, std::vector<Ballot const*> const& ballots, int registered);

}  // namespace gommette::domain
