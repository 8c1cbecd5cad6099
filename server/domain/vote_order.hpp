#pragma once

#include <optional>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// What the votes of a session say when they are taken together. A vote is a closed round with at least one voter. A partial revote
// is one on only some of the proposals of an earlier vote that can still be seen; any other is a full vote.

// The last full vote, and after it its partial revotes, in the order of their closing; none before any vote. `position`: what was closed
// later is passed over.
std::vector<Round const*> deciding_votes(Session const& session, std::int64_t position);

// The vote that a priority's rank is told from: of those held before the list was retained, the last full one if it counted the
// proposal, else the last that counted it; nullptr: it was never voted on.
Round const* vote_on(Session const& session, ProposalId proposal);

// Where all deciding votes leave the proposals that they rank: as the full vote ranked them, and each partial revote decides only
// the order of its own among themselves, in the places that they hold together. nullopt before any vote.
// O(votes × proposals × log proposals).
std::optional<VoteOrderRow> vote_order(Session const& session);

// Whether the list is the first of that order that can be retained, with all who share the last rank; equals may stand in any order.
// Not of an empty list, nor before any vote. What stands for a committee's priority is retained there.
bool is_as_voted(Session const& session, std::vector<ProposalId> const& list);

// Whether a list is told apart from the votes at all: there is one, and they rank something that can be retained.
bool departs_from_votes(Session const& session, std::vector<ProposalId> const& list);

}  // namespace gommette::domain
