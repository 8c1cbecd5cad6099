#include "server/domain/official_weighting.hpp"

#include <set>

#include "server/domain/methods/all.hpp"

namespace gommette::domain {

bool knows_weightings(Method const& method) {
    bool const is_of_persons = std::holds_alternative<DecisionVote>(method) || std::holds_alternative<EqualShares>(method);
    return !is_of_persons && !voting::counts_persons_only(any_method(method));
}

bool are_weights(CollegeWeights const& weights, std::optional<Colleges> const& colleges) {
    std::set<College> weighed;
    for (auto const& one : weights.values)
        if (!weighed.insert(one.college).second) return false;
    if (!colleges) return weighed.size() == colleges_in_all;
    return weighed == std::set<College>(colleges->values.begin(), colleges->values.end());
}

}  // namespace gommette::domain
