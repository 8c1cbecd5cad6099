#include <algorithm>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

// Only what speaks for itself is merged, and into what speaks for itself: so no chain of merges leads back.
bool holds(Session const& session, ProposalsMerged const& event) {
    std::set<ProposalId> seen{event.kept};
    auto const joins = [&](ProposalId absorbed) { return session.is_live(absorbed) && seen.insert(absorbed).second; };
    auto const& absorbed = event.absorbed.values;
    return session.is_live(event.kept) && !absorbed.empty() && std::all_of(absorbed.begin(), absorbed.end(), joins);
}

void make_true(Session& session, ProposalsMerged const& event, Moment) {
    for (auto const absorbed : event.absorbed.values) merge_into(session, event.kept, absorbed);
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
    separate(session, event.absorbed);
}

void follow(Session const& after, MergeCancelled const& event, Follows& follows) {
    touch_lineage(follows, after, event.absorbed);
    touch_proposal(follows, after, event.kept);
    touch_author(follows, after, event.absorbed);
    touch_marks(follows, after, {event.absorbed, event.kept});
}

}  // namespace gommette::domain
