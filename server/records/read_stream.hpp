#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "protocol/codec.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

inline constexpr std::size_t events_per_read = 10'000;

// Reads a whole stream, raising each event to its present version: calls take(event, row) for each, in order.
// `read(after, at_most)` gives the stored events after that position. Throws StorageError, also for an event that this version
// cannot read.
template <class Event, class Read, class Take>
void read_stream(storage::Stream const& stream, Read const& read, Take const& take) {
    std::int64_t after = 0;
    for (;;) {
        auto const rows = read(after, events_per_read);
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

}  // namespace gommette::records
