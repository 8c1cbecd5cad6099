#include <set>

#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

namespace {

// Why not all of them can be taken out, or back in.
std::optional<Refusal> removal_refusal(Session const& session, std::vector<PersonId> const& people, bool are_removed) {
    std::set<PersonId> seen;
    for (auto const id : people) {
        auto const* person = session.find(id);
        if (!person || !seen.insert(id).second) return Refusal::no_such_person;
        if (person->removed != are_removed) return Refusal::already_there;
    }
    return people.empty() ? std::optional{Refusal::no_such_person} : std::nullopt;
}

}  // namespace

Decision decide_one(Session const& session, Actor const&, Context const&, SetDoor const& command) {
    if (session.door == command.state) return Refusal::already_there;
    return granted(DoorSet{command.state});
}

Decision decide_one(Session const&, Actor const&, Context const& context, RenewCode const&) {
    if (!context.spare_code) return Refusal::busy;
    return granted(CodeRenewed{*context.spare_code});
}

// Ideas of others that spoke through one of theirs would go out of sight with it.
Decision decide_one(Session const& session, Actor const&, Context const& context, RemovePeople const& command) {
    auto const& people = command.people.values;
    if (auto const refusal = removal_refusal(session, people, false)) return *refusal;
    Granted<SessionEvent> granted{{PeopleRemoved{command.people}}, {}};
    auto after = session;
    apply(after, granted.events.back(), context.now);
    for (auto const id : without_line(after)) granted.events.push_back(MergeCancelled{id, after.keeper(id)});
    return granted;
}

Decision decide_one(Session const& session, Actor const&, Context const&, ReadmitPeople const& command) {
    auto const& people = command.people.values;
    if (auto const refusal = removal_refusal(session, people, true)) return *refusal;
    if (static_cast<std::size_t>(session.participants()) + people.size() > people_per_session) return Refusal::session_full;
    auto placed = static_cast<std::size_t>(session.placed);
    for (auto const id : people) placed += static_cast<std::size_t>(session.find(id)->hidden_with);
    if (placed > proposals_by_undoing) return Refusal::too_many_proposals;
    return granted(PeopleReadmitted{command.people});
}

}  // namespace gommette::domain
