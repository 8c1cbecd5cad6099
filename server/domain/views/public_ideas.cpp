#include "server/domain/views/public_ideas.hpp"

#include <algorithm>
#include <map>

#include "server/domain/views/session_outcomes.hpp"

namespace gommette::domain {

namespace {

struct Sources {
    Convention const& convention;
    SteeringMemory const& sessions;
};

// Whether the public sees that field of a sheet.
bool is_public(SheetField field) {
    switch (field) {
        case SheetField::title:
        case SheetField::progress:
        case SheetField::owner:
        case SheetField::schedule:
        case SheetField::milestones:
        case SheetField::indicators: return true;
        case SheetField::kind:
        case SheetField::stake:
        case SheetField::finding:
        case SheetField::goals:
        case SheetField::description:
        case SheetField::audience:
        case SheetField::territory:
        case SheetField::owner_person:
        case SheetField::caf_owner:
        case SheetField::partners:
        case SheetField::means:
        case SheetField::budget:
        case SheetField::funding:
        case SheetField::note: return false;
    }
    return false;
}

PublicAction action_of(Sheet const& sheet) {
    PublicAction action{sheet.begun.field, sheet.begun.number, {}, sheet.at};
    auto const values = sheet.values();
    for_each_sheet_field([&](SheetField field, auto) {
        auto const* last = sheet.last_of(field);
        if (!last || !is_public(field)) return;
        put_field(action.values, values, field);
        action.changed_at.value = std::max(action.changed_at.value, last->at.value);
    });
    return action;
}

// Of the priority, or of what it was before it came back to the board.
std::optional<PublicAction> action_on(Sources const& from, SessionsProposal priority) {
    for (int left = from.sessions.version(priority); left > 0; --left) {
        auto const found = from.convention.sheet_on.find(priority);
        if (found != from.convention.sheet_on.end()) return action_of(*from.convention.find(found->second));
        auto const origin = from.sessions.origin_of(priority);
        if (!origin) return std::nullopt;
        priority = {origin->session, origin->proposal};
    }
    return std::nullopt;
}

std::optional<PublicDecision> decision_on(Convention const& convention, SessionsProposal const& priority) {
    auto const* decided = convention.decision_on(priority);
    if (!decided) return std::nullopt;
    auto const& taken = decided->taken;
    PublicDecision decision{taken.resolution, taken.until, std::nullopt, decided->at, taken.by_round.has_value()};
    if (taken.words) decision.motive = taken.words->motive;
    return decision;
}

// nullopt: it is not for the public, being hidden or withdrawn there.
std::optional<PublicTwin> twin(Sources const& from, SessionsProposal const& other) {
    auto const* outcomes = from.sessions.outcomes(other.session);
    auto const* session = outcomes ? outcomes->find<SessionOutcome>() : nullptr;
    auto const* proposal = outcomes ? outcomes->find<ProposalOutcome>(other.proposal.value) : nullptr;
    if (!session || !proposal) return std::nullopt;
    if (proposal->state == ProposalState::hidden || proposal->state == ProposalState::withdrawn) return std::nullopt;
    PublicTwin twin{other, session->title, std::nullopt, is_open_to_all(from.sessions, other.session)};
    auto const words = outcomes->words<ProposalOutcome>(other.proposal.value);
    if (twin.is_open_to_all && words) twin.title = words->title;
    return twin;
}

std::vector<PublicVote> votes_on(SessionOutcomes const& outcomes, ProposalId proposal) {
    std::vector<PublicVote> votes;
    for (auto const* round : outcomes.all<RoundOutcome>()) {
        auto const number = round->round.value;
        auto const* result = outcomes.find<ResultOutcome>(number, proposal.value);
        if (!round->closed_at || !result) continue;
        auto const counted = outcomes.all<ResultOutcome>(number, number);
        auto const equals = std::ranges::count_if(counted, [&](auto const* other) { return other->rank == result->rank; });
        votes.push_back({*round, *result, static_cast<int>(counted.size()), result->rank && equals > 1});
    }
    return votes;
}

using AbsorbedIdeas = std::map<ProposalId, std::vector<AbsorbedIdea>>;

PublicIdea idea_of(Sources const& from, SessionId session, SessionOutcomes const& outcomes, ProposalOutcome const& proposal,
                   AbsorbedIdeas& absorbed) {
    SessionsProposal const priority{session, proposal.proposal};
    PublicIdea idea;
    idea.number = proposal.proposal;
    idea.words = outcomes.words<ProposalOutcome>(proposal.proposal.value);
    idea.absorbed = std::move(absorbed[proposal.proposal]);
    idea.votes = votes_on(outcomes, proposal.proposal);
    // What the steering committee voted on is decided as the committee's priority that it stands for.
    auto const decided = proposal.priority ? SessionsProposal{proposal.priority->session, proposal.priority->proposal} : priority;
    idea.decision = decision_on(from.convention, decided);
    idea.action = action_on(from, decided);
    if (proposal.priority) idea.came_from = twin(from, decided);
    if (proposal.origin) idea.came_from = twin(from, {proposal.origin->session, proposal.origin->proposal});
    if (auto const next = from.sessions.next_of(priority)) idea.goes_on_as = twin(from, *next);
    return idea;
}

bool comes_before(PublicIdea const& one, PublicIdea const& other) {
    if (one.place && other.place) return *one.place < *other.place;
    if (one.place || other.place) return one.place.has_value();
    return one.number < other.number;
}

// There are such outcomes, of a closed session.
PublicSession session_of(Sources const& from, SessionId id, bool with_all) {
    auto const& outcomes = *from.sessions.outcomes(id);
    PublicSession session;
    session.id = id;
    session.session = *outcomes.find<SessionOutcome>();
    session.closed_at = *session.session.closed_at;
    AbsorbedIdeas absorbed;
    for (auto const* proposal : outcomes.all<ProposalOutcome>())
        if (proposal->state == ProposalState::merged && proposal->merged_into)
            absorbed[*proposal->merged_into].push_back(
                {proposal->proposal, outcomes.words<ProposalOutcome>(proposal->proposal.value)});
    std::map<ProposalId, int> places;
    for (auto const* priority : outcomes.all<PriorityOutcome>()) places[priority->proposal] = static_cast<int>(priority->place.value);
    for (auto const* proposal : outcomes.all<ProposalOutcome>()) {
        if (proposal->state != ProposalState::live) continue;
        ++session.alive;
        session.proposed += 1 + static_cast<int>(absorbed[proposal->proposal].size());
        auto const place = places.find(proposal->proposal);
        if (place == places.end() && !with_all) continue;
        auto idea = idea_of(from, id, outcomes, *proposal, absorbed);
        if (place != places.end()) idea.place = place->second;
        session.ideas.push_back(std::move(idea));
    }
    std::ranges::sort(session.ideas, comes_before);
    return session;
}

}  // namespace

bool is_open_to_all(SteeringMemory const& sessions, SessionId session) {
    auto const* outcomes = sessions.outcomes(session);
    auto const* told = outcomes ? outcomes->find<SessionOutcome>() : nullptr;
    return told && told->closed_at.has_value();
}

PublicIdeas public_ideas(Convention const& convention, SteeringMemory const& sessions, SessionId session) {
    PublicIdeas ideas{convention.described, {}};
    if (is_open_to_all(sessions, session)) ideas.sessions.push_back(session_of({convention, sessions}, session, true));
    return ideas;
}

PublicIdeas public_ideas(Convention const& convention, SteeringMemory const& sessions) {
    PublicIdeas ideas{convention.described, {}};
    for (auto const session : sessions.sessions())
        if (is_open_to_all(sessions, session)) ideas.sessions.push_back(session_of({convention, sessions}, session, false));
    std::ranges::stable_sort(ideas.sessions, std::ranges::greater{}, [](PublicSession const& session) { return session.closed_at.value; });
    return ideas;
}

}  // namespace gommette::domain
