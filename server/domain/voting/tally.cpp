#include "server/domain/voting/tally.hpp"

#include <algorithm>
#include <utility>

#include "server/domain/methods/all.hpp"

namespace gommette::domain::voting {

namespace {

int smallest_college_of(BallotRound const& round) { return round.sensitive ? smallest_sensitive_college : smallest_college; }

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

bool holds_small_college(Breakdown const& breakdown, int smallest) {
    return std::any_of(breakdown.voters.begin(), breakdown.voters.end(),
                       [&](int voters) { return voters > 0 && voters < smallest; });
}

bool persons_weigh_apart(Poll const& poll) {
    return std::any_of(poll.ballots.begin(), poll.ballots.end(),
                       [&](Ballot const& ballot) { return ballot.weight != poll.ballots.front().weight; });
}

// Sums by other weights than persons' are more equations on what each college did. Where cells are hidden they could be solved;
// and a secret round must not let more be solved than its cells tell: of rankings, duels and budgets they are not all there is.
bool may_tell_weighted_figures(BallotRound const& round, Breakdown const& breakdown, int smallest) {
    bool const more_than_cells = visit_rules(round.method, [](auto rules, auto const&) { return rules.tells_more_than_cells; });
    return !holds_small_college(breakdown, smallest) && !hides_any(breakdown) && !(round.poll.secret && more_than_cells);
}

// What a round with several colleges or weights may say beside the result by person.
struct Telling {
    bool weighted_figures{true};
    bool equal_colleges{true};
    bool declared_weights{true};
};

// In a secret round an order is an inequality on what is hidden, and sums of persons' own weights can tell every ballot.
Telling what_may_be_told(BallotRound const& round, Poll const& settled, std::optional<Breakdown> const& breakdown, int smallest) {
    Telling may;
    if (breakdown) may.weighted_figures = may_tell_weighted_figures(round, *breakdown, smallest);
    if (!round.poll.secret) return may;
    may.equal_colleges = !breakdown || !(hides_any(*breakdown) || holds_small_college(*breakdown, smallest));
    may.declared_weights = may.equal_colleges && !persons_weigh_apart(settled);
    return may;
}

template <class Count>
using RulesOf = RulesOfCount<std::remove_cvref_t<Count>>;

class Counting {
public:
    Counting(BallotRound const& the_round, Poll const& the_settled, Tally& the_result)
        : round(the_round), settled(the_settled), result(the_result) {}

    void add(WeightingName name, std::optional<Weighting> const& weighting, std::vector<int> const& groups, bool figures_told) {
        if (!weighting) {
            result.warnings.push_back(Warning::weights_too_fine);
            return;
        }
        auto found = count(round, settled, *weighting, groups);
        std::visit([&](auto const& one) { RulesOf<decltype(one)>::warn_of(one, doubts); }, found);
        if (round.poll.secret)
            std::visit([&](auto& one) { RulesOf<decltype(one)>::withhold(one, smallest_college_of(round)); }, found);
        result.columns.push_back({name, weighting->unit, order_of(found), figures_told, std::move(found)});
    }

