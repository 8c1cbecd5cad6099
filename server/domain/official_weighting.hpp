#pragma once

#include <optional>
#include <vector>

#include "protocol/methods.hpp"
#include "protocol/vocabulary.hpp"
#include "server/domain/voting/tally.hpp"

namespace gommette::domain {

// Whether a round of that method may have another official weighting than by person: its result is an order of the proposals, not a
// majority of persons (a decision vote, on which the chair may decide), nor the agreement of each college as it is, nor a budget of which
// each voter has an equal share.
bool knows_weightings(Method const& method);

// Whether the weights are one for each of those colleges, and none twice.
bool are_weights(CollegeWeights const& weights, std::vector<College> const& voters);

// Whether the round, as ordered or opened, may have the official weighting that it names. Not by person: its method knows weightings, it
// is not secret, since its ballots are of no college, and shows no live results, which are by person. Weights go with `declared` alone.
// `all`: the colleges of the session.
template <class Opening>
bool can_weigh(Opening const& opening, std::vector<College> const& all) {
    bool const declared = opening.official == WeightingName::declared;
    if (opening.weights.has_value() != declared) return false;
    if (opening.official.value_or(WeightingName::by_person) == WeightingName::by_person) return true;
    return knows_weightings(opening.method) && !opening.secret.value_or(false) && !opening.live_results &&
           (!declared || are_weights(*opening.weights, opening.colleges ? opening.colleges->values : all));
}

}  // namespace gommette::domain
