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

// The mark on that proposal, if there is one. O(log lines).
std::optional<int> mark_on(Ballot const& ballot, ProposalId proposal);
// Sets or (without a mark) takes back one line.
void set_mark(Ballot& ballot, ProposalId proposal, std::optional<int> mark);

// Whether `ballot` is one the method accepts as a whole. `ballot` holds only marks on items that are votable now.
std::optional<Refusal> judge(Method const& method, Ballot const& ballot);

// Counts the ballots over `items` (every one appears in the result, best first; marks on other proposals are passed over).
// registered: people who could have voted. Ranks are shared by equals; equals stand in the order of `items`.
RoundResult tally(Method const& method, std::vector<ProposalId> const& items, std::vector<Ballot const*> const& ballots,
                  int registered);

}  // namespace gommette::domain
