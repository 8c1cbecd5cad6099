#include "tests/voting/rounds.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace gommette::domain::voting {

namespace {

AnyMethod random_rules(Dice& dice, int method, int options) {
    switch (method) {
        case 0:
            return Opinion{};
        case 1:
            if (dice.below(2) == 0) return Approval{};
            return Approval{Whole<1, proposals_per_session>{dice.between(1, options)}};
        case 2: {
            int const dots = dice.between(1, 6);
            return Dots{{dots}, {dice.between(1, dots)}};
        }
        case 3:
            return MajorityJudgment{dice.below(2) == 0, {dice.between(5, 7)}};
        case 4:
            return ImpactEffort{};
        case 5:
            return Ranking{true, dice.below(2) == 0};
        case 6:
            return Duels{};
        case 7: {
            // Few different costs: many ties.
            EqualShares rules{{dice.between(30, 200)}, {dice.between(1, 5)}, {}};
            for (int option = 0; option < options; ++option) rules.costs.values.push_back({10 * dice.between(0, 5)});
            return rules;
        }
        case 8:
            return DecisionVote{static_cast<Majority>(dice.below(4)), MajorityBase::expressed};
        default:
            return Consensus{};
    }
}

std::vector<PlacedMark> random_duels(Dice& dice, std::vector<int> const& live) {
    std::vector<PlacedMark> marks;
    for (std::size_t a = 0; a < live.size(); ++a)
        for (std::size_t b = a + 1; b < live.size(); ++b) {
            if (dice.below(3) > 0) continue;
            bool const swapped = dice.below(2) == 0;
            marks.push_back({swapped ? live[b] : live[a], dice.below(4) == 0 ? 0 : 1, swapped ? live[a] : live[b]});
        }
    return marks;
}

PlacedMark random_mark(Dice& dice, AnyMethod const& rules, int option) {
    if (auto const* dots = std::get_if<Dots>(&rules)) return {option, dice.between(1, static_cast<int>(dots->cap.value))};
    if (auto const* judgment = std::get_if<MajorityJudgment>(&rules)) return {option, dice.between(judgment->worst(), judgment->best())};
    if (std::holds_alternative<ImpactEffort>(rules)) return {option, dice.between(1, 5), dice.between(1, 5)};
    if (std::holds_alternative<Ranking>(rules)) return {option, dice.between(1, 6)};
    if (std::holds_alternative<Approval>(rules) || std::holds_alternative<EqualShares>(rules)) return {option, 1};
    return {option, dice.between(-1, 1)};
}

std::ostream& operator<<(std::ostream& out, Weight weight) {
    if (weight < 0) return out << '-' << -weight;
    if (weight >= 10) out << weight / 10;
    return out << static_cast<char>('0' + static_cast<int>(weight % 10));
}

std::ostream& operator<<(std::ostream& out, Spread const& spread) {
    for (int const people : spread.counts) out << people << ' ';
    return out << '|' << spread.first_quartile << ' ' << spread.median << ' ' << spread.third_quartile
               << (spread.divided ? " divided" : "");
}

std::ostream& operator<<(std::ostream& out, Agreement const& agreement) {
    return out << agreement.agree << '/' << agreement.disagree << '/' << agreement.seen;
}

void tell(std::ostream& out, OpinionFigure const& f) {
    out << f.agree << ' ' << f.neutral << ' ' << f.disagree << ' ' << f.silent;
}
void tell(std::ostream& out, ApprovalFigure const& f) { out << f.ticks << ' ' << f.ballots; }
void tell(std::ostream& out, DotsFigure const& f) {
    out << f.total << ' ' << f.supporters;
    for (int const people : f.people) out << ' ' << people;
}
void tell(std::ostream& out, JudgmentFigure const& f) {
    for (Weight const weight : f.profile) out << weight << ' ';
    out << f.missing << ' ' << f.majority_grade << ' ' << f.above << ' ' << f.below;
}
void tell(std::ostream& out, ImpactEffortFigure const& f) {
    out << f.impact << ' ' << f.effort << ' ' << f.to_discuss << static_cast<int>(f.impact_side)
        << static_cast<int>(f.effort_side);
}
void tell(std::ostream& out, DuelFigure const& f) {
    // Sums of floating point in another order differ in the last bits.
    out << f.wins << ' ' << f.losses << ' ' << f.undecided << ' ' << f.people << ' ' << static_cast<long>(f.strength.value_or(-1) * 1e6 + 0.5);
}
void tell(std::ostream& out, EqualSharesFigure const& f) {
    out << f.cost << ' ' << f.votes << ' ' << f.bought << f.bought_greedily << f.undecided << f.undecided_greedily << ' '
        << f.effective_support;
}
void tell(std::ostream& out, DecisionFigure const& f) {
    out << f.in_favour << ' ' << f.against << ' ' << f.abstained << ' ' << f.base << ' ' << static_cast<int>(f.verdict) << ' '
        << f.margin_people;
}
void tell(std::ostream& out, ConsensusFigure const& f) {
    out << f.everyone;
    for (auto const& college : f.in_college) out << ' ' << college;
}

void tell_order(std::ostream& out, Ordering const& order, std::vector<int> const& name_of) {
    std::map<int, int> ranks;
    for (auto const& place : order.places) ranks[name_of[static_cast<std::size_t>(place.option)]] = place.rank;
    for (int const option : order.unranked) ranks[name_of[static_cast<std::size_t>(option)]] = 0;
    for (auto const& [name, rank] : ranks) out << ' ' << name << ':' << rank;
    out << '\n';
}

template <class SomeCount>
void tell_count(std::ostream& out, SomeCount const& count, std::vector<int> const& name_of) {
    tell_order(out, count.order, name_of);
    if constexpr (requires { count.figures; }) {
        std::map<int, std::string> lines;
        for (auto const& figure : count.figures) {
            std::ostringstream line;
            tell(line, figure);
            lines[name_of[static_cast<std::size_t>(figure.option)]] = line.str();
        }
        for (auto const& [name, line] : lines) out << "  " << name << " = " << line << '\n';
    } else {
        tell_order(out, count.borda, name_of);
        std::map<std::pair<int, int>, std::pair<Weight, Weight>> duels;
        for (std::size_t a = 0; a < count.options.size(); ++a)
            for (std::size_t b = 0; b < count.options.size(); ++b) {
                auto const pair = std::pair(name_of[static_cast<std::size_t>(count.options[a])],
                                            name_of[static_cast<std::size_t>(count.options[b])]);
                int const i = static_cast<int>(a), j = static_cast<int>(b);
                duels[pair] = {count.duelled.at(i, j), count.paths.at(i, j).winning};
            }
        for (auto const& [pair, numbers] : duels) out << ' ' << numbers.first << '/' << numbers.second;
        out << '\n';
    }
}

}  // namespace

