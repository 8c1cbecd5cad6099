#include <set>

#include "server/domain/decide/topics.hpp"
#include "server/domain/standing_paper.hpp"

namespace gommette::domain {

std::vector<ProposalId> without_line(Session const& session) {
    std::vector<ProposalId> found;
    for (auto const& proposal : session.proposals) {
        if (proposal.state != ProposalState::merged || session.is_live(session.line_of(proposal.id))) continue;
        auto const* next = session.find(proposal.into);
        while (next && !next->is_placed()) next = session.find(next->into);
        if (!next) found.push_back(proposal.id);
    }
    return found;
}

// What an open round's ballots become is the method's to say (voting/settle.hpp). Into a proposal that is not on its paper nothing
// on it can be merged before the close: the votes would have no line to speak through.
Decision decide_one(Session const& session, Actor const&, Context const&, MergeProposals const& command) {
    auto const open = session.open_rounds();
    std::set<ProposalId> seen{command.kept};
    if (!session.is_live(command.kept) || command.absorbed.values.empty()) return Refusal::no_such_proposal;
    for (auto const absorbed : command.absorbed.values) {
        if (!seen.insert(absorbed).second) return Refusal::same_proposal_twice;
        if (!session.is_live(absorbed)) return Refusal::no_such_proposal;
        for (auto const line : {absorbed, command.kept})
            if (auto const refusal = refusal_to_touch(session, line)) return *refusal;
        for (auto const* round : open)
            if (round->has(absorbed) && !round->has(command.kept)) return Refusal::in_an_open_round;
    }
    return granted(ProposalsMerged{command.kept, command.absorbed});
}

Decision decide_one(Session const& session, Actor const&, Context const&, CancelMerge const& command) {
    auto const* absorbed = session.find(command.absorbed);
    if (!absorbed) return Refusal::no_such_proposal;
    if (absorbed->state != ProposalState::merged) return Refusal::already_there;
    if (is_closing(session, absorbed->id)) return Refusal::round_closing;
    return granted(MergeCancelled{absorbed->id, session.keeper(absorbed->id)});
}

}  // namespace gommette::domain
