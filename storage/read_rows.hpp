#pragma once

#include <optional>
#include <vector>

#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/whole_log.hpp"

namespace gommette::storage {

// Rows of each table as the connection's present transaction sees them. Throw StorageError.

// The columns of an event that begin a SELECT from `events e LEFT JOIN payloads p`, and what they say.
inline constexpr char const* event_columns =
    "e.position, e.kind, e.version, e.at_ms, e.actor, e.device, e.n, e.body, e.payload_hash IS NOT NULL, p.json";
Event event_of(Statement const& row);

// Gives `take` every event of the log, in its order; holds one at a time.
void read_log(Connection& connection, TakeLogged const& take);
// As EventLog::read.
std::vector<Event> read_events(Connection& connection, Stream const& stream, std::int64_t after, std::size_t at_most);
// Those of one session, or all.
std::vector<KeyRow> read_keys(Connection& connection, std::optional<std::int64_t> session);
std::vector<PersonName> read_names(Connection& connection, std::optional<std::int64_t> session);
// Those of one stream, or all; with the words that belong to them.
std::vector<OutcomeRow> read_outcomes(Connection& connection, std::optional<Stream> const& stream);
// The names of all streams that have events or outcomes, ascending as text, and how many events each has.
std::vector<std::pair<Stream, std::int64_t>> read_streams(Connection& connection);

}  // namespace gommette::storage
