#include "server/domain/methods/duels.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "server/domain/voting/pairwise.hpp"

namespace gommette::domain::voting {

namespace {

constexpr int most_rounds = 10000;
constexpr double settled_change = 1e-12;

struct Meeting {
    std::size_t rival;
    double won;
    double lost;
};

// wins.at(a, b): how often, by weight, a beat b.
std::vector<double> bradley_terry(Duelled const& wins, Weight unit) {
    auto const size = static_cast<std::size_t>(wins.size());
    std::vector<std::vector<Meeting>> meetings(size);
    for (int a = 0; a < wins.size(); ++a)
        for (int b = 0; b < wins.size(); ++b) {
            if (wins.at(a, b) + wins.at(b, a) == 0) continue;
            auto const in_persons = [&](Weight weight) { return static_cast<double>(weight) / static_cast<double>(unit); };
            meetings[static_cast<std::size_t>(a)].push_back(
                {static_cast<std::size_t>(b), in_persons(wins.at(a, b)), in_persons(wins.at(b, a))});
        }
    std::vector<double> strength(size, 1.0);
    for (int round = 0; round < most_rounds; ++round) {
        double change = 0;
        for (std::size_t a = 0; a < size; ++a) {
            // The virtual win and loss, against strength 1.
            double won = 1.0 / (strength[a] + 1.0);
            double lost = won;
            for (auto const& meeting : meetings[a]) {
                double const both = strength[a] + strength[meeting.rival];
                won += meeting.won * strength[meeting.rival] / both;
                lost += meeting.lost / both;
            }
            double const next = won / lost;
            change = std::max(change, std::abs(next - strength[a]) / strength[a]);
            strength[a] = next;
        }
        if (change < settled_change) break;
    }
    return strength;
}

// The wins between live options; empty where there are too many of these to be read.
Duelled table_of(Duelled const& wins, std::vector<int> const& live) {
    auto const size = static_cast<int>(live.size());
    if (size > duels_in_table) return {};
    Duelled table(size);
    for (int a = 0; a < size; ++a)
        for (int b = 0; b < size; ++b) table.at(a, b) = wins.at(live[static_cast<std::size_t>(a)], live[static_cast<std::size_t>(b)]);
    return table;
}

std::strong_ordering by_score(DuelFigure const& a, DuelFigure const& b, Weight unit) {
    return compare_fractions(b.wins + unit, b.wins + b.losses + 2 * unit, a.wins + unit, a.wins + a.losses + 2 * unit);
}

}  // namespace

std::optional<Objection> judge_duels(Ballot const& ballot) {
    std::vector<std::pair<int, int>> met;
    met.reserve(ballot.marks.size());
    for (auto const& mark : ballot.marks) {
        if (mark.value != 0 && mark.value != 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
        if (mark.option == mark.second) return Objection{Objection::Kind::with_itself, mark.option};
        met.push_back(std::minmax(mark.option, mark.second));
    }
    std::sort(met.begin(), met.end());
    auto const twice = std::adjacent_find(met.begin(), met.end());
    return twice == met.end() ? std::nullopt : std::optional{Objection{Objection::Kind::pair_twice, twice->first}};
}

DuelsCount count_duels(Poll const& poll, Weighting const& weighting) {
    std::vector<DuelFigure> figures(poll.options.size());
    Duelled wins(static_cast<int>(poll.options.size()));
    DuelsCount count;
    count.unit = weighting.unit;
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        Weight const weight = weighting.of_ballot[i];
        std::set<int> compared;
        for (auto const& mark : ballot.marks) {
            auto& one = figures[static_cast<std::size_t>(mark.option)];
            auto& other = figures[static_cast<std::size_t>(mark.second)];
            (mark.value == 1 ? one.wins : one.undecided) += weight;
            (mark.value == 1 ? other.losses : other.undecided) += weight;
            if (mark.value == 1) wins.at(mark.option, mark.second) += weight;
            compared.insert({mark.option, mark.second});
        }
        for (int const option : compared) ++figures[static_cast<std::size_t>(option)].people;
        count.comparisons += static_cast<std::int64_t>(ballot.marks.size());
        count.people += ballot.marks.empty() ? 0 : 1;
    }
    auto const strengths = poll.in_progress ? std::vector<double>{} : bradley_terry(wins, weighting.unit);
    auto const at = [&](int option) -> DuelFigure& { return figures[static_cast<std::size_t>(option)]; };
    auto const live = poll.live();
    for (int const option : live) {
        at(option).option = option;
        if (!strengths.empty()) at(option).strength = strengths[static_cast<std::size_t>(option)];
        count.figures.push_back(at(option));
    }
    count.won = table_of(wins, live);
    count.order = put_in_order(poll, live, {{[&](int a, int b) { return by_score(at(a), at(b), weighting.unit); }}});
    return count;
}

// A cell of the table is often one person's choice.
void MethodRules<Duels>::withhold(DuelsCount& count, int) { count.won = {}; }

void MethodRules<Duels>::summarize(DuelsCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.voters.value = figure->people;
}

}  // namespace gommette::domain::voting
