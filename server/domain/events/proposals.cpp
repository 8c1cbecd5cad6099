#include <algorithm>
#include <initializer_list>
#include <set>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

bool is_in_state(Session const& session, ProposalId id, std::initializer_list<ProposalState> states) {
    auto const* proposal = session.find(id);
    return proposal && std::find(states.begin(), states.end(), proposal->state) != states.end();
}

// What has another line now than before.
void touch_moved(Follows& follows, Session const& after, std::vector<ProposalId> const& moved) {
    if (moved.empty()) return;
    std::set<ProposalId> lines(moved.begin(), moved.end());
    for (auto const proposal : moved) {
        touch_lineage(follows, after, proposal);
        touch_author(follows, after, proposal);
        lines.insert(after.keeper(proposal));
    }
    touch_marks(follows, after, lines);
}

}  // namespace

bool holds(Session const& session, ProposalMade const& event) {
    auto const made = session.proposals.size();
    bool const is_new = event.proposal.value == static_cast<std::int32_t>(made + 1);
    return is_new && (!event.author || session.find(*event.author)) && (!event.priority || session.plan.steers.value_or(false));
}

void make_true(Session& session, ProposalMade const& event, Moment at) {
    Proposal proposal;
    proposal.id = event.proposal;
    proposal.author = event.author.value_or(PersonId{});
    proposal.words = event.words;
    proposal.words_at.value = session.position + 1;
    proposal.text = session.position + 1;
    proposal.worded.now(session.position + 1);
    proposal.made_at = at;
    proposal.origin = event.origin;
    proposal.priority = event.priority;
    proposal.state = ProposalState::withdrawn;  // takes no place yet
    session.proposals.push_back(std::move(proposal));
    set_state(session, session.proposals.back(), ProposalState::live);
    join_open_rounds(session, event.proposal);
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
    auto const before = Wording{0, proposal.text, proposal.words};
    proposal.corrected = true;
    proposal.words_at.value = session.position + 1;
    proposal.worded.now(session.position + 1);
    proposal.text = event.same_as ? event.same_as->value : session.position + 1;
    proposal.words.reset();
    proposal.reason.reset();
    if (event.words) {
        proposal.words = Words{event.words->title, event.words->detail};
        proposal.reason = event.words->reason;
    }
    word_in_open_rounds(session, proposal, before);
}

void follow(Session const& after, ProposalCorrected const& event, Follows& follows) {
    touch_made(follows, after, event.proposal);
    touch_marks(follows, after, {after.keeper(event.proposal)});
}

bool holds(Session const& session, ProposalHidden const& event) {
    std::set<ProposalId> seen;
    auto const speaks_through_it = [&](ProposalId id) {
        auto const* released = session.find(id);
        return released && released->state == ProposalState::merged && session.keeper(id) == event.proposal && seen.insert(id).second;
    };
    auto const& released = event.released.values;
    return is_in_state(session, event.proposal, {ProposalState::live, ProposalState::merged}) &&
           std::all_of(released.begin(), released.end(), speaks_through_it);
}

void make_true(Session& session, ProposalHidden const& event, Moment at) {
    auto& proposal = proposal_at(session, event.proposal);
    set_state(session, proposal, ProposalState::hidden);
    proposal.reason = event.words ? std::optional{event.words->reason} : std::nullopt;
    proposal.hiding = Hiding{{session.position + 1}, at, event.words};
    for (auto const released : event.released.values) separate(session, released);
}

void follow(Session const& after, ProposalHidden const& event, Follows& follows) {
    touch_moderated(follows, after, {event.proposal});
    touch_moved(follows, after, event.released.values);
}

bool holds(Session const& session, ProposalShown const& event) {
    std::set<ProposalId> seen;
    auto const joins = [&](ProposalId id) { return session.is_live(id) && seen.insert(id).second; };
    auto const& rejoined = event.rejoined.values;
    return is_in_state(session, event.proposal, {ProposalState::hidden}) &&
           !session.is_removed(session.find(event.proposal)->author) && std::all_of(rejoined.begin(), rejoined.end(), joins);
}

void make_true(Session& session, ProposalShown const& event, Moment) {
    auto& proposal = proposal_at(session, event.proposal);
    proposal.reason.reset();
    proposal.hiding.reset();
    show_again(session, {event.proposal});
    for (auto const rejoined : event.rejoined.values) merge_into(session, event.proposal, rejoined);
}

void follow(Session const& after, ProposalShown const& event, Follows& follows) {
    touch_moderated(follows, after, {event.proposal});
    touch_moved(follows, after, event.rejoined.values);
}

}  // namespace gommette::domain
