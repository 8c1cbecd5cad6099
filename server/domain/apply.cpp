#include <algorithm>

#include "server/domain/decide.hpp"

namespace gommette::domain {

namespace {

Proposal& at(Session& session, ProposalId id) { return session.proposals.at(static_cast<std::size_t>(id.value) - 1); }
Round& at(Session& session, RoundId id) { return session.rounds.at(static_cast<std::size_t>(id.value) - 1); }

void join_open_round(Session& session, ProposalId proposal) {
    if (session.rounds.empty()) return;
    auto& round = session.rounds.back();
    if (round.is_open && round.takes_new && !round.has(proposal)) round.items.push_back(proposal);
}

void make_true(Session& session, SessionPlanned const& event, Moment) { session.plan = event; }

void make_true(Session& session, PersonJoined const& event, Moment) {
    session.people.push_back({event.person, event.college, 0});
}

void make_true(Session& session, CollegeCorrected const& event, Moment) {
    session.people.at(static_cast<std::size_t>(event.person.value) - 1).college = event.college;
}

void make_true(Session& session, ProposalMade const& event, Moment at_time) {
    Proposal proposal;
    proposal.id = event.proposal;
    proposal.author = event.author.value_or(PersonId{});
    proposal.words = event.words;
    proposal.words_at.value = session.position + 1;
    proposal.made_at = at_time;
    session.proposals.push_back(std::move(proposal));
    if (event.author) ++session.people.at(static_cast<std::size_t>(event.author->value) - 1).proposals;
    join_open_round(session, event.proposal);
}

void make_true(Session& session, ProposalWithdrawn const& event, Moment) {
    at(session, event.proposal).state = ProposalState::withdrawn;
}

void make_true(Session& session, ProposalCorrected const& event, Moment) {
    auto& proposal = at(session, event.proposal);
    proposal.corrected = true;
    proposal.words_at.value = session.position + 1;
    proposal.words.reset();
    proposal.reason.reset();
    if (!event.words) return;
    proposal.words = Words{event.words->title, event.words->detail};
    proposal.reason = event.words->reason;
}

void make_true(Session& session, ProposalHidden const& event, Moment) {
    auto& proposal = at(session, event.proposal);
    proposal.state = ProposalState::hidden;
    proposal.reason = event.words ? std::optional{event.words->reason} : std::nullopt;
}

void make_true(Session& session, ProposalShown const& event, Moment) {
    auto& proposal = at(session, event.proposal);
    proposal.reason.reset();
    proposal.state = proposal.into ? ProposalState::merged : ProposalState::live;
    if (proposal.state == ProposalState::live) join_open_round(session, event.proposal);
}

void make_true(Session& session, ProposalsMerged const& event, Moment) {
    for (auto const absorbed : event.absorbed.values) {
        at(session, absorbed).state = ProposalState::merged;
        at(session, absorbed).into = event.kept;
    }
}

void make_true(Session& session, MergeCancelled const& event, Moment) {
    auto& proposal = at(session, event.absorbed);
    proposal.state = ProposalState::live;
    proposal.into = {};
    join_open_round(session, event.absorbed);
}

void make_true(Session& session, StepEntered const& event, Moment) {
    session.step = static_cast<int>(event.step.value);
    session.fresh_result = {};
}

void make_true(Session& session, RoundOpened const& event, Moment at_time) {
    Round round;
    round.id = event.round;
    round.method = event.method;
    round.items = event.items.values;
    round.takes_new = event.takes_new;
    round.live_results = event.live_results;
    round.opened_at = at_time;
    round.ends_at = event.ends_at;
    session.rounds.push_back(std::move(round));
    session.fresh_result = {};
}

void make_true(Session& session, TimerSet const& event, Moment) { at(session, event.round).ends_at = event.ends_at; }

void make_true(Session& session, BallotMarked const& event, Moment) {
    auto& ballot = at(session, event.round).ballots[event.person];
    for (auto const& line : event.marks.values) set_mark(ballot, line);
}

void make_true(Session& session, RoundClosed const& event, Moment at_time) {
    auto& round = at(session, event.round);
    round.closed_paper = session.paper(round);
    auto const counted = session.votable(round);
    round.items = counted;
    round.is_open = false;
    round.ends_at.reset();
    round.closed_at = at_time;
    round.result = event.result;
    session.fresh_result = event.round;
}

void make_true(Session& session, PrioritiesRetained const& event, Moment) {
    session.retained = event.priorities.values;
    session.retained_after = {};
    for (auto const& round : session.rounds)
        if (!round.is_open) session.retained_after = round.id;
}

void make_true(Session& session, SessionClosed const& event, Moment at_time) {
    session.closed_from = static_cast<int>(event.from_step.value);
    session.step = static_cast<int>(session.plan.agenda.values.size()) - 1;
    session.closed_at = at_time;
    session.fresh_result = {};
}

void make_true(Session& session, SessionReopened const&, Moment) {
    session.step = session.closed_from;
    session.closed_at.reset();
}

}  // namespace

void apply(Session& session, SessionEvent const& event, Moment at_time) {
    std::visit([&](auto const& happened) { make_true(session, happened, at_time); }, event);
    ++session.position;
}

}  // namespace gommette::domain
