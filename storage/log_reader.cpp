#include "storage/log_reader.hpp"

#include <algorithm>
#include <limits>

#include "storage/outcome_rows.hpp"

namespace gommette::storage {

namespace {

// A loader and an export or two read at once; more connections are opened when needed and closed again.
constexpr std::size_t idle_connections = 4;

Event event_of(Statement const& row) {
    Event event;
    event.position = row.integer(0);
    event.kind = row.text(1);
    event.version = static_cast<int>(row.integer(2));
    event.at_ms = row.integer(3);
    event.command = {std::string(row.text(4)), std::string(row.text(5)), row.integer(6)};
    event.body = row.text(7);
    if (!row.is_null(9)) event.words = row.text(9);
    event.words_erased = row.integer(8) != 0 && !event.words;
    return event;
}

}  // namespace

template <class Read>
auto LogReader::with_connection(Read read) {
    std::unique_ptr<Connection> connection;
    {
        std::lock_guard const lock(mutex_);
        if (!idle_.empty()) {
            connection = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!connection) connection = std::make_unique<Connection>(Connection::open_for_reading(file_));
    // One snapshot for everything; a connection whose reading throws is closed, not kept.
    connection->run("BEGIN");
    auto result = read(*connection);
    connection->run("COMMIT");
    std::lock_guard const lock(mutex_);
    if (idle_.size() < idle_connections) idle_.push_back(std::move(connection));
    return result;
}

std::vector<Event> LogReader::events(Stream const& stream, std::int64_t after, std::size_t at_most) {
    return with_connection([&](Connection& connection) {
        auto const limit = static_cast<std::int64_t>(std::min<std::size_t>(at_most, std::numeric_limits<std::int64_t>::max()));
        Statement rows(connection,
                       "SELECT e.position, e.kind, e.version, e.at_ms, e.actor, e.device, e.n, e.body,"
                       " e.payload_hash IS NOT NULL, p.json FROM events e LEFT JOIN payloads p ON p.seq = e.seq"
                       " WHERE e.stream = ?1 AND e.position > ?2 ORDER BY e.position LIMIT ?3");
        rows.with(stream, after, limit);
        std::vector<Event> events;
        while (rows.next()) {
            events.push_back(event_of(rows));
            if (events.back().position != std::max<std::int64_t>(after, 0) + static_cast<std::int64_t>(events.size()))
                throw StorageError(file_ + ": " + stream + " has a gap before position " +
                                   std::to_string(events.back().position) + ": the file is damaged; restore a backup");
        }
        return events;
    });
}

std::vector<KeyRow> LogReader::keys() {
    return with_connection([](Connection& connection) {
        Statement row(connection, "SELECT hash, role, session, subject, revoked FROM keys ORDER BY hash");
        std::vector<KeyRow> keys;
        while (row.next())
            keys.push_back(
                {std::string(row.blob(0)), std::string(row.text(1)), row.integer(2), row.integer(3), row.integer(4) != 0});
        return keys;
    });
}

std::vector<PersonName> LogReader::names(std::int64_t session) {
    return with_connection([&](Connection& connection) {
        Statement row(connection, "SELECT person, name FROM people WHERE session = ?1 ORDER BY person");
        row.with(session);
        std::vector<PersonName> names;
        while (row.next()) names.push_back({session, row.integer(0), std::string(row.text(1))});
        return names;
    });
}

Outcomes LogReader::outcomes() {
    return with_connection([](Connection& connection) { return read_outcomes(connection); });
}

}  // namespace gommette::storage
