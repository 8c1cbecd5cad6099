#include "server/domain/official_weighting.hpp"

#include <set>

#include "server/domain/methods/all.hpp"

namespace gommette::domain {

bool knows_weightings(Method const& method) {
    bool const is_of_persons = std::holds_alternative<DecisionVote>(method) || std::holds_alternative<EqualShares>(method);
    return !is_of_persons && !voting::counts_persons_only(any_method(method));
}

bool are_weights(CollegeWeights const& weights, std::vector<College> const& voters) {
    std::set<College> weighed;
    for (auto const& one : weights.values)
        if (!weighed.insert(one.college).second) return false;
    return weighed == std::set<College>(voters.begin(), voters.end());
}

}  // namespace gommette::domain
