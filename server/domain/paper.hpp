#pragma once

#include <optional>

#include "server/domain/session.hpp"

namespace gommette::domain {

// Ballots of people without a phone: on paper, each under the number of a slip or, in a secret round, in a bundle, and hands.

// The ballot that these lines are, whole; `order`: the position of the event that enters it.
voting::Ballot paper_ballot(Round const& round, PersonId person, std::vector<Mark> const& marks, std::int64_t order);

// Why the lines are no ballot of the round: one is not on its paper, is given twice or takes something back, or the method does not accept
// them together.
std::optional<Refusal> refusal_of(Round const& round, std::vector<Mark> const& marks);

// Why these hands are none of the round's, whoever raises them: see CountHands.
std::optional<Refusal> refusal_of(Round const& round, HandsOfCollege const& hands);

// How many ballots these bundles hold.
int ballots_in(std::map<int, std::vector<voting::Ballot>> const& bundles);

// The person's ballot on paper in the round; nullptr: there is none.
voting::Ballot const* paper_ballot_of(Round const& round, PersonId person);

}  // namespace gommette::domain
