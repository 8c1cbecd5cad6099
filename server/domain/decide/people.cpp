#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

Decision decide_one(Session const& session, Actor const&, Context const&, Join const& command) {
    if (session.people.size() >= people_per_session) return Refusal::session_full;
    return Events{PersonJoined{{static_cast<std::int32_t>(session.people.size() + 1)}, command.college}};
}

Decision decide_one(Session const& session, Actor const&, Context const&, CorrectCollege const& command) {
    auto const* person = session.find(command.person);
    if (!person) return Refusal::no_such_person;
    if (person->college == command.college) return Refusal::already_there;
    return Events{CollegeCorrected{command.person, command.college}};
}

}  // namespace gommette::domain
