#include <algorithm>
#include <set>

#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

namespace {

Moment later(Moment now, std::int64_t seconds) { return {now.value + seconds * 1000}; }

template <class Seconds>
std::optional<Moment> ends(Context const& context, std::optional<Seconds> const& duration_s) {
    if (!duration_s) return std::nullopt;
    return later(context.now, duration_s->value);
}

// The paper of a new round, or why there is none.
std::variant<std::vector<ProposalId>, Refusal> paper(Session const& session, OpenRound const& command) {
    std::vector<ProposalId> items;
    if (!command.items) {
        for (auto const& proposal : session.proposals)
            if (proposal.state == ProposalState::live) items.push_back(proposal.id);
        bool const more_may_come = session.step_now().kind == StepKind::proposing;
        if (items.empty() && !more_may_come) return Refusal::nothing_to_vote_on;
        return items;
    }
    std::set<ProposalId> seen;
    for (auto const item : command.items->values) {
        if (!session.is_live(item)) return Refusal::no_such_proposal;
        if (!seen.insert(item).second) return Refusal::same_proposal_twice;
        items.push_back(item);
    }
    if (items.empty()) return Refusal::nothing_to_vote_on;
    return items;
}

// A mark on a line speaks for all that was merged into it, hidden or not. Other marks that were put aside stay, unless this change
// spends the dots that came back: then they are given up, so that showing a proposal again never makes a ballot of more dots than
// there are.
Ballot ballot_after(Session const& session, Round const& round, Ballot ballot, Marks const& marks) {
    for (auto const& line : marks.values) {
        std::erase_if(ballot, [&](auto const& held) { return session.line_of(held.first) == line.proposal; });
        set_mark(ballot, line);
    }
    return judge(round.method, ballot) ? standing(round.method, session.paper(round), ballot).counted : ballot;
}

// The asked lines, and those that follow from them: whoever reads the log needs no rule to know a ballot.
BallotChange whole_change(Ballot const& before, Ballot const& after, Marks const& marks) {
    BallotChange change{marks.values};
    auto const is_asked = [&](ProposalId proposal) {
        return std::any_of(marks.values.begin(), marks.values.end(), [&](Mark const& line) { return line.proposal == proposal; });
    };
    for (auto const& [proposal, mark] : after)
        if (mark_on(before, proposal) != mark && !is_asked(proposal)) change.values.push_back({proposal, Whole<-20, 20>{mark}});
    for (auto const& [proposal, mark] : before)
        if (!mark_on(after, proposal) && !is_asked(proposal)) change.values.push_back({proposal, std::nullopt});
    return change;
}

}  // namespace

Decision decide_one(Session const& session, Actor const& actor, Context const&, MarkBallot const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    if (command.marks.values.empty()) return Refusal::nothing_to_vote_on;
    std::set<ProposalId> seen;
    for (auto const& line : command.marks.values) {
        if (!seen.insert(line.proposal).second) return Refusal::same_proposal_twice;
        if (!round->has(line.proposal) || (line.mark && !session.is_live(line.proposal))) return Refusal::not_in_round;
    }
    auto const found = round->ballots.find(actor.person);
    Ballot const before = found == round->ballots.end() ? Ballot{} : found->second;
    Ballot const after = ballot_after(session, *round, before, command.marks);
    if (auto const refusal = judge(round->method, after)) return *refusal;
    return Events{BallotMarked{round->id, actor.person, whole_change(before, after, command.marks)}};
}

Decision decide_one(Session const& session, Actor const&, Context const& context, OpenRound const& command) {
    if (session.open_round()) return Refusal::round_still_open;
    if (session.rounds.size() >= rounds_per_session) return Refusal::too_many_rounds;
    if (auto const* dots = std::get_if<Dots>(&command.method); dots && dots->cap.value > dots->dots.value)
        return Refusal::mark_not_allowed;
    auto items = paper(session, command);
    if (auto const* refusal = std::get_if<Refusal>(&items)) return *refusal;
    RoundOpened opened;
    opened.round.value = static_cast<std::int32_t>(session.rounds.size() + 1);
    opened.method = command.method;
    opened.items.values = std::get<std::vector<ProposalId>>(std::move(items));
    opened.takes_new = !command.items;
    opened.live_results = command.live_results;
    opened.ends_at = ends(context, command.duration_s);
    return Events{opened};
}

Decision decide_one(Session const& session, Actor const&, Context const& context, SetTimer const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    return Events{TimerSet{round->id, ends(context, command.duration_s)}};
}

Decision decide_one(Session const& session, Actor const&, Context const& context, CloseRound const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    auto result = session.result_of(*round);
    result.present = Whole<0, 1000>{context.present};
    return Events{RoundClosed{round->id, std::move(result)}};
}

}  // namespace gommette::domain
