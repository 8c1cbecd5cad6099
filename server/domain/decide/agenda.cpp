#include <set>

#include "server/domain/decide/topics.hpp"
#include "server/domain/vote_order.hpp"

namespace gommette::domain {

Decision decide_one(Session const& session, Actor const&, Context const&, GoToStep const& command) {
    auto const& agenda = session.plan.agenda.values;
    auto const step = static_cast<std::size_t>(command.step.value);
    if (step >= agenda.size() || agenda[step].kind == StepKind::closed) return Refusal::no_such_step;
    // GoToStep to the current step only takes the displayed result away.
    if (static_cast<int>(step) == session.step && !session.fresh_result) return Refusal::already_there;
    if (static_cast<int>(step) != session.step && session.has_open_round()) return Refusal::round_still_open;
    return granted(StepEntered{command.step});
}

Decision decide_one(Session const& session, Actor const&, Context const&, Retain const& command) {
    std::set<ProposalId> seen;
    for (auto const proposal : command.priorities.values) {
        if (!session.is_live(proposal)) return Refusal::no_such_proposal;
        if (!seen.insert(proposal).second) return Refusal::same_proposal_twice;
        if (session.find(proposal)->priority) return Refusal::stands_for_priority;
    }
    bool const by_votes = is_as_voted(session, command.priorities.values);
    bool const needs_reason = !command.takes_back && departs_from_votes(session, command.priorities.values);
    if (needs_reason && !command.reason) return Refusal::motive_needed;
    PrioritiesRetained retained{command.priorities, by_votes};
    if (command.reason) retained.words = ReasonWords{*command.reason};
    return granted(std::move(retained));
}

Decision decide_one(Session const& session, Actor const&, Context const&, CloseSession const&) {
    if (session.has_open_round()) return Refusal::round_still_open;
    return granted(SessionClosed{{session.step}});
}

Decision decide_one(Session const&, Actor const&, Context const&, ReopenSession const& command) {
    return granted(SessionReopened{ReasonWords{command.reason}});
}

}  // namespace gommette::domain
