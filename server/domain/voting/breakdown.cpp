#include "server/domain/voting/breakdown.hpp"

#include <algorithm>

namespace gommette::domain::voting {

namespace {

struct Scale {
    int first{0};
    int last{-1};
};

Scale scale_of(Rules const& rules, int options) {
    if (auto const* dots = std::get_if<DotsRules>(&rules)) return {1, dots->cap};
    if (std::holds_alternative<JudgmentRules>(rules)) return {0, grade_count - 1};
    if (std::holds_alternative<ImpactEffortRules>(rules)) return {1, scale_top};
    if (std::holds_alternative<RankingRules>(rules)) return {1, options};
    if (std::holds_alternative<ApprovalRules>(rules) || std::holds_alternative<EqualSharesRules>(rules)) return {1, 1};
    return {-1, 1};
}

// The place the ballot gives to the mark's option: one more than the options it puts above.
int place_on(Ballot const& ballot, Mark const& mark) {
    return 1 + static_cast<int>(std::count_if(ballot.marks.begin(), ballot.marks.end(),
                                              [&](Mark const& other) { return other.value < mark.value; }));
}

int sum(std::vector<int> const& people, std::size_t from, std::size_t to) {
    int total = 0;
    for (auto i = from; i < std::min(to, people.size()); ++i) total += people[i];
    return total;
}

}  // namespace

Breakdown break_down(BallotRound const& round, Poll const& settled) {
    Breakdown breakdown;
    breakdown.voters.assign(settled.colleges.size() + 1, 0);
    for (auto const& ballot : settled.ballots)
        ++breakdown.voters[ballot.college == nobody ? settled.colleges.size() : static_cast<std::size_t>(ballot.college)];
    if (std::holds_alternative<DuelsRules>(round.rules)) return breakdown;
    breakdown.options = settled.live();
    auto const scale = scale_of(round.rules, static_cast<int>(breakdown.options.size()));
    breakdown.first_value = scale.first;
    Cell const empty{std::vector<int>(static_cast<std::size_t>(scale.last - scale.first + 1), 0), 0, 0, true};
    breakdown.cells.assign(breakdown.options.size(), std::vector<Cell>(breakdown.voters.size(), empty));
    std::vector<std::size_t> row_of(settled.options.size(), 0);
    for (std::size_t row = 0; row < breakdown.options.size(); ++row)
        row_of[static_cast<std::size_t>(breakdown.options[row])] = row;
    bool const by_place = std::holds_alternative<RankingRules>(round.rules);
    for (auto const& ballot : settled.ballots) {
        auto const column = ballot.college == nobody ? settled.colleges.size() : static_cast<std::size_t>(ballot.college);
        for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
            auto& cell = breakdown.at(row, column);
            ++(had_say(ballot, settled, breakdown.options[row]) ? cell.silent : cell.unseen);
        }
        for (auto const& mark : ballot.marks) {
            auto& cell = breakdown.at(row_of[static_cast<std::size_t>(mark.option)], column);
            --cell.silent;
            ++cell.people[static_cast<std::size_t>((by_place ? place_on(ballot, mark) : mark.value) - scale.first)];
        }
    }
    return breakdown;
}

Share in_favour(Rules const& rules, Cell const& cell) {
    auto const& people = cell.people;
    int const marked = sum(people, 0, people.size());
    if (std::holds_alternative<DecisionRules>(rules)) return {people[2], people[0] + people[2]};
    if (std::holds_alternative<OpinionRules>(rules) || std::holds_alternative<ConsensusRules>(rules)) return {people[2], marked};
    if (std::holds_alternative<JudgmentRules>(rules) || std::holds_alternative<ImpactEffortRules>(rules))
        return {sum(people, 3, people.size()), marked};
    if (std::holds_alternative<RankingRules>(rules)) return {sum(people, 0, 3), marked + cell.silent};
    return {marked, marked + cell.silent};
}

std::vector<Divergence> find_divergences(Rules const& rules, Breakdown const& breakdown) {
    std::vector<Divergence> found;
    for (std::size_t row = 0; row < breakdown.cells.size(); ++row)
        for (std::size_t a = 0; a < breakdown.voters.size(); ++a)
            for (std::size_t b = 0; b < breakdown.voters.size(); ++b) {
                if (a == b || !breakdown.at(row, a).shown || !breakdown.at(row, b).shown) continue;
                auto const more = in_favour(rules, breakdown.at(row, a));
                auto const less = in_favour(rules, breakdown.at(row, b));
                std::int64_t const base = static_cast<std::int64_t>(more.of) * less.of;
                std::int64_t const gap =
                    static_cast<std::int64_t>(more.in_favour) * less.of - static_cast<std::int64_t>(less.in_favour) * more.of;
                if (base == 0 || 5 * gap < base || !fisher_below_five_percent(more, less)) continue;
                found.push_back({breakdown.options[row], static_cast<int>(a), static_cast<int>(b), more, less,
                                 fisher_millionths(more, less)});
            }
    auto const gap = [](Divergence const& d) {
        return static_cast<Weight>(d.in_college.in_favour) * d.in_other.of -
               static_cast<Weight>(d.in_other.in_favour) * d.in_college.of;
    };
    auto const base = [](Divergence const& d) { return static_cast<Weight>(d.in_college.of) * d.in_other.of; };
    std::stable_sort(found.begin(), found.end(), [&](Divergence const& one, Divergence const& other) {
        return compare_fractions(gap(one), base(one), gap(other), base(other)) > 0;
    });
    return found;
}

}  // namespace gommette::domain::voting
