#include "server/domain/methods/approval.hpp"

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

std::optional<Objection> judge_approval(Approval const& rules, Ballot const& ballot, Ballot const& settled) {
    for (auto const& mark : ballot.marks)
        if (mark.value != 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
    auto const ticks = static_cast<std::int64_t>(settled.marks.size());
    if (rules.most && ticks > rules.most->value)
        return Objection{Objection::Kind::too_many_ticks, nobody, ticks, rules.most->value};
    return std::nullopt;
}

ApprovalCount count_approval(Poll const& poll, Weighting const& weighting) {
    std::vector<ApprovalFigure> figures(poll.options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        for (std::size_t option = 0; option < figures.size(); ++option)
            if (had_say(ballot, poll, static_cast<int>(option))) figures[option].ballots += weighting.of_ballot[i];
        for (auto const& mark : ballot.marks) figures[static_cast<std::size_t>(mark.option)].ticks += weighting.of_ballot[i];
    }
    auto const at = [&](int option) -> ApprovalFigure const& { return figures[static_cast<std::size_t>(option)]; };
    ApprovalCount count;
    count.order = put_in_order(poll, poll.live(), {{[&](int a, int b) { return at(b).ticks <=> at(a).ticks; }}});
    for (int const option : poll.live()) {
        count.figures.push_back(at(option));
        count.figures.back().option = option;
    }
    return count;
}

void MethodRules<Approval>::summarize(ApprovalCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.score = Whole<-2147483647, 2147483647>{static_cast<std::int64_t>(figure->ticks)};
    summary.supporters.value = static_cast<std::int64_t>(figure->ticks);
    add_people(summary, 1, figure->ticks);
}

}  // namespace gommette::domain::voting
