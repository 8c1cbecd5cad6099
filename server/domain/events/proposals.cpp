#include <algorithm>
#include <initializer_list>

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

bool is_in_state(Session const& session, ProposalId id, std::initializer_list<ProposalState> states) {
    auto const* proposal = session.find(id);
    return proposal && std::find(states.begin(), states.end(), proposal->state) != states.end();
}

}  // namespace

bool holds(Session const& session, ProposalMade const& event) {
    auto const made = session.proposals.size();
    return made < proposals_per_session && event.proposal.value == static_cast<std::int32_t>(made + 1) &&
           (!event.author || session.find(*event.author));
}

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

bool holds(Session const& session, ProposalWithdrawn const& event) {
    return is_in_state(session, event.proposal, {ProposalState::live});
}

void make_true(Session& session, ProposalWithdrawn const& event, Moment) {
    proposal_at(session, event.proposal).state = ProposalState::withdrawn;
}

void follow(Session const& after, ProposalWithdrawn const& event, Follows& follows) { touch_made(follows, after, event.proposal); }

bool holds(Session const& session, ProposalCorrected const& event) { return session.find(event.proposal); }

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

bool holds(Session const& session, ProposalHidden const& event) {
    return is_in_state(session, event.proposal, {ProposalState::live, ProposalState::merged});
}

void make_true(Session& session, ProposalHidden const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.state = ProposalState::hidden;
    proposal.reason = event.words ? std::optional{event.words->reason} : std::nullopt;
}

void follow(Session const& after, ProposalHidden const& event, Follows& follows) { touch_moderated(follows, after, event.proposal); }

bool holds(Session const& session, ProposalShown const& event) {
    return is_in_state(session, event.proposal, {ProposalState::hidden});
}

void make_true(Session& session, ProposalShown const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.reason.reset();
    proposal.state = proposal.into ? ProposalState::merged : ProposalState::live;
    if (proposal.state == ProposalState::live) join_open_round(session, event.proposal);
}

void follow(Session const& after, ProposalShown const& event, Follows& follows) { touch_moderated(follows, after, event.proposal); }

}  // namespace gommette::domain
