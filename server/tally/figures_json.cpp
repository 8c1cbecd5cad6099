#include "server/tally/figures_json.hpp"

#include <cmath>

namespace gommette::tally {

namespace {

// Floating point, shown to six decimals: the same on every machine.
double rounded(double value) { return std::round(value * 1e6) / 1e6; }

class Figures {
public:
    Figures(Sheet const& the_sheet, bool colleges_told) : sheet(the_sheet), tells_colleges(colleges_told) {}

    Ordered operator()(OpinionCount const& count) const {
        return each(count, [](auto const& figure, Ordered& line) {
            line["for"] = weight_json(figure.agree);
            line["neutral"] = weight_json(figure.neutral);
            line["against"] = weight_json(figure.disagree);
            line["silent"] = weight_json(figure.silent);
            line["score"] = weight_json(figure.score());
        });
    }

    Ordered operator()(ApprovalCount const& count) const {
        return each(count, [](auto const& figure, Ordered& line) {
            line["ticks"] = weight_json(figure.ticks);
            line["ballots"] = weight_json(figure.ballots);
        });
    }

    Ordered operator()(DotsCount const& count) const {
        return each(count, [](auto const& figure, Ordered& line) {
            line["dots"] = weight_json(figure.total);
            line["supporters"] = weight_json(figure.supporters);
            line["people"] = figure.people;
        });
    }

    Ordered operator()(JudgmentCount const& count) const {
        return each(count, [](auto const& figure, Ordered& line) {
            line["profile"] = Ordered::array();
            for (auto const weight : figure.profile) line["profile"].push_back(weight_json(weight));
            line["missing"] = weight_json(figure.missing);
            if (figure.graded == 0) return;
            line["majority_grade"] = figure.majority_grade;
            line["above"] = weight_json(figure.above);
            line["below"] = weight_json(figure.below);
        });
    }

    Ordered operator()(ImpactEffortCount const& count) const {
        return each(count, [&](auto const& figure, Ordered& line) {
            line["placed"] = figure.placed;
            if (!figure.placed) return;
            line["impact"] = spread(figure.impact);
            line["effort"] = spread(figure.effort);
            if (figure.effort_by_technicians && tells_colleges)
                line["effort_by_technicians"] = spread(*figure.effort_by_technicians);
            line["to_discuss"] = figure.to_discuss;
            if (figure.to_discuss) return;
            line["impact_side"] = side(figure.impact_side);
            line["effort_side"] = side(figure.effort_side);
        });
    }

    Ordered operator()(RankingCount const& count) const {
        Ordered found;
        found["compared"] = ids_json(sheet.options, count.options);
        found["duels"] = Ordered::array();
        found["strongest_paths"] = Ordered::array();
        for (int a = 0; a < count.duelled.size(); ++a) {
            Ordered duels = Ordered::array();
            Ordered paths = Ordered::array();
            for (int b = 0; b < count.duelled.size(); ++b) {
                duels.push_back(weight_json(count.duelled.at(a, b)));
                paths.push_back({weight_json(count.paths.at(a, b).winning), weight_json(count.paths.at(a, b).losing)});
            }
            found["duels"].push_back(std::move(duels));
            found["strongest_paths"].push_back(std::move(paths));
        }
        if (count.condorcet) found["condorcet_winner"] = sheet.options[static_cast<std::size_t>(*count.condorcet)].id;
        found["smith_set"] = ids_json(sheet.options, count.smith);
        found["cycles"] = Ordered::array();
        for (auto const& cycle : count.cycles) found["cycles"].push_back(ids_json(sheet.options, cycle.rivals));
        found["borda"] = order_json(sheet.options, count.borda);
        found["borda"]["doubled_points"] = Ordered::array();
        for (auto const points : count.doubled_borda) found["borda"]["doubled_points"].push_back(weight_json(points));
        return found;
    }

    Ordered operator()(DuelsCount const& count) const {
        auto found = each(count, [&](auto const& figure, Ordered& line) {
            line["wins"] = weight_json(figure.wins);
            line["losses"] = weight_json(figure.losses);
            line["undecided"] = weight_json(figure.undecided);
            line["people"] = figure.people;
            auto const unit = static_cast<double>(count.unit);
            auto const wins = static_cast<double>(figure.wins) / unit;
            line["score"] = rounded(100 * (wins + 1) / (wins + static_cast<double>(figure.losses) / unit + 2));
            line["bradley_terry"] = rounded(figure.strength);
        });
        found["comparisons"] = count.comparisons;
        found["people"] = count.people;
        return found;
    }

    Ordered operator()(EqualSharesCount const& count) const {
        auto found = each(count, [](auto const& figure, Ordered& line) {
            line["cost"] = figure.cost;
            line["votes"] = weight_json(figure.votes);
            line["bought"] = figure.bought;
            line["bought_greedily"] = figure.bought_greedily;
            if (!figure.bought) line["effective_support_millionths"] = weight_json(figure.effective_support);
        });
        found["steps"] = Ordered::array();
        for (auto const& purchase : count.purchases)
            found["steps"].push_back({{"option", id(purchase.option)},
                                      {"price_millionths", weight_json(purchase.price)},
                                      {"paying_price", purchase.paying_price},
                                      {"paying_the_rest", purchase.paying_the_rest}});
        found["spent"] = count.spent;
        found["spent_greedily"] = count.spent_greedily;
        found["increases"] = count.increases;
        return found;
    }

