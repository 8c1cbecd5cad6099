#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "protocol/codec.hpp"
#include "server/domain/convention.hpp"
#include "server/domain/decide.hpp"
#include "server/records/streams.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

inline constexpr std::size_t events_per_read = 10'000;

// The events of a state's stream.
template <class State>
struct EventOf;
template <>
struct EventOf<domain::Session> {
    using type = SessionEvent;
};
template <>
struct EventOf<domain::Convention> {
    using type = ConventionEvent;
};

// Whether the event says no other stream than the one it stands in.
inline bool is_of_stream(SessionEvent const& event, storage::Stream const& stream) {
    auto const* planned = std::get_if<SessionPlanned>(&event);
    return !planned || session_stream(planned->session) == stream;
}
inline bool is_of_stream(ConventionEvent const&, storage::Stream const& stream) { return stream == convention_stream; }

template <std::int64_t Min, std::int64_t Max>
bool is_within_limits(Whole<Min, Max> number) {
    return Min <= number.value && number.value <= Max;
}

// One stored event of a stream, raised to its present version. Throws StorageError: this version cannot read it, or it cannot have
// happened in `state`.
template <class State>
typename EventOf<State>::type read_row(storage::Stream const& stream, storage::Event const& row, State const& state) {
    using Event = typename EventOf<State>::type;
    auto const refuse = [&](std::string const& why) {
        throw storage::StorageError("event " + std::to_string(row.position) + " of " + stream + " (" + row.kind + ") " + why);
    };
    auto event = read_event<Event>({row.kind, row.version, row.body, row.words});
    if (auto const* fault = std::get_if<Fault>(&event)) refuse("cannot be read: " + fault->why + " at " + fault->place);
    if (!is_within_limits(Moment{row.at_ms}) || !is_of_stream(std::get<Event>(event), stream) ||
        !domain::can_have_happened(state, std::get<Event>(event)))
        refuse("cannot have happened: the file is damaged or was changed by hand; restore a backup");
    return std::get<Event>(std::move(event));
}

// Reads a whole stream: calls take(event, row) for each event, in order, which makes it true in `state`. `read(after, at_most)` gives
// the stored events after that position. Throws StorageError as read_row.
template <class State, class Read, class Take>
void read_stream(storage::Stream const& stream, Read const& read, State const& state, Take const& take) {
    std::int64_t after = 0;
    for (;;) {
        auto const rows = read(after, events_per_read);
        for (auto const& row : rows) {
            take(read_row(stream, row, state), row);
            after = row.position;
        }
        if (rows.size() < events_per_read) return;
    }
}

}  // namespace gommette::records
