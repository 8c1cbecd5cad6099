#include "server/domain/voting/approval.hpp"

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

std::optional<Objection> judge_approval(ApprovalRules const& rules, Ballot const& ballot, Ballot const& settled) {
    for (auto const& mark : ballot.marks)
        if (mark.value != 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
    auto const ticks = static_cast<std::int64_t>(settled.marks.size());
    if (rules.most > 0 && ticks > rules.most) return Objection{Objection::Kind::too_many_ticks, nobody, ticks, rules.most};
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

}  // namespace gommette::domain::voting
