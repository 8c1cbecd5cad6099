#include "server/live/loading.hpp"

#include "protocol/codec.hpp"
#include "server/domain/decide.hpp"

namespace gommette::live {

namespace {

constexpr std::size_t events_per_read = 10'000;

// Reads a whole stream, raising each event to the present version, and gives it on with its row.
template <class Event, class Take>
void read_stream(storage::EventLog& log, storage::Stream const& stream, Take const& take) {
    std::int64_t after = 0;
    for (;;) {
        auto const rows = log.read(stream, after, events_per_read);
        for (auto const& row : rows) {
            auto event = read_event<Event>({row.kind, row.version, row.body, row.words});
            if (auto const* fault = std::get_if<Fault>(&event))
                throw storage::StorageError("event " + std::to_string(row.position) + " of " + stream + " (" + row.kind +
                                            ") cannot be read: " + fault->why + " at " + fault->place);
            take(std::get<Event>(event), row);
            after = row.position;
        }
        if (rows.size() < events_per_read) return;
    }
}

template <class Event>
void record(IdempotencyTable& table, Event const& event, storage::Event const& row) {
    if (row.command.n > 0) table.record(row.command.actor, row.command.device, row.command.n, {row.position, made_by(event)});
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
        record(loaded.table, event, row);
        if (auto const* joined = std::get_if<PersonJoined>(&event)) joined_at[joined->person.value] = row.position;
    });
    loaded.names.resize(loaded.session.people.size());
    for (auto const& name : log.names(session.value))
        if (name.person >= 1 && static_cast<std::size_t>(name.person) <= loaded.names.size())
            loaded.names[static_cast<std::size_t>(name.person) - 1] = PersonName{name.name};
    for (auto const& key : log.keys()) {
        if (key.session != session.value || key.role != "participant" || key.revoked) continue;
        loaded.people_by_key[key.hash] = {PersonId{static_cast<std::int32_t>(key.subject)}, joined_at[key.subject]};
    }
    return loaded;
}

LoadedConvention load_convention(storage::EventLog& log) {
    LoadedConvention loaded;
    read_stream<ConventionEvent>(log, convention_stream, [&](ConventionEvent const& event, storage::Event const& row) {
        apply(loaded.convention, event, Moment{row.at_ms});
        record(loaded.table, event, row);
    });
    return loaded;
}

storage::Stream session_stream(SessionId session) { return "session/" + std::to_string(session.value); }

}  // namespace gommette::live
