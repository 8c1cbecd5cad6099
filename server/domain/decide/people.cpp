#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

Decision decide_one(Session const& session, Actor const&, Context const&, Join const& command) {
    switch (session.door) {
        case DoorState::open: break;
        case DoorState::held: return Refusal::door_held;
        case DoorState::closed: return Refusal::door_closed;
    }
    if (!session.has(command.college)) return Refusal::no_such_college;
    if (session.participants() >= static_cast<int>(people_per_session)) return Refusal::session_full;
    if (session.people.size() >= people_ever) return Refusal::session_full;
    PersonId const person{static_cast<std::int32_t>(session.people.size() + 1)};
    Granted<SessionEvent> joined{{PersonJoined{person, command.college, std::nullopt, std::nullopt, command.on_tablet}}, {}};
    joined.deposits.push_back(KeyIssued{command.key, Role::participant, session.plan.session, person.value});
    if (command.called) joined.deposits.push_back(NameGiven{person, *command.called});
    return joined;
}

Decision decide_one(Session const& session, Actor const&, Context const&, CorrectCollege const& command) {
    auto const* person = session.find(command.person);
    if (!person) return Refusal::no_such_person;
    if (!session.has(command.college)) return Refusal::no_such_college;
    if (person->college == command.college) return Refusal::already_there;
    return granted(CollegeCorrected{command.person, command.college});
}

}  // namespace gommette::domain
