#include "server/domain/methods/impact_effort.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace gommette::domain::voting {

namespace {

constexpr int quarters = 4;
constexpr int middle = 3 * quarters;

struct Given {
    std::vector<int> counts = std::vector<int>(scale_top + 1, 0);
    std::vector<Weight> weights = std::vector<Weight>(scale_top + 1, 0);

    void add(int mark, Weight weight) {
        ++counts[static_cast<std::size_t>(mark)];
        weights[static_cast<std::size_t>(mark)] += weight;
    }
};

struct Placed {
    Given impact;
    Given effort;
    Given effort_by_technicians;
};

int mark_at(std::vector<int> const& counts, int place) {
    std::size_t mark = 0;
    for (int upto = counts[0]; upto <= place; upto += counts[mark]) ++mark;
    return static_cast<int>(mark);
}

bool is_divided(Given const& given, Spread const& spread) {
    if (spread.third_quartile - spread.first_quartile >= 3 * quarters) return true;
    auto const& weights = given.weights;
    Weight const total = std::accumulate(weights.begin(), weights.end(), Weight{0});
    return 10 * (weights[1] + weights[2]) >= 3 * total && 10 * (weights[4] + weights[5]) >= 3 * total;
}

Spread spread_of(Given const& given, bool weighted) {
    Spread spread;
    spread.counts = given.counts;
    auto const quartile = [&](int k) { return weighted ? quartile_type_2(given.weights, k) : quartile_type_7(given.counts, k); };
    spread.first_quartile = quartile(1);
    spread.median = quartile(2);
    spread.third_quartile = quartile(3);
    spread.divided = is_divided(given, spread);
    return spread;
}

bool nobody_in(Given const& given) { return std::accumulate(given.weights.begin(), given.weights.end(), Weight{0}) == 0; }

Side side_of(Spread const& spread) {
    return spread.median > middle ? Side::high : spread.median < middle ? Side::low : Side::on_the_line;
}

ImpactEffortFigure describe(int option, Placed const& placed, bool weighted) {
    ImpactEffortFigure figure;
    figure.option = option;
    figure.placed = !nobody_in(placed.impact);
    if (!figure.placed) return figure;
    figure.impact = spread_of(placed.impact, weighted);
    figure.effort = spread_of(placed.effort, weighted);
    if (!nobody_in(placed.effort_by_technicians))
        figure.effort_by_technicians = spread_of(placed.effort_by_technicians, weighted);
    figure.to_discuss = figure.impact.divided || figure.effort.divided;
    figure.impact_side = side_of(figure.impact);
    figure.effort_side = side_of(figure.effort);
    return figure;
}

}  // namespace

std::optional<Objection> judge_impact_effort(Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        for (int const given : {mark.value, mark.second})
            if (given < 1 || given > scale_top)
                return Objection{Objection::Kind::mark_not_allowed, mark.option, given, scale_top};
    return std::nullopt;
}

ImpactEffortCount count_impact_effort(ImpactEffort const& rules, Poll const& poll, Weighting const& weighting) {
    std::vector<Placed> placed(poll.options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        for (auto const& mark : ballot.marks) {
            auto& here = placed[static_cast<std::size_t>(mark.option)];
            here.impact.add(mark.value, weighting.of_ballot[i]);
            here.effort.add(mark.second, weighting.of_ballot[i]);
            if (rules.technicians && ballot.college == static_cast<int>(rules.technicians->value))
                here.effort_by_technicians.add(mark.second, weighting.of_ballot[i]);
        }
    }
    bool const weighted = !weighting.is_level();
    ImpactEffortCount count;
    std::vector<ImpactEffortFigure> figures(poll.options.size());
    std::vector<int> ranked;
    for (int const option : poll.live()) {
        auto& figure = figures[static_cast<std::size_t>(option)];
        figure = describe(option, placed[static_cast<std::size_t>(option)], weighted);
        count.figures.push_back(figure);
        if (figure.placed && !figure.to_discuss)
            ranked.push_back(option);
        else
            count.order.unranked.push_back(option);
    }
    auto const at = [&](int option) -> ImpactEffortFigure const& { return figures[static_cast<std::size_t>(option)]; };
    auto unranked = std::move(count.order.unranked);
    count.order =
        put_in_order(poll, ranked,
                     {{[&](int a, int b) { return at(b).impact.median <=> at(a).impact.median; }},
                      {[&](int a, int b) { return at(a).effort.median <=> at(b).effort.median; }, TieBreaker::lower_effort}});
    count.order.unranked = std::move(unranked);
    return count;
}

int quartile_type_7(std::vector<int> const& counts, int k) {
    int const last_place = std::accumulate(counts.begin(), counts.end(), 0) - 1;
    int const place = last_place * k / quarters;
    int const beyond = last_place * k % quarters;  // quarters of the way to the next mark
    int const low = mark_at(counts, place);
    int const high = beyond == 0 ? low : mark_at(counts, place + 1);
    return quarters * low + beyond * (high - low);
}

int quartile_type_2(std::vector<Weight> const& weights, int k) {
    Weight const total = std::accumulate(weights.begin(), weights.end(), Weight{0});
    Weight upto = 0;
    int met_exactly = nobody;
    for (std::size_t mark = 0; mark < weights.size(); ++mark) {
        if (weights[mark] == 0) continue;
        if (met_exactly != nobody) return quarters / 2 * (met_exactly + static_cast<int>(mark));
        upto += weights[mark];
        if (quarters * upto > k * total) return quarters * static_cast<int>(mark);
        if (quarters * upto == k * total) met_exactly = static_cast<int>(mark);
    }
    return quarters * met_exactly;
}

void suppress_efforts(ImpactEffortCount& count, int smallest) {
    auto const tells = [&](std::vector<int> const& people) {
        auto const most = *std::max_element(people.begin(), people.end());
        auto const all = std::accumulate(people.begin(), people.end(), 0);
        return all < smallest || most == all;
    };
    for (auto& figure : count.figures) {
        if (!figure.effort_by_technicians) continue;
        auto const& theirs = figure.effort_by_technicians->counts;
        auto others = figure.effort.counts;
        std::transform(others.begin(), others.end(), theirs.begin(), others.begin(), std::minus<>{});
        if (tells(theirs) || tells(others)) figure.effort_by_technicians.reset();
    }
}

void MethodRules<ImpactEffort>::summarize(ImpactEffortCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    auto const& people = figure->impact.counts;
    for (std::size_t impact = 1; impact < people.size(); ++impact) {
        add_people(summary, static_cast<int>(impact), people[impact]);
        if (impact >= 4) summary.supporters.value += people[impact];
    }
}

}  // namespace gommette::domain::voting
