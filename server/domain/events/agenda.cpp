#include <algorithm>

#include "server/domain/convention.hpp"
#include "server/domain/events/touching.hpp"
#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

// As many as a list of priorities may hold: the one before may have been longer than the present one.
constexpr std::size_t most_priorities = 60;

void touch_session(Follows& follows) {
    follows.rows.insert({Kind::session});
    touch_session_outcome(follows);
}

}  // namespace

bool holds(Session const&, SessionPlanned const& event) { return is_agenda(event.agenda); }

void make_true(Session& session, SessionPlanned const& event, Moment) {
    session.plan = event;
    session.code = event.code;
}

void follow(Session const& after, SessionPlanned const&, Follows& follows) {
    follows.rows = all_keys(after);
    touch_session_outcome(follows);
}

bool holds(Session const& session, StepEntered const& event) {
    auto const& agenda = session.plan.agenda.values;
    auto const step = static_cast<std::size_t>(event.step.value);
    return !session.is_closed() && step < agenda.size() && agenda[step].kind != StepKind::closed;
}

void make_true(Session& session, StepEntered const& event, Moment) {
    session.stepped.now(session.position + 1);
    session.step = static_cast<int>(event.step.value);
    session.fresh_result = {};
    session.diagnosis.show(std::nullopt);
}

void follow(Session const& after, StepEntered const&, Follows& follows) {
    touch_session(follows);
    touch_diagnosis(follows, after);
}

bool holds(Session const& session, PrioritiesRetained const& event) {
    auto const& list = event.priorities.values;
    return std::all_of(list.begin(), list.end(), [&](ProposalId proposal) { return session.find(proposal); });
}

void make_true(Session& session, PrioritiesRetained const& event, Moment at) {
    session.prioritized.now(session.position + 1);
    session.retained = event.priorities.values;
    session.list.reset();
    if (!session.retained.empty()) session.list = PriorityList{event.by_votes, {session.position + 1}, at, event.words};
    session.retained_by = session.position + 1;
}

void follow(Session const&, PrioritiesRetained const&, Follows& follows) {
    follows.rows.insert({Kind::priorities});
    follows.outcomes.insert({OutcomeKind::priority_list});
    touch_places(follows, most_priorities);
}

bool holds(Session const& session, SessionClosed const& event) {
    return !session.is_closed() && event.from_step.value == session.step;
}

void make_true(Session& session, SessionClosed const& event, Moment at) {
    session.stepped.now(session.position + 1);
    session.closed_from = static_cast<int>(event.from_step.value);
    session.step = static_cast<int>(session.plan.agenda.values.size()) - 1;
    session.closed_at = at;
    session.fresh_result = {};
    session.diagnosis.show(std::nullopt);
}

void follow(Session const& after, SessionClosed const&, Follows& follows) {
    touch_session(follows);
    touch_diagnosis(follows, after);
}

bool holds(Session const& session, SessionReopened const&) { return session.is_closed(); }

void make_true(Session& session, SessionReopened const& event, Moment at) {
    session.stepped.now(session.position + 1);
    session.reopened = Reopening{session.closed_at.value_or(at), at, std::nullopt};
    if (event.words) session.reopened->reason = event.words->reason;
    session.step = session.closed_from;
    session.closed_at.reset();
}

void follow(Session const&, SessionReopened const&, Follows& follows) { touch_session(follows); }

}  // namespace gommette::domain
