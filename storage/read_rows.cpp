#include "storage/read_rows.hpp"

#include <algorithm>
#include <limits>

namespace gommette::storage {

namespace {

OutcomeRow outcome_of(Statement const& row) {
    OutcomeRow outcome{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                       std::string(row.text(3)), row.integer(4),           std::nullopt};
    if (!row.is_null(5)) outcome.words = row.text(5);
    return outcome;
}

}  // namespace

Event event_of(Statement const& row) {
    Event event;
    event.position = row.integer(0);
    event.kind = row.text(1);
    // One beyond int is no version that any program knows: not to be taken for another.
    auto const version = row.integer(2);
    event.version = version == static_cast<int>(version) ? static_cast<int>(version) : -1;
    event.at_ms = row.integer(3);
    event.command = {std::string(row.text(4)), std::string(row.text(5)), row.integer(6)};
    event.body = row.text(7);
    if (!row.is_null(9)) event.words = row.text(9);
    event.words_erased = row.integer(8) != 0 && !event.words;
    return event;
}

void read_log(Connection& connection, TakeLogged const& take) {
    Statement rows(connection, std::string("SELECT ") + event_columns +
                                   ", e.seq, e.stream, e.answers, e.payload_hash, p.salt"
                                   " FROM events e LEFT JOIN payloads p ON p.seq = e.seq ORDER BY e.seq");
    while (rows.next()) {
        LoggedEvent logged{rows.integer(10), Stream(rows.text(11)), event_of(rows), rows.integer(12) != 0};
        if (!rows.is_null(13)) logged.words_hash = rows.blob(13);
        if (!rows.is_null(14)) logged.salt = rows.blob(14);
        take(logged);
    }
}

std::vector<Event> read_events(Connection& connection, Stream const& stream, std::int64_t after, std::size_t at_most) {
    auto const limit = static_cast<std::int64_t>(std::min<std::size_t>(at_most, std::numeric_limits<std::int64_t>::max()));
    Statement rows(connection,
                   std::string("SELECT ") + event_columns +
                       " FROM events e LEFT JOIN payloads p ON p.seq = e.seq"
                       " WHERE e.stream = ?1 AND e.position > ?2 ORDER BY e.position LIMIT ?3");
    rows.with(stream, after, limit);
    std::vector<Event> events;
    while (rows.next()) {
        events.push_back(event_of(rows));
        if (events.back().position != std::max<std::int64_t>(after, 0) + static_cast<std::int64_t>(events.size()))
            throw StorageError(connection.file() + ": " + stream + " has a gap before position " +
                               std::to_string(events.back().position) + ": the file is damaged; restore a backup");
    }
    return events;
}

std::vector<KeyRow> read_keys(Connection& connection, std::optional<std::int64_t> session) {
    Statement row(connection, std::string("SELECT hash, role, session, subject, revoked FROM keys") +
                                  (session ? " WHERE session = ?1" : "") + " ORDER BY hash");
    if (session) row.with(*session);
    std::vector<KeyRow> keys;
    while (row.next())
        keys.push_back({std::string(row.blob(0)), std::string(row.text(1)), row.integer(2), row.integer(3), row.integer(4) != 0});
    return keys;
}

std::vector<PersonName> read_names(Connection& connection, std::optional<std::int64_t> session) {
    Statement row(connection, std::string("SELECT session, person, name FROM people") + (session ? " WHERE session = ?1" : "") +
                                  " ORDER BY session, person");
    if (session) row.with(*session);
    std::vector<PersonName> names;
    while (row.next()) names.push_back({row.integer(0), row.integer(1), std::string(row.text(2))});
    return names;
}

std::vector<OutcomeRow> read_outcomes(Connection& connection, std::optional<Stream> const& stream) {
    Statement row(connection, std::string("SELECT o.stream, o.kind, o.key, o.json, o.words_at, p.json FROM outcomes o"
                                          " LEFT JOIN events e ON e.stream = o.stream AND e.position = o.words_at"
                                          " LEFT JOIN payloads p ON p.seq = e.seq") +
                                  (stream ? " WHERE o.stream = ?1" : "") + " ORDER BY o.stream, o.kind, o.key");
    if (stream) row.with(*stream);
    std::vector<OutcomeRow> outcomes;
    while (row.next()) outcomes.push_back(outcome_of(row));
    return outcomes;
}

std::vector<std::pair<Stream, std::int64_t>> read_streams(Connection& connection) {
    Statement row(connection,
                  "SELECT stream, sum(length) FROM (SELECT stream, max(position) AS length FROM events GROUP BY stream"
                  " UNION ALL SELECT DISTINCT stream, 0 FROM outcomes) GROUP BY stream ORDER BY stream");
    std::vector<std::pair<Stream, std::int64_t>> streams;
    while (row.next()) streams.emplace_back(row.text(0), row.integer(1));
    return streams;
}

}  // namespace gommette::storage
