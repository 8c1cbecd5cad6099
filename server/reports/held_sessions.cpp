#include "server/reports/held_sessions.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace gommette::reports {

namespace {

struct Found {
    HeldSession held;
    std::optional<Moment> began_at;

    void began(Moment at) { began_at = began_at ? std::min(*began_at, at) : at; }
};

struct Learn {
    Found& found;

    void operator()(SessionOutcome const& told) const {
        found.held.committee = told.committee;
        found.held.joined = static_cast<int>(told.joined.value);
        found.held.proposals = static_cast<int>(told.proposals.value);
        found.held.steers = told.steers.value_or(false);
        found.held.is_closed = told.closed_at.has_value();
        if (told.closed_at) found.began(*told.closed_at);
    }
    void operator()(ProposalOutcome const& told) const { found.began(told.made_at); }
    void operator()(RoundOutcome const& told) const { found.began(told.opened_at); }
    void operator()(PriorityOutcome const& told) const { found.held.priorities.push_back(told.proposal); }
    void operator()(HidingOutcome const&) const {}
    void operator()(ResultOutcome const&) const {}
    void operator()(PriorityListOutcome const&) const {}
    void operator()(MemberOutcome const&) const {}
    void operator()(DecisionOutcome const&) const {}
    void operator()(SheetOutcome const&) const {}
    void operator()(SheetChangeOutcome const&) const {}
    void operator()(DiagnosisOutcome const&) const {}
};

}  // namespace

std::vector<HeldSession> held_sessions(std::vector<domain::NamedOutcome> const& outcomes) {
    std::map<SessionId, Found> by_session;
    for (auto const& each : outcomes)
        if (each.session && each.value) std::visit(Learn{by_session[each.session]}, each.value->outcome);
    std::vector<HeldSession> sessions;
    for (auto& [id, found] : by_session) {
        if (!found.began_at || !found.held.committee) continue;
        found.held.session = id;
        found.held.began_at = *found.began_at;
        sessions.push_back(std::move(found.held));
    }
    std::ranges::sort(sessions, {}, [](HeldSession const& one) { return std::tuple{one.began_at, one.session}; });
    return sessions;
}

}  // namespace gommette::reports