BallotRound random_round(Dice& dice, int method, int colleges) {
    BallotRound round;
    int const options = dice.between(2, 6);
    round.method = random_rules(dice, method, options);
    round.poll = paper(options);
    round.poll.colleges.resize(static_cast<std::size_t>(colleges));
    int const people = dice.between(1, 24);
    for (int person = 0; person < people; ++person)
        cast(round.poll, 1, random_marks(dice, round), colleges > 0 ? dice.below(colleges + 1) - 1 : nobody);
    return round;
}

std::vector<PlacedMark> random_marks(Dice& dice, BallotRound const& round) {
    auto const live = round.poll.live();
    if (std::holds_alternative<Duels>(round.method)) return random_duels(dice, live);
    std::vector<PlacedMark> marks;
    int dots = 0;
    for (int const option : live) {
        if (dice.below(3) == 0) continue;
        auto const mark = random_mark(dice, round.method, option);
        if (auto const* rules = std::get_if<Dots>(&round.method)) {
            if (dots + mark.value > rules->dots.value) continue;
            dots += mark.value;
        }
        auto const* approval = std::get_if<Approval>(&round.method);
        if (approval && approval->most && static_cast<std::int64_t>(marks.size()) == approval->most->value) break;
        marks.push_back(mark);
    }
    return marks;
}

std::string told(Tally const& tally, std::vector<int> const& name_of) {
    std::ostringstream out;
    auto const& people = tally.participation;
    out << people.registered << ' ' << *people.present << ' ' << people.voters << ' ' << people.expressed << '\n';
    for (auto const& column : tally.columns) {
        out << static_cast<int>(column.weighting) << " over " << column.unit << ':';
        std::visit([&](auto const& count) { tell_count(out, count, name_of); }, *column.count);
    }
    return out.str();
}

std::string told(Tally const& tally) {
    std::vector<int> same(64);
    std::iota(same.begin(), same.end(), 0);
    return told(tally, same);
}

}  // namespace gommette::domain::voting
