#include "server/domain/methods/dots.hpp"

#include <algorithm>

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

std::optional<Objection> judge_dots(Dots const& rules, Ballot const& ballot, Ballot const& settled) {
    for (auto const& mark : ballot.marks)
        if (mark.value < 1 || mark.value > rules.cap.value)
            return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value, rules.cap.value};
    std::int64_t total = 0;
    for (auto const& mark : settled.marks) total += mark.value;
    if (total > rules.dots.value) return Objection{Objection::Kind::too_many_dots, nobody, total, rules.dots.value};
    return std::nullopt;
}

DotsCount count_dots(Dots const& rules, Poll const& poll, Weighting const& weighting) {
    std::vector<DotsFigure> figures(poll.options.size());
    for (auto& figure : figures) figure.people.assign(static_cast<std::size_t>(rules.cap.value) + 1, 0);
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        Weight const weight = weighting.of_ballot[i];
        for (std::size_t option = 0; option < figures.size(); ++option)
            if (had_say(ballot, poll, static_cast<int>(option))) ++figures[option].people[0];
        for (auto const& mark : ballot.marks) {
            auto& figure = figures[static_cast<std::size_t>(mark.option)];
            figure.total += weight * mark.value;
            figure.supporters += weight;
            --figure.people[0];
            ++figure.people[static_cast<std::size_t>(mark.value)];
        }
    }
    auto const at = [&](int option) -> DotsFigure const& { return figures[static_cast<std::size_t>(option)]; };
    DotsCount count;
    count.order = put_in_order(poll, poll.live(),
                               {{[&](int a, int b) { return at(b).total <=> at(a).total; }},
                                {[&](int a, int b) { return at(b).supporters <=> at(a).supporters; }, TieBreaker::supporters}});
    for (int const option : poll.live()) {
        count.figures.push_back(at(option));
        count.figures.back().option = option;
    }
    return count;
}

void MethodRules<Dots>::summarize(DotsCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.score = Whole<-2147483647, 2147483647>{static_cast<std::int64_t>(figure->total)};
    summary.supporters.value = static_cast<std::int64_t>(figure->supporters);
    for (std::size_t dots = 1; dots < figure->people.size(); ++dots)
        add_people(summary, static_cast<int>(dots), figure->people[dots]);
}

}  // namespace gommette::domain::voting