    Ordered operator()(DecisionCount const& count) const {
        return each(count, [](auto const& figure, Ordered& line) {
            static constexpr char const* words[] = {"adopted", "rejected", "no_quorum", "not_voted"};
            line["verdict"] = words[static_cast<std::size_t>(figure.verdict)];
            line["for"] = weight_json(figure.in_favour);
            line["against"] = weight_json(figure.against);
            line["abstained"] = weight_json(figure.abstained);
            line["base"] = weight_json(figure.base);
            line["tie"] = figure.tie;
            line["by_chair"] = figure.by_chair;
            line["margin_people"] = figure.margin_people;
        });
    }

    Ordered operator()(ConsensusCount const& count) const {
        int const smallest_group = smallest(count.groups.sizes);
        auto found = each(count, [&](auto const& figure, Ordered& line) {
            line["everyone"] = agreement(figure.everyone);
            if (figure.bridging_group != voting::nobody && tells_colleges)
                line["bridging"] = agreement(figure.in_college[static_cast<std::size_t>(figure.bridging_group)]);
            if (smallest_group < 5) return;
            line["groups"] = Ordered::array();
            for (auto const& group : figure.in_group) line["groups"].push_back(agreement(group));
        });
        if (count.groups.sizes.empty()) return found;
        Ordered groups;
        groups["sizes"] = count.groups.sizes;
        groups["silhouette"] = rounded(count.groups.silhouette);
        groups["by_consensus"] = ids_json(sheet.options, count.by_group_consensus);
        groups["representative"] = Ordered::array();
        for (auto const& group : count.groups.representative) {
            Ordered lines = Ordered::array();
            for (auto const& one : group)
                lines.push_back({{"option", id(one.option)}, {"agrees", one.agrees}, {"z", rounded(one.z)}});
            groups["representative"].push_back(std::move(lines));
        }
        found["opinion_groups"] = std::move(groups);
        return found;
    }

private:
    template <class SomeCount, class Fill>
    Ordered each(SomeCount const& count, Fill const& fill) const {
        Ordered found;
        found["figures"] = Ordered::array();
        for (auto const& figure : count.figures) {
            Ordered line;
            line["option"] = id(figure.option);
            fill(figure, line);
            found["figures"].push_back(std::move(line));
        }
        return found;
    }

    std::string const& id(int option) const { return sheet.options[static_cast<std::size_t>(option)].id; }

    static int smallest(std::vector<int> const& sizes) {
        int found = sizes.empty() ? 0 : sizes.front();
        for (int const size : sizes) found = std::min(found, size);
        return found;
    }

    static Ordered spread(Spread const& spread) {
        return {{"people", std::vector<int>(spread.counts.begin() + 1, spread.counts.end())},
                {"first_quartile", spread.first_quartile / 4.0},
                {"median", spread.median / 4.0},
                {"third_quartile", spread.third_quartile / 4.0},
                {"divided", spread.divided}};
    }

    static char const* side(Side side) {
        return side == Side::low ? "low" : side == Side::high ? "high" : "on_the_line";
    }

    static Ordered agreement(Agreement const& agreement) {
        return {{"agree", agreement.agree}, {"disagree", agreement.disagree}, {"seen", agreement.seen}};
    }

    Sheet const& sheet;
    bool tells_colleges;
};

}  // namespace

Ordered figures_json(Sheet const& sheet, AnyCount const& count, bool all_colleges_told) {
    return std::visit(Figures{sheet, all_colleges_told}, count);
}

Ordered weight_json(Weight weight) {
    constexpr Weight exact_in_double = Weight{1} << 53;
    if (weight <= exact_in_double && weight >= -exact_in_double) return static_cast<std::int64_t>(weight);
    std::string digits;
    for (auto rest = weight < 0 ? -weight : weight; rest > 0; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    return (weight < 0 ? "-" : "") + digits;
}

Ordered ids_json(std::vector<Named> const& names, std::vector<int> const& positions) {
    Ordered ids = Ordered::array();
    for (int const position : positions) ids.push_back(names[static_cast<std::size_t>(position)].id);
    return ids;
}

Ordered order_json(std::vector<Named> const& names, Ordering const& order) {
    Ordered found;
    found["ranking"] = Ordered::array();
    for (auto const& place : order.places)
        found["ranking"].push_back({{"option", names[static_cast<std::size_t>(place.option)].id}, {"rank", place.rank}});
    found["unranked"] = ids_json(names, order.unranked);
    found["ties"] = Ordered::array();
    for (auto const& tie : order.ties)
        found["ties"].push_back({{"options", ids_json(names, tie.options)}, {"broken_by", word_for(tie.broken_by)}});
    if (order.contest)
        found["contest"] = {{"options", ids_json(names, order.contest->options)}, {"places_left", order.contest->places_left}};
    return found;
}

char const* word_for(TieBreaker tie_breaker) {
    switch (tie_breaker) {
        case TieBreaker::nothing:
            return "nothing";
        case TieBreaker::supporters:
            return "supporters";
        case TieBreaker::more_for:
            return "more_for";
        case TieBreaker::lower_effort:
            return "lower_effort";
        case TieBreaker::lower_cost:
            return "lower_cost";
        case TieBreaker::more_votes:
            return "more_votes";
        case TieBreaker::by_hand:
            return "by_hand";
        case TieBreaker::lot:
            return "lot";
    }
    return "nothing";
}

}  // namespace gommette::tally
