#include <algorithm>
#include <set>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

// Whether each is somebody, once, and is removed or not as told.
bool are_all(Session const& session, std::vector<PersonId> const& people, bool removed) {
    std::set<PersonId> seen;
    auto const is_so = [&](PersonId id) {
        auto const* person = session.find(id);
        return person && person->removed == removed && seen.insert(id).second;
    };
    return !people.empty() && std::all_of(people.begin(), people.end(), is_so);
}

void touch_people(Follows& follows, Session const& after, std::vector<PersonId> const& people) {
    std::set<PersonId> const moved(people.begin(), people.end());
    std::vector<ProposalId> theirs;
    for (auto const& proposal : after.proposals)
        if (moved.contains(proposal.author) && proposal.state != ProposalState::withdrawn) theirs.push_back(proposal.id);
    touch_moderated(follows, after, theirs);
    for (auto const person : people) touch_person(follows, after, person);
    touch_session_outcome(follows);
}

}  // namespace

bool holds(Session const&, DoorSet const&) { return true; }

void make_true(Session& session, DoorSet const& event, Moment) {
    session.door_changed.now(session.position + 1);
    session.door = event.state;
}

void follow(Session const&, DoorSet const&, Follows& follows) { follows.rows.insert({Kind::door}); }

bool holds(Session const&, CodeRenewed const&) { return true; }

void make_true(Session& session, CodeRenewed const& event, Moment) { session.code = event.code; }

void follow(Session const&, CodeRenewed const&, Follows& follows) {
    follows.rows.insert({Kind::door});
    touch_session_outcome(follows);
}

bool holds(Session const& session, PeopleRemoved const& event) { return are_all(session, event.people.values, false); }

void make_true(Session& session, PeopleRemoved const& event, Moment) {
    std::set<PersonId> const leaving(event.people.values.begin(), event.people.values.end());
    for (auto const id : leaving) {
        auto& person = person_at(session, id);
        person.removed = true;
        person.admitted.now(session.position + 1);
    }
    session.removed += static_cast<int>(leaving.size());
    for (auto& proposal : session.proposals) {
        if (!proposal.is_placed() || !leaving.contains(proposal.author)) continue;
        set_state(session, proposal, ProposalState::hidden);
        proposal.hidden_with_author = true;
        ++person_at(session, proposal.author).hidden_with;
    }
}

void follow(Session const& after, PeopleRemoved const& event, Follows& follows) {
    touch_people(follows, after, event.people.values);
}

bool holds(Session const& session, PeopleReadmitted const& event) {
    auto const& people = event.people.values;
    return are_all(session, people, true) &&
           static_cast<std::size_t>(session.participants()) + people.size() <= people_per_session;
}

void make_true(Session& session, PeopleReadmitted const& event, Moment) {
    for (auto const id : event.people.values) {
        auto& person = person_at(session, id);
        person.removed = false;
        person.admitted.now(session.position + 1);
    }
    session.removed -= static_cast<int>(event.people.values.size());
    std::vector<ProposalId> theirs;
    for (auto& proposal : session.proposals) {
        if (!proposal.hidden_with_author || session.is_removed(proposal.author)) continue;
        proposal.hidden_with_author = false;
        --person_at(session, proposal.author).hidden_with;
        theirs.push_back(proposal.id);
    }
    show_again(session, theirs);
}

void follow(Session const& after, PeopleReadmitted const& event, Follows& follows) {
    touch_people(follows, after, event.people.values);
}

}  // namespace gommette::domain
