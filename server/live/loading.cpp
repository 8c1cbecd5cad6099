#include "server/live/loading.hpp"

#include "server/domain/decide.hpp"
#include "server/records/read_stream.hpp"

namespace gommette::live {

namespace {

template <class Event, class Take>
void read_stream(storage::EventLog& log, storage::Stream const& stream, Take const& take) {
    records::read_stream<Event>(
        stream, [&](std::int64_t after, std::size_t at_most) { return log.read(stream, after, at_most); }, take);
}

template <class Event>
void note(CommandBook& book, Event const& event, storage::Event const& row) {
    if (row.command.n > 0) book.note(row.command.actor, row.command.device, row.command.n, {row.position, made_by(event)});
}

}  // namespace

std::int32_t made_by(SessionEvent const& event) {
    if (auto const* joined = std::get_if<PersonJoined>(&event)) return joined->person.value;
    if (auto const* made = std::get_if<ProposalMade>(&event)) return made->proposal.value;
    if (auto const* opened = std::get_if<RoundOpened>(&event)) return opened->round.value;
    return 0;
}

std::int32_t made_by(ConventionEvent const& event) {
    if (auto const* founded = std::get_if<CommitteeFounded>(&event)) return founded->committee.value;
    if (auto const* announced = std::get_if<SessionAnnounced>(&event)) return announced->session.value;
    if (auto const* issued = std::get_if<LinkIssued>(&event)) return issued->link.value;
    return 0;
}

LoadedSession load_session(storage::EventLog& log, SessionId session) {
    LoadedSession loaded;
    std::map<std::int64_t, std::int64_t> joined_at;
    read_stream<SessionEvent>(log, session_stream(session), [&](SessionEvent const& event, storage::Event const& row) {
        apply(loaded.session, event, Moment{row.at_ms});
        note(loaded.book, event, row);
        if (auto const* joined = std::get_if<PersonJoined>(&event)) joined_at[joined->person.value] = row.position;
    });
    loaded.names.resize(loaded.session.people.size());
    for (auto const& name : log.names(session.value))
        if (name.person >= 1 && static_cast<std::size_t>(name.person) <= loaded.names.size())
            loaded.names[static_cast<std::size_t>(name.person) - 1] = PersonName{name.name};
    for (auto const& key : log.keys_of_session(session.value)) {
        if (key.role != "participant" || key.revoked) continue;
        loaded.people_by_key[key.hash] = {PersonId{static_cast<std::int32_t>(key.subject)}, joined_at[key.subject]};
    }
    return loaded;
}

LoadedConvention load_convention(storage::EventLog& log) {
    LoadedConvention loaded;
    read_stream<ConventionEvent>(log, convention_stream, [&](ConventionEvent const& event, storage::Event const& row) {
        apply(loaded.convention, event, Moment{row.at_ms});
        note(loaded.book, event, row);
    });
    return loaded;
}

}  // namespace gommette::live
