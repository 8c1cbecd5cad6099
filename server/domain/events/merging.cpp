#include <algorithm>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

// Merging moves lines between keepers: every proposal that may speak through another one, or be spoken through.
void touch_lineage(Follows& follows, Session const& session, ProposalId proposal) {
    touch_proposal(follows, session, proposal);
    touch_proposal_outcome(follows, session, proposal);
    for (auto const& other : session.proposals) {
        if (other.state != ProposalState::merged) continue;
        touch_proposal(follows, session, other.id);
        touch_author(follows, session, other.id);
        follows.outcomes.insert({OutcomeKind::proposal, other.id.value});
    }
}

}  // namespace

// Only what speaks for itself is merged, and into what speaks for itself: so no chain of merges leads back.
bool holds(Session const& session, ProposalsMerged const& event) {
    std::set<ProposalId> seen{event.kept};
    auto const joins = [&](ProposalId absorbed) { return session.is_live(absorbed) && seen.insert(absorbed).second; };
    auto const& absorbed = event.absorbed.values;
    return session.is_live(event.kept) && !absorbed.empty() && std::all_of(absorbed.begin(), absorbed.end(), joins);
}

void make_true(Session& session, ProposalsMerged const& event, Moment) {
    for (auto const id : event.absorbed.values) {
        auto& absorbed = proposal_at(session, id);
        set_state(session, absorbed, ProposalState::merged);
        absorbed.into = event.kept;
        absorbed.merged_at = session.position + 1;
    }
}

void follow(Session const& after, ProposalsMerged const& event, Follows& follows) {
    touch_lineage(follows, after, event.kept);
    touch_marks(follows, after, {event.kept});
}

bool holds(Session const& session, MergeCancelled const& event) {
    auto const* absorbed = session.find(event.absorbed);
    return absorbed && absorbed->state == ProposalState::merged && event.kept == session.keeper(event.absorbed);
}

void make_true(Session& session, MergeCancelled const& event, Moment) {
    auto& absorbed = proposal_at(session, event.absorbed);
    set_state(session, absorbed, ProposalState::live);
    absorbed.into = {};
    absorbed.merged_at = 0;
    join_open_round(session, event.absorbed);
}

void follow(Session const& after, MergeCancelled const& event, Follows& follows) {
    touch_lineage(follows, after, event.absorbed);
    touch_proposal(follows, after, event.kept);
    touch_author(follows, after, event.absorbed);
    touch_marks(follows, after, {event.absorbed, event.kept});
}

}  // namespace gommette::domain
