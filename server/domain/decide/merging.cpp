#include <set>

#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

// What an open round's ballots would become is the method's to say; until it is closed, merging waits.
Decision decide_one(Session const& session, Actor const&, Context const&, MergeProposals const& command) {
    auto const* round = session.open_round();
    std::set<ProposalId> seen{command.kept};
    if (!session.is_live(command.kept) || command.absorbed.values.empty()) return Refusal::no_such_proposal;
    for (auto const absorbed : command.absorbed.values) {
        if (!seen.insert(absorbed).second) return Refusal::same_proposal_twice;
        if (!session.is_live(absorbed)) return Refusal::no_such_proposal;
    }
    for (auto const proposal : seen)
        if (round && round->has(proposal)) return Refusal::in_an_open_round;
    return Events{ProposalsMerged{command.kept, command.absorbed}};
}

Decision decide_one(Session const& session, Actor const&, Context const&, CancelMerge const& command) {
    auto const* absorbed = session.find(command.absorbed);
    if (!absorbed) return Refusal::no_such_proposal;
    if (absorbed->state != ProposalState::merged) return Refusal::already_there;
    auto const* round = session.open_round();
    if (round && round->has(session.keeper(absorbed->id))) return Refusal::in_an_open_round;
    return Events{MergeCancelled{absorbed->id}};
}

}  // namespace gommette::domain
