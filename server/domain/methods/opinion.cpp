#include "server/domain/methods/opinion.hpp"

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

std::optional<Objection> judge_opinion(Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (mark.value < -1 || mark.value > 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
    return std::nullopt;
}

OpinionCount count_opinion(Poll const& poll, Weighting const& weighting) {
    std::vector<OpinionFigure> figures(poll.options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        Weight const weight = weighting.of_ballot[i];
        for (std::size_t option = 0; option < figures.size(); ++option)
            if (had_say(ballot, poll, static_cast<int>(option))) figures[option].silent += weight;
        for (auto const& mark : ballot.marks) {
            auto& figure = figures[static_cast<std::size_t>(mark.option)];
            figure.silent -= weight;
            (mark.value > 0 ? figure.agree : mark.value < 0 ? figure.disagree : figure.neutral) += weight;
        }
    }
    auto const at = [&](int option) -> OpinionFigure const& { return figures[static_cast<std::size_t>(option)]; };
    OpinionCount count;
    count.order = put_in_order(poll, poll.live(),
                               {{[&](int a, int b) { return at(b).score() <=> at(a).score(); }},
                                {[&](int a, int b) { return at(b).agree <=> at(a).agree; }, TieBreaker::more_for}});
    for (int const option : poll.live()) {
        count.figures.push_back(at(option));
        count.figures.back().option = option;
    }
    return count;
}

void MethodRules<Opinion>::summarize(OpinionCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.score = Whole<-2147483647, 2147483647>{static_cast<std::int64_t>(figure->score())};
    summary.supporters.value = static_cast<std::int64_t>(figure->agree);
    add_people(summary, -1, figure->disagree);
    add_people(summary, 0, figure->neutral);
    add_people(summary, 1, figure->agree);
}

}  // namespace gommette::domain::voting
