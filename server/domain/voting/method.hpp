#pragma once

#include <map>
#include <optional>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::domain {

// The seam between a round and the way it counts. A ballot is a map item → mark; a method judges a whole ballot and counts all of
// them. Both functions are pure, and dispatch on the alternatives of Method; a new method adds one pair of files here.

using ProposalMarks = std::map<ProposalId, int>;

// Whether `ballot` is one the method accepts as a whole. `ballot` holds only marks on items that are votable now.
std::optional<Refusal> judge(Method const& method, ProposalMarks const& ballot);

// Counts the ballots over `items` (every one appears in the result, best first; marks on other proposals are passed over).
// registered: people who could have voted. Ranks are shared by equals; equals stand in the order of `items`.
RoundResult tally(Method const& method, std::vector<ProposalId> const& items, std::vector<ProposalMarks const*> const& ballots,
                  int registered);

}  // namespace gommette::domain
