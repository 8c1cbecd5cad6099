#include <algorithm>
#include <initializer_list>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

bool is_in_state(Session const& session, ProposalId id, std::initializer_list<ProposalState> states) {
    auto const* proposal = session.find(id);
    return proposal && std::find(states.begin(), states.end(), proposal->state) != states.end();
}

}  // namespace

bool holds(Session const& session, ProposalMade const& event) {
    auto const made = session.proposals.size();
    return event.proposal.value == static_cast<std::int32_t>(made + 1) && (!event.author || session.find(*event.author));
}

void make_true(Session& session, ProposalMade const& event, Moment at) {
    Proposal proposal;
    proposal.id = event.proposal;
    proposal.author = event.author.value_or(PersonId{});
    proposal.words = event.words;
    proposal.words_at.value = session.position + 1;
    proposal.made_at = at;
    proposal.origin = event.origin;
    proposal.state = ProposalState::withdrawn;  // takes no place yet
    session.proposals.push_back(std::move(proposal));
    set_state(session, session.proposals.back(), ProposalState::live);
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
    set_state(session, proposal_at(session, event.proposal), ProposalState::withdrawn);
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
    set_state(session, proposal, ProposalState::hidden);
    proposal.reason = event.words ? std::optional{event.words->reason} : std::nullopt;
}

void follow(Session const& after, ProposalHidden const& event, Follows& follows) { touch_moderated(follows, after, {event.proposal}); }

bool holds(Session const& session, ProposalShown const& event) {
    return is_in_state(session, event.proposal, {ProposalState::hidden}) &&
           !session.is_removed(session.find(event.proposal)->author);
}

void make_true(Session& session, ProposalShown const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.reason.reset();
    show_again(session, proposal);
}

void follow(Session const& after, ProposalShown const& event, Follows& follows) { touch_moderated(follows, after, {event.proposal}); }

}  // namespace gommette::domain
