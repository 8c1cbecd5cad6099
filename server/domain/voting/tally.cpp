#include "server/domain/voting/tally.hpp"

#include <algorithm>

#include "server/domain/voting/suppression.hpp"

namespace gommette::domain::voting {

namespace {

int colleges_with_ballots(Poll const& poll) {
    std::vector<char> seen(poll.colleges.size() + 1, 0);
    for (auto const& ballot : poll.ballots)
        seen[ballot.college == nobody ? poll.colleges.size() : static_cast<std::size_t>(ballot.college)] = 1;
    return static_cast<int>(std::count(seen.begin(), seen.end(), 1));
}

bool declares_weights(Poll const& poll) {
    return std::any_of(poll.colleges.begin(), poll.colleges.end(), [](College const& college) { return college.weight > 0; }) ||
           std::any_of(poll.ballots.begin(), poll.ballots.end(), [](Ballot const& ballot) { return ballot.weight != 1; });
}

// Sums by other weights than persons' are more equations on what each college did. Where cells are hidden they could be solved;
// and a secret round must not let more be solved than its cells tell: of rankings, duels and budgets they are not all there is.
bool may_tell_weighted_figures(BallotRound const& round, Breakdown const& breakdown, int smallest) {
    bool const small_college = std::any_of(breakdown.voters.begin(), breakdown.voters.end(),
                                           [&](int voters) { return voters > 0 && voters < smallest; });
    bool const more_than_cells = std::holds_alternative<RankingRules>(round.rules) ||
                                 std::holds_alternative<DuelsRules>(round.rules) ||
                                 std::holds_alternative<EqualSharesRules>(round.rules);
    return !small_college && !hides_any(breakdown) && !(round.secret && more_than_cells);
}

class Counting {
public:
    Counting(BallotRound const& the_round, Poll const& the_settled, Tally& the_result)
        : round(the_round), settled(the_settled), result(the_result) {}

    void add(WeightingName name, std::optional<Weighting> const& weighting, std::vector<int> const& groups, bool figures_told) {
        if (!weighting) {
            result.warnings.push_back(Warning::weights_too_fine);
            return;
        }
        result.columns.push_back({name, weighting->unit, count(round, settled, *weighting, groups), figures_told});
    }

private:
    BallotRound const& round;
    Poll const& settled;
    Tally& result;
};

void warn_of_size(BallotRound const& round, Poll const& settled, Tally& result) {
    int const voters = result.participation.voters;
    if (voters == 0)
        result.warnings.push_back(Warning::no_ballots);
    else if (voters == 1)
        result.warnings.push_back(Warning::one_ballot);
    else if (voters < smallest_college)
        result.warnings.push_back(Warning::few_ballots);
    if (!std::holds_alternative<RankingRules>(round.rules)) return;
    auto const options = settled.live().size();
    if (options < 3) result.warnings.push_back(Warning::too_few_options);
    if (options > 12) result.warnings.push_back(Warning::too_many_options);
}

}  // namespace

bool counts_persons_only(Rules const& rules) {
    if (std::holds_alternative<ConsensusRules>(rules)) return true;
    auto const* decision = std::get_if<DecisionRules>(&rules);
    return decision && decision->base != DecisionRules::Base::expressed;
}

Tally tally(BallotRound const& round) {
    auto [settled, notices] = settle(round);
    Tally result;
    result.official = round.official;
    result.notices = std::move(notices);
    result.participation = participation(settled, std::holds_alternative<DecisionRules>(round.rules));
    warn_of_size(round, settled, result);
    if (settled.ballots.empty()) return result;

    int const smallest = round.sensitive ? smallest_sensitive_college : smallest_college;
    int const colleges = colleges_with_ballots(settled);
    std::vector<int> groups(settled.colleges.size(), nobody);
    bool tells_weighted = true;
    if (colleges > 1) {
        result.colleges = break_down(round, settled);
        suppress(*result.colleges, smallest, round.secret);
        tells_weighted = may_tell_weighted_figures(round, *result.colleges, smallest);
        groups = groups_to_tell(*result.colleges, smallest);
        result.divergences = find_divergences(round.rules, *result.colleges);
    }
    if (!tells_weighted) result.warnings.push_back(Warning::colleges_hidden);

    Counting counting(round, settled, result);
    counting.add(WeightingName::by_person, by_person(settled), groups, true);
    bool const weightings = colleges > 1 || declares_weights(settled);
    if (weightings && counts_persons_only(round.rules)) {
        result.warnings.push_back(Warning::weighting_left_out);
    } else if (weightings) {
        if (colleges > 1) counting.add(WeightingName::equal_colleges, equal_colleges(settled), groups, tells_weighted);
        if (declares_weights(settled)) counting.add(WeightingName::declared, declared_weights(settled), groups, tells_weighted);
    }
    for (auto const& column : result.columns)
        if (auto const* shares = std::get_if<EqualSharesCount>(&column.count); shares && shares->increases_ended) {
            result.warnings.push_back(Warning::increases_ended);
            break;
        }
    return result;
}

}  // namespace gommette::domain::voting
