#include "server/domain/voting/weighting.hpp"

#include <algorithm>

namespace gommette::domain::voting {

namespace {

constexpr Weight finest_unit = Weight{1} << 100;

// Index of the ballot's group: its college, or one more group for those without.
std::size_t group_of(Poll const& poll, Ballot const& ballot) {
    return ballot.college == nobody ? poll.colleges.size() : static_cast<std::size_t>(ballot.college);
}

// What the ballot may weigh: `own` if it can be read.
Weight readable(Ballot const& ballot, Weight own) { return ballot.kind == BallotKind::spoiled ? 0 : own; }

std::vector<Weight> ones(Poll const& poll) {
    std::vector<Weight> weights;
    weights.reserve(poll.ballots.size());
    for (auto const& ballot : poll.ballots) weights.push_back(readable(ballot, 1));
    return weights;
}

// Gives group g the whole weight group_weight[g], shared by its ballots in proportion to `share`, over one common denominator.
std::optional<Weighting> shared_out(Poll const& poll, std::vector<Weight> const& group_weight, std::vector<Weight> const& share) {
    std::vector<Weight> shares(poll.colleges.size() + 1, 0);
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) shares[group_of(poll, poll.ballots[i])] += share[i];
    Weight unit = 1;
    for (Weight const sum : shares) {
        if (sum == 0) continue;
        if (__builtin_mul_overflow(unit / common_divisor(unit, sum), sum, &unit) || unit > finest_unit) return std::nullopt;
    }
    Weighting weighting;
    Weight shared_divisor = unit;
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const group = group_of(poll, poll.ballots[i]);
        Weight weight = 0;
        if (share[i] > 0 && __builtin_mul_overflow(unit / shares[group] * share[i], group_weight[group], &weight))
            return std::nullopt;
        weighting.of_ballot.push_back(weight);
        shared_divisor = common_divisor(shared_divisor, weighting.of_ballot.back());
    }
    for (auto& weight : weighting.of_ballot) weight /= shared_divisor;
    weighting.unit = unit / shared_divisor;
    return weighting;
}

}  // namespace

Weight Weighting::total() const {
    Weight sum = 0;
    for (Weight const weight : of_ballot) sum += weight;
    return sum;
}

bool Weighting::is_level() const {
    Weight level = 0;
    for (Weight const weight : of_ballot) {
        if (level > 0 && weight > 0 && weight != level) return false;
        level = std::max(level, weight);
    }
    return true;
}

Weighting by_person(Poll const& poll) { return {ones(poll), 1}; }

std::optional<Weighting> equal_colleges(Poll const& poll) {
    std::vector<Weight> const one_each(poll.colleges.size() + 1, 1);
    return shared_out(poll, one_each, ones(poll));
}

std::optional<Weighting> declared_weights(Poll const& poll) {
    std::vector<Weight> own;
    for (auto const& ballot : poll.ballots) own.push_back(readable(ballot, ballot.weight));
    bool const by_college =
        std::any_of(poll.colleges.begin(), poll.colleges.end(), [](College const& c) { return c.weight > 0; });
    if (!by_college) return Weighting{own, 1};
    std::vector<Weight> group_weight;
    for (auto const& college : poll.colleges) group_weight.push_back(college.weight);
    Weight outside = 0;
    for (auto const& ballot : poll.ballots)
        if (ballot.college == nobody) outside += readable(ballot, ballot.weight);
    group_weight.push_back(outside);
    return shared_out(poll, group_weight, own);
}

}  // namespace gommette::domain::voting
