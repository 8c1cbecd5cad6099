#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/voting/ballot_round.hpp"

namespace gommette::domain {

// A show of hands is known by its sums alone. It is counted as that many ballots of nobody, which give those sums on each proposal. Who
// raised a hand for two proposals is in no sum, so only methods that take each proposal by itself know hands: opinions, approval, decisions.

// `order`: the position of the event that counted them, which they are as old as.
struct CountedHands {
    HandsOfCollege told;
    std::int64_t order{0};
};

bool knows_hands(Method const& method);

int people_by_hand(std::vector<CountedHands> const& hands);

// Why hands on one proposal cannot be counted: a mark that the method does not know or that is there twice, more hands than people.
std::optional<Refusal> refusal_of(Method const& method, RaisedHands const& raised, int people);

// One a person, by college; the first of each raised their hands for the highest mark, and so on. `option_of`: the place of a proposal
// on the paper.
std::vector<voting::Ballot> ballots_of_hands(std::vector<CountedHands> const& hands, std::function<int(ProposalId)> const& option_of);

}  // namespace gommette::domain
