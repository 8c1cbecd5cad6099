#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

void touch_made(Follows& follows, Session const& session, ProposalId proposal) {
    touch_proposal(follows, session, proposal);
    touch_author(follows, session, proposal);
    touch_proposal_outcome(follows, session, proposal);
}

// One that was merged leaves the line it spoke through, or comes back to it.
void touch_moderated(Follows& follows, Session const& session, ProposalId proposal) {
    touch_made(follows, session, proposal);
    touch_proposal(follows, session, session.line_of(proposal));
    touch_marks(follows, session, {proposal, session.line_of(proposal)});
}

}  // namespace

void make_true(Session& session, ProposalMade const& event, Moment at) {
    Proposal proposal;
    proposal.id = event.proposal;
    proposal.author = event.author.value_or(PersonId{});
    proposal.words = event.words;
    proposal.words_at.value = session.position + 1;
    proposal.made_at = at;
    session.proposals.push_back(std::move(proposal));
    if (event.author) ++session.people.at(static_cast<std::size_t>(event.author->value) - 1).proposals;
    join_open_round(session, event.proposal);
}

void follow(Session const& after, ProposalMade const& event, Follows& follows) {
    touch_made(follows, after, event.proposal);
    follows.made = event.proposal.value;
}

void make_true(Session& session, ProposalWithdrawn const& event, Moment) {
    proposal_at(session, event.proposal).state = ProposalState::withdrawn;
}

void follow(Session const& after, ProposalWithdrawn const& event, Follows& follows) { touch_made(follows, after, event.proposal); }

void make_true(Session& session, ProposalCorrected const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.corrected = true;
    proposal.words_at.value = session.position + 1;
    proposal.words.reset();
    proposal.reason.reset();
    if (!event.words) return;
    proposal.words = Words{event.words->title, event.words->detail};
    proposal.reason = event.words->reason;
}

void follow(Session const& after, ProposalCorrected const& event, Follows& follows) { touch_made(follows, after, event.proposal); }

void make_true(Session& session, ProposalHidden const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.state = ProposalState::hidden;
    proposal.reason = event.words ? std::optional{event.words->reason} : std::nullopt;
}

void follow(Session const& after, ProposalHidden const& event, Follows& follows) { touch_moderated(follows, after, event.proposal); }

void make_true(Session& session, ProposalShown const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.reason.reset();
    proposal.state = proposal.into ? ProposalState::merged : ProposalState::live;
    if (proposal.state == ProposalState::live) join_open_round(session, event.proposal);
}

void follow(Session const& after, ProposalShown const& event, Follows& follows) { touch_moderated(follows, after, event.proposal); }

}  // namespace gommette::domain
