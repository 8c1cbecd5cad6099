#include "server/domain/events/touching.hpp"

namespace gommette::domain {

bool holds(Session const& session, PersonJoined const& event) {
    auto const joined = session.people.size();
    return joined < people_ever && session.participants() < static_cast<int>(people_per_session) &&
           event.person.value == static_cast<std::int32_t>(joined + 1) && session.has(event.college);
}

void make_true(Session& session, PersonJoined const& event, Moment at) {
    session.people.push_back({event.person, event.college, at, event.on_paper.value_or(false), event.by_code.value_or(false), event.on_tablet.value_or(false)});
}

void follow(Session const& after, PersonJoined const& event, Follows& follows) {
    touch_person(follows, after, event.person);
    touch_session_outcome(follows);
    follows.made = event.person.value;
}

bool holds(Session const& session, CollegeCorrected const& event) { return session.find(event.person) && session.has(event.college); }

void make_true(Session& session, CollegeCorrected const& event, Moment) {
    auto& person = person_at(session, event.person);
    person.college = event.college;
    person.sorted.now(session.position + 1);
}

void follow(Session const& after, CollegeCorrected const& event, Follows& follows) {
    touch_person(follows, after, event.person);
    for (auto const& proposal : after.proposals) {
        if (proposal.author != event.person) continue;
        follows.rows.insert({RowName::Kind::proposal, proposal.id.value});
        follows.outcomes.insert({OutcomeKind::proposal, proposal.id.value});
    }
}

}  // namespace gommette::domain
