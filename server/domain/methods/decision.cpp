#include "server/domain/methods/decision.hpp"

#include <algorithm>

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

namespace {

bool passes(Majority majority, Weight in_favour, Weight against, Weight base) {
    switch (majority) {
        case Majority::relative:
            return in_favour > against;
        case Majority::absolute:
            return 2 * in_favour > base;
        case Majority::three_fifths:
            return base > 0 && 5 * in_favour >= 3 * base;
        case Majority::two_thirds:
            return base > 0 && 3 * in_favour >= 2 * base;
    }
    return false;
}

// The fewest for that are the majority of the base.
Weight needed_for(Majority majority, Weight against, Weight base) {
    switch (majority) {
        case Majority::relative:
            return against + 1;
        case Majority::absolute:
            return base / 2 + 1;
        case Majority::three_fifths:
            return (3 * base + 4) / 5;
        case Majority::two_thirds:
            return (2 * base + 2) / 3;
    }
    return 0;
}

ItemVerdict in_summary(Verdict verdict) {
    switch (verdict) {
        case Verdict::adopted: return ItemVerdict::adopted;
        case Verdict::rejected: return ItemVerdict::rejected;
        case Verdict::no_quorum: return ItemVerdict::no_quorum;
        case Verdict::not_voted: return ItemVerdict::not_voted;
    }
    return ItemVerdict::not_voted;
}

// Of all figures, by option.
Ordering ordered(Poll const& poll, std::vector<int> const& options, std::vector<DecisionFigure> const& figures) {
    auto const at = [&](int option) -> DecisionFigure const& { return figures[static_cast<std::size_t>(option)]; };
    auto const lead = [&](int option) { return at(option).in_favour - at(option).against; };
    auto const by_verdict_then_lead = [&](int a, int b) {
        bool const adopted_a = at(a).verdict == Verdict::adopted;
        bool const adopted_b = at(b).verdict == Verdict::adopted;
        return adopted_a == adopted_b ? lead(b) <=> lead(a) : adopted_b <=> adopted_a;
    };
    return put_in_order(
        poll, options,
        {{by_verdict_then_lead}, {[&](int a, int b) { return at(b).in_favour <=> at(a).in_favour; }, TieBreaker::more_for}});
}

int chairs_mark(DecisionVote const& rules, Poll const& poll, int option) {
    for (auto const& ballot : poll.ballots)
        if (ballot.person == rules.chair->value)
            for (auto const& mark : ballot.marks)
                if (mark.option == option) return mark.value;
    return 0;
}

Weight base_of(DecisionVote const& rules, Poll const& poll, Participation const& people, DecisionFigure const& figure) {
    switch (rules.base) {
        case MajorityBase::expressed:
            return figure.in_favour + figure.against;
        case MajorityBase::present:
            return *people.present + poll.proxies;
        case MajorityBase::registered:
            return people.registered;
    }
    return 0;
}

// Votes of weight 1 that, moved to the other side, change the outcome. A tie that the chair decides is always the change: either
// the chair stands on the other side already, or is the first to move there.
int votes_to_change(DecisionVote const& rules, DecisionFigure const& figure, bool chair_decides_a_tie) {
    bool const adopted = figure.verdict == Verdict::adopted;
    Weight const movable = adopted ? figure.in_favour : figure.against;
    for (Weight moved = 1; moved <= movable; ++moved) {
        Weight const step = adopted ? -moved : moved;
        Weight const in_favour = figure.in_favour + step;
        Weight const against = figure.against - step;
        if ((in_favour == against && chair_decides_a_tie) || passes(rules.majority, in_favour, against, figure.base) != adopted)
            return static_cast<int>(moved);
    }
    return 0;
}

void decide(DecisionVote const& rules, Poll const& poll, Participation const& people, bool weighted, DecisionFigure& figure) {
    figure.base = base_of(rules, poll, people, figure);
    figure.needed = needed_for(rules.majority, figure.against, figure.base);
    if (rules.quorum) figure.quorum = people.registered / 2 + 1;
    figure.tie = figure.in_favour == figure.against && figure.in_favour > 0;
    if (figure.in_favour + figure.against == 0) {
        figure.verdict = Verdict::not_voted;
        return;
    }
    if (rules.quorum && 2 * *people.present <= people.registered) {
        figure.verdict = Verdict::no_quorum;
        return;
    }
    bool adopted = passes(rules.majority, figure.in_favour, figure.against, figure.base);
    bool const chair_may_decide = knows_casting_vote(rules) && !poll.secret && rules.chair;
    int const chair = chair_may_decide ? chairs_mark(rules, poll, figure.option) : 0;
    figure.by_chair = figure.tie && chair != 0;
    if (figure.by_chair) adopted = chair > 0;
    figure.verdict = adopted ? Verdict::adopted : Verdict::rejected;
    if (!weighted) figure.margin_people = votes_to_change(rules, figure, chair != 0);
}

}  // namespace

std::optional<Objection> judge_decision(Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (mark.value < -1 || mark.value > 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
    return std::nullopt;
}

DecisionCount count_decision(DecisionVote const& rules, Poll const& poll, Weighting const& weighting) {
    std::vector<DecisionFigure> figures(poll.options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i)
        for (auto const& mark : poll.ballots[i].marks) {
            auto& figure = figures[static_cast<std::size_t>(mark.option)];
            (mark.value > 0 ? figure.in_favour : mark.value < 0 ? figure.against : figure.abstained) += weighting.of_ballot[i];
        }
    bool const weighted = std::any_of(weighting.of_ballot.begin(), weighting.of_ballot.end(), [](Weight w) { return w > 1; });
    auto const people = participation(poll);
    DecisionCount count;
    for (int const option : poll.live()) {
        auto& figure = figures[static_cast<std::size_t>(option)];
        figure.option = option;
        decide(rules, poll, people, weighted, figure);
        count.figures.push_back(figure);
    }
    count.order = ordered(poll, poll.live(), figures);
    return count;
}

bool knows_casting_vote(DecisionVote const& rules) {
    return rules.majority == Majority::relative || (rules.majority == Majority::absolute && rules.base == MajorityBase::expressed);
}

bool is_for_chair(DecisionFigure const& figure) {
    return figure.tie && (figure.verdict == Verdict::rejected || figure.by_chair);
}

void decide_by_chair(DecisionCount& count, Ordering& order, int option, bool in_favour) {
    std::vector<int> places;
    std::vector<DecisionFigure> by_place;
    for (auto& figure : count.figures) {
        if (figure.option == option) {
            figure.by_chair = true;
            figure.verdict = in_favour ? Verdict::adopted : Verdict::rejected;
            figure.margin_people = 1;
        }
        places.push_back(static_cast<int>(by_place.size()));
        by_place.push_back(figure);
    }
    order = ordered({}, places, by_place);
    auto const name = [&](int& place) { place = by_place[static_cast<std::size_t>(place)].option; };
    for (auto& place : order.places) name(place.option);
    for (auto& tie : order.ties) std::for_each(tie.options.begin(), tie.options.end(), name);
}

void MethodRules<DecisionVote>::summarize(DecisionCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.score = Whole<-2147483647, 2147483647>{static_cast<std::int64_t>(figure->in_favour - figure->against)};
    summary.supporters.value = static_cast<std::int64_t>(figure->in_favour);
    add_people(summary, -1, figure->against);
    add_people(summary, 0, figure->abstained);
    add_people(summary, 1, figure->in_favour);
    summary.verdict = in_summary(figure->verdict);
}

}  // namespace gommette::domain::voting
