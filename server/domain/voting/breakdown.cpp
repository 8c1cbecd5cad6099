#include "server/domain/voting/breakdown.hpp"

#include <algorithm>

#include "server/domain/methods/all.hpp"

namespace gommette::domain::voting {


Breakdown break_down(BallotRound const& round, Poll const& settled) {
    Breakdown breakdown;
    breakdown.voters.assign(settled.colleges.size() + 1, 0);
    for (auto const& ballot : settled.ballots)
        ++breakdown.voters[ballot.college == nobody ? settled.colleges.size() : static_cast<std::size_t>(ballot.college)];
    auto const live = settled.live();
    auto const scale = visit_rules(round.method, [&](auto rules, auto const& settings) {
        return rules.scale(settings, static_cast<int>(live.size()));
    });
    if (!scale) return breakdown;
    breakdown.options = live;
    breakdown.first_value = scale->first;
    Cell const empty{std::vector<int>(static_cast<std::size_t>(scale->last - scale->first + 1), 0), 0, 0, true};
    breakdown.cells.assign(breakdown.options.size(), std::vector<Cell>(breakdown.voters.size(), empty));
    std::vector<std::size_t> row_of(settled.options.size(), 0);
    for (std::size_t row = 0; row < breakdown.options.size(); ++row)
        row_of[static_cast<std::size_t>(breakdown.options[row])] = row;
    for (auto const& ballot : settled.ballots) {
        auto const column = ballot.college == nobody ? settled.colleges.size() : static_cast<std::size_t>(ballot.college);
        for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
            auto& cell = breakdown.at(row, column);
            ++(had_say(ballot, settled, breakdown.options[row]) ? cell.silent : cell.unseen);
        }
        for (auto const& mark : ballot.marks) {
            auto& cell = breakdown.at(row_of[static_cast<std::size_t>(mark.option)], column);
            --cell.silent;
            int const told = visit_rules(round.method, [&](auto rules, auto const&) { return rules.told(ballot, mark); });
            ++cell.people[static_cast<std::size_t>(told - scale->first)];
        }
    }
    return breakdown;
}

Share in_favour(AnyMethod const& method, Cell const& cell) {
    return visit_rules(method, [&](auto rules, auto const& settings) { return rules.in_favour(settings, cell); });
}

std::vector<Divergence> find_divergences(AnyMethod const& rules, Breakdown const& breakdown) {
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