    // What is doubtful about the counts, each thing once.
    void warn() {
        std::sort(doubts.begin(), doubts.end());
        doubts.erase(std::unique(doubts.begin(), doubts.end()), doubts.end());
        result.warnings.insert(result.warnings.end(), doubts.begin(), doubts.end());
    }

private:
    BallotRound const& round;
    Poll const& settled;
    Tally& result;
    std::vector<Warning> doubts;
};

void warn_of_size(BallotRound const& round, Poll const& settled, Tally& result) {
    int const voters = result.participation.voters;
    if (voters == 0)
        result.warnings.push_back(Warning::no_ballots);
    else if (voters == 1)
        result.warnings.push_back(Warning::one_ballot);
    else if (voters < smallest_college)
        result.warnings.push_back(Warning::few_ballots);
    visit_rules(round.method, [&](auto rules, auto const&) { rules.warn(static_cast<int>(settled.live().size()), result.warnings); });
}

// `round` is asked for all but its ballots.
Tally tally_settled(BallotRound const& round, Settled settled_ballots) {
    auto& [settled, notices] = settled_ballots;
    Tally result;
    result.official = round.official;
    result.smallest_told = smallest_college_of(round);
    result.notices = std::move(notices);
    result.participation = participation(
        settled, visit_rules(round.method, [](auto rules, auto const&) { return rules.zero_abstains; }));
    warn_of_size(round, settled, result);
    if (settled.ballots.empty()) return result;

    int const smallest = smallest_college_of(round);
    int const colleges = colleges_with_ballots(settled);
    std::vector<int> groups(settled.colleges.size(), nobody);
    if (colleges > 1) {
        result.colleges = break_down(round, settled);
        suppress(*result.colleges, smallest, round.poll.secret);
        // No order of a secret round may rest on what is not told.
        if (!round.poll.secret || !hides_any(*result.colleges)) groups = groups_to_tell(*result.colleges, smallest);
        result.divergences = find_divergences(round.method, *result.colleges);
    }
    auto const may = what_may_be_told(round, settled, result.colleges, smallest);
    if (!may.weighted_figures)
        result.warnings.push_back(hides_any(*result.colleges) ? Warning::colleges_hidden : Warning::figures_withheld);

    Counting counting(round, settled, result);
    counting.add(WeightingName::by_person, by_person(settled), groups, true);
    bool const by_college = colleges > 1;
    bool const declared = declares_weights(settled);
    if ((by_college || declared) && counts_persons_only(round.method)) {
        result.warnings.push_back(Warning::weighting_left_out);
    } else {
        if ((by_college && !may.equal_colleges) || (declared && !may.declared_weights))
            result.warnings.push_back(Warning::weighting_withheld);
        if (by_college && may.equal_colleges)
            counting.add(WeightingName::equal_colleges, equal_colleges(settled), groups, may.weighted_figures);
        if (declared && may.declared_weights)
            counting.add(WeightingName::declared, declared_weights(settled), groups, may.weighted_figures);
    }
    counting.warn();
    return result;
}

// A result by another weighting is a set of inequalities on what each college did: it stays where it was chosen to be the result.
void withhold_by_college(RoundResult& result, int smallest) {
    auto& breakdown = *result.colleges;
    breakdown.withheld = sizes_not_told(breakdown.voters, smallest);
    bool const is_whole = breakdown.withheld.empty() && !hides_any(breakdown);
    for (int const column : breakdown.withheld) breakdown.voters[static_cast<std::size_t>(column)] = 0;
    empty_hidden_cells(breakdown);
    if (is_whole) return;
    auto const is_beside = [&](Column const& column) {
        return column.weighting != WeightingName::by_person && column.weighting != result.official;
    };
    auto& columns = result.columns;
    std::erase_if(columns, is_beside);
    // Also where there are no cells, so that nothing but the sizes and the weightings is hidden.
    std::erase(result.warnings, Warning::figures_withheld);
    if (std::find(result.warnings.begin(), result.warnings.end(), Warning::colleges_hidden) == result.warnings.end())
        result.warnings.push_back(Warning::colleges_hidden);
    for (auto& column : columns)
        if (column.count)
            std::visit([](auto& count) { RulesOf<decltype(count)>::withhold_colleges(count); }, *column.count);
}

}  // namespace

bool counts_persons_only(AnyMethod const& method) {
    return visit_rules(method, [](auto rules, auto const& settings) { return rules.counts_persons_only(settings); });
}

RoundResult published(Tally tally, List<ProposalId, proposals_per_session> items) {
    int const smallest = tally.smallest_told;
    RoundResult result = std::move(tally);
    result.items = std::move(items);
    if (result.colleges) withhold_by_college(result, smallest);
    for (auto& column : result.columns) {
        if (!column.figures_told) {
            column.count.reset();
            column.unit = 1;  // a common multiple of sizes
        }
        if (column.count) order_of(*column.count) = {};  // is told once, by the column
    }
    return result;
}

Tally tally(BallotRound const& round) { return tally_settled(round, settle(round)); }

Tally tally_current(BallotRound round) {
    auto ballots = std::exchange(round.poll.ballots, {});
    auto current = round.poll;
    current.ballots = std::move(ballots);
    return tally_settled(round, settle(round.method, std::move(current)));
}

}  // namespace gommette::domain::voting
