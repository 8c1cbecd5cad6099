#include "server/domain/decide/taking_back.hpp"

#include <algorithm>

namespace gommette::domain {

namespace {

bool is_past(Changed const& changed, TakesBack const& back) {
    return changed.at != back.at.value || changed.before > back.seen.value;
}

bool is_placed_anew(Session const& session, ProposalId id, TakesBack const& back) {
    auto const* proposal = session.find(id);
    return proposal && is_past(proposal->placed, back);
}

bool is_any_admitted_anew(Session const& session, std::vector<PersonId> const& people, TakesBack const& back) {
    return std::any_of(people.begin(), people.end(), [&](PersonId id) {
        auto const* person = session.find(id);
        return person && is_past(person->admitted, back);
    });
}

}  // namespace

bool is_overtaken(Session const& session, GoToStep const&, TakesBack const& back) { return is_past(session.stepped, back); }

bool is_overtaken(Session const& session, CorrectCollege const& command, TakesBack const& back) {
    auto const* person = session.find(command.person);
    return person && is_past(person->sorted, back);
}

bool is_overtaken(Session const& session, SetDoor const&, TakesBack const& back) { return is_past(session.door_changed, back); }

bool is_overtaken(Session const& session, RemovePeople const& command, TakesBack const& back) {
    return is_any_admitted_anew(session, command.people.values, back);
}

bool is_overtaken(Session const& session, ReadmitPeople const& command, TakesBack const& back) {
    return is_any_admitted_anew(session, command.people.values, back);
}

bool is_overtaken(Session const& session, CorrectProposal const& command, TakesBack const& back) {
    auto const* proposal = session.find(command.proposal);
    return proposal && is_past(proposal->worded, back);
}

// Taking back a proposal hides it, with the words that somebody may have corrected since.
bool is_overtaken(Session const& session, HideProposal const& command, TakesBack const& back) {
    auto const* proposal = session.find(command.proposal);
    return proposal && (is_past(proposal->placed, back) || proposal->worded.at > back.at.value);
}

bool is_overtaken(Session const& session, ShowProposal const& command, TakesBack const& back) {
    return is_placed_anew(session, command.proposal, back);
}

bool is_overtaken(Session const& session, MergeProposals const& command, TakesBack const& back) {
    auto const& absorbed = command.absorbed.values;
    return !session.is_live(command.kept) ||
           std::any_of(absorbed.begin(), absorbed.end(), [&](ProposalId id) { return is_placed_anew(session, id, back); });
}

bool is_overtaken(Session const& session, CancelMerge const& command, TakesBack const& back) {
    return is_placed_anew(session, command.absorbed, back);
}

bool is_overtaken(Session const& session, Retain const&, TakesBack const& back) { return is_past(session.prioritized, back); }

bool is_overtaken(Session const& session, ReopenSession const&, TakesBack const& back) { return is_past(session.stepped, back); }

}  // namespace gommette::domain
