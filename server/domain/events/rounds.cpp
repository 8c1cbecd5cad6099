#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

}  // namespace

void make_true(Session& session, RoundOpened const& event, Moment at) {
    Round round;
    round.id = event.round;
    round.method = event.method;
    for (auto const item : event.items.values) round.paper.push_back({item, session.position + 1});
    round.takes_new = event.takes_new;
    round.live_results = event.live_results;
    round.opened_at = at;
    round.ends_at = event.ends_at;
    session.rounds.push_back(std::move(round));
    session.fresh_result = {};
}

void follow(Session const&, RoundOpened const& event, Follows& follows) {
    touch_round(follows, event.round);
    follows.rows.insert({Kind::session});
    touch_session_outcome(follows);
    follows.outcomes.insert({OutcomeKind::round, event.round.value});
    follows.made = event.round.value;
}

void make_true(Session& session, TimerSet const& event, Moment) { round_at(session, event.round).ends_at = event.ends_at; }

void follow(Session const&, TimerSet const& event, Follows& follows) { follows.rows.insert({Kind::round, event.round.value}); }

void make_true(Session& session, BallotMarked const& event, Moment) {
    auto& round = round_at(session, event.round);
    auto& ballot = round.ballots[event.person];
    ballot.person = event.person.value;
    ballot.order = session.position + 1;
    auto const shape = line_shape(round.method);
    for (auto const& line : event.marks.values) {
        auto const mark = round.placed(line, ballot.order);
        line.mark ? put_line(ballot.marks, shape, mark) : take_back(ballot.marks, shape, mark);
    }
}

void follow(Session const& after, BallotMarked const& event, Follows& follows) {
    auto const& round = *after.find(event.round);
    follows.rows.insert({Kind::turnout, event.round.value});
    if (round.live_results) follows.rows.insert({Kind::result, event.round.value});
    for (auto const& line : event.marks.values) touch_mark(follows, event.person, round, round.placed(line, 0));
}

void make_true(Session& session, RoundClosed const& event, Moment at) {
    auto& round = round_at(session, event.round);
    round.counted_paper = session.options(round);
    round.is_open = false;
    round.ends_at.reset();
    round.closed_at = at;
    round.result = event.result;
    session.fresh_result = event.round;
}

void follow(Session const& after, RoundClosed const& event, Follows& follows) {
    touch_round(follows, event.round);
    follows.rows.insert({Kind::session});
    follows.rows.insert({Kind::vote_order});
    touch_session_outcome(follows);
    follows.outcomes.insert({OutcomeKind::round, event.round.value});
    for (auto const proposal : after.votable(*after.find(event.round)))
        follows.outcomes.insert({OutcomeKind::result, event.round.value, proposal.value});
    touch_places(follows, after.retained.size());
}

}  // namespace gommette::domain
