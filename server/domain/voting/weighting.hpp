#pragma once

#include <optional>
#include <vector>

#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// How much each ballot of a poll weighs: of_ballot[i] / unit, both whole and without a common factor, in the order of
// poll.ballots. A spoiled ballot weighs nothing, and the college's weight goes to the others. The figures of a result are sums
// of of_ballot, to be read over `unit`.
struct Weighting {
    std::vector<Weight> of_ballot;
    Weight unit{1};

    Weight total() const;
    bool is_level() const;  // all that weigh anything weigh the same
};

// Every person whose ballot can be read weighs 1.
Weighting by_person(Poll const& poll);

// The two below answer nothing when the common denominator would pass 2^100: no count then fits. It takes colleges with weights
// and hundreds of persons with many different weights of their own, such as 8 colleges of 1..1,000 with 600 persons of 1..1,000.

// Every college that voted weighs 1, shared equally by its ballots; ballots without a college are one college more.
// A college of size s gives each ballot 1/s.
std::optional<Weighting> equal_colleges(Poll const& poll);

// College c weighs colleges[c].weight, shared by its ballots in proportion to their own weight; with no college weight declared,
// each ballot weighs its own. Ballots outside the colleges then keep their own weight.
std::optional<Weighting> declared_weights(Poll const& poll);

}  // namespace gommette::domain::voting
