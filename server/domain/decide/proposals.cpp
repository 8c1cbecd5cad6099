#include <algorithm>

#include "server/domain/decide/topics.hpp"
#include "server/domain/standing_paper.hpp"

namespace gommette::domain {

namespace {

// A hidden one too: shown again, it speaks through the same line.
bool speaks_for_others(Session const& session, ProposalId proposal) {
    for (auto const& other : session.proposals)
        if (other.into == proposal) return true;
    return false;
}

// An empty detail and none are the same.
std::optional<Detail> said(std::optional<Detail> const& detail) {
    return detail && !detail->value.empty() ? detail : std::nullopt;
}

// `places`: how many there are for whoever proposes.
bool has_room(Session const& session, std::size_t places) {
    if (session.placed >= static_cast<int>(places)) return false;
    // A vote's paper keeps what was hidden meanwhile.
    auto const open = session.open_rounds();
    return std::none_of(open.begin(), open.end(), [](Round const* round) { return round->takes_new && round->paper.size() >= proposals_per_session; });
}

// The event that gave the proposal these words before: its last, or one while an open round had it on its paper.
std::optional<LogPosition> same_text(Session const& session, Proposal const& proposal, Words const& words) {
    if (proposal.words == words) return LogPosition{proposal.text};
    for (auto const* round : session.open_rounds()) {
        int const option = round->option_of(proposal.id);
        if (option == voting::nobody) continue;
        for (auto const& wording : round->paper[static_cast<std::size_t>(option)].wordings)
            if (wording.words == words) return LogPosition{wording.text};
    }
    return std::nullopt;
}

// What got its own line by the hiding of that proposal, and was not moved since. What has votes of its own in an open round needs
// the proposal's line there too, to go back to it.
std::vector<ProposalId> released_with(Session const& session, Proposal const& hidden) {
    std::vector<ProposalId> released;
    auto const open = session.open_rounds();
    for (auto const& other : session.proposals) {
        bool const came_with_it = other.state == ProposalState::live && other.separated && other.placed.at == hidden.placed.at;
        bool const has_votes_alone = std::any_of(open.begin(), open.end(), [&](Round const* round) {
            return round->has(other.id) && !round->has(hidden.id) && !round->takes_new;
        });
        if (came_with_it && !has_votes_alone) released.push_back(other.id);
    }
    return released;
}

}  // namespace

Decision decide_one(Session const& session, Actor const& actor, Context const&, Propose const& command) {
    auto const* person = session.find(actor.person);
    if (!has_room(session, person ? proposals_by_people : proposals_per_session)) return Refusal::too_many_proposals;
    if (person && person->proposals >= proposals_per_person) return Refusal::too_many_of_yours;
    ProposalMade made;
    made.proposal.value = static_cast<std::int32_t>(session.proposals.size() + 1);
    if (person) made.author = person->id;
    made.words = Words{command.title, said(command.detail)};
    return granted(made);
}

Decision decide_one(Session const& session, Actor const&, Context const& context, TakeUpReturned const& command) {
    auto const* waiting = context.told ? context.told->find(command.decision) : nullptr;
    if (!waiting) return Refusal::no_such_decision;
    auto const& returned = *waiting;
    if (!returned.title) return Refusal::no_such_proposal;
    if (session.taken_up(command.decision)) return Refusal::already_there;
    if (!has_room(session, proposals_per_session)) return Refusal::too_many_proposals;
    ProposalMade made;
    made.proposal.value = static_cast<std::int32_t>(session.proposals.size() + 1);
    made.words = Words{*returned.title, said(returned.detail)};
    made.origin = Lineage{returned.session, returned.proposal, returned.decision};
    return granted(made);
}

Decision decide_one(Session const& session, Actor const&, Context const& context, PutToVote const& command) {
    auto const* awaiting = context.told ? context.told->find(command.priority) : nullptr;
    if (!awaiting) return Refusal::no_such_priority;
    if (!awaiting->title) return Refusal::no_such_proposal;
    if (session.put_as(command.priority)) return Refusal::already_there;
    if (!has_room(session, proposals_per_session)) return Refusal::too_many_proposals;
    ProposalMade made;
    made.proposal.value = static_cast<std::int32_t>(session.proposals.size() + 1);
    made.words = Words{*awaiting->title, said(awaiting->detail)};
    made.priority = PriorityPut{command.priority.session, command.priority.proposal, awaiting->committee_title, awaiting->place};
    return granted(made);
}

Decision decide_one(Session const& session, Actor const& actor, Context const&, WithdrawProposal const& command) {
    auto const* proposal = session.find(command.proposal);
    if (!proposal || proposal->author != actor.person) return Refusal::no_such_proposal;
    if (proposal->state != ProposalState::live) return Refusal::already_there;
    if (session.is_in_open_round(proposal->id)) return Refusal::in_an_open_round;
    if (speaks_for_others(session, proposal->id)) return Refusal::not_yours;
    return granted(ProposalWithdrawn{proposal->id});
}

Decision decide_one(Session const& session, Actor const&, Context const&, CorrectProposal const& command) {
    auto const* proposal = session.find(command.proposal);
    if (!proposal || proposal->state == ProposalState::withdrawn) return Refusal::no_such_proposal;
    if (auto const refusal = refusal_to_touch(session, proposal->id)) return *refusal;
    CorrectedWords const words{command.title, said(command.detail), command.reason};
    return granted(ProposalCorrected{proposal->id, same_text(session, *proposal, {words.title, words.detail}), words});
}

Decision decide_one(Session const& session, Actor const&, Context const& context, HideProposal const& command) {
    auto const* proposal = session.find(command.proposal);
    if (!proposal) return Refusal::no_such_proposal;
    if (proposal->state != ProposalState::live && proposal->state != ProposalState::merged) return Refusal::already_there;
    ProposalHidden hidden{proposal->id, {}, ReasonWords{command.reason}};
    auto after = session;
    apply(after, hidden, context.now);
    hidden.released.values = without_line(after);
    return granted(hidden);
}

Decision decide_one(Session const& session, Actor const&, Context const&, ShowProposal const& command) {
    auto const* proposal = session.find(command.proposal);
    if (!proposal) return Refusal::no_such_proposal;
    if (proposal->state != ProposalState::hidden) return Refusal::already_there;
    if (session.is_removed(proposal->author)) return Refusal::removed;
    if (is_closing(session, proposal->id)) return Refusal::round_closing;
    if (session.placed >= static_cast<int>(proposals_by_undoing)) return Refusal::too_many_proposals;
    return granted(ProposalShown{proposal->id, {released_with(session, *proposal)}});
}

}  // namespace gommette::domain
