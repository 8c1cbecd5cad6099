#include "storage/log_check.hpp"

#include <string>
#include <unordered_map>

#include "storage/read_rows.hpp"
#include "storage/row_check.hpp"

namespace gommette::storage {

namespace {

[[noreturn]] void does_not_fit(Connection const& connection, std::int64_t seq, std::string_view stream) {
    throw StorageError(connection.file() + ": event " + std::to_string(seq) + " (" + std::string(stream) +
                       ") does not fit the chain: the file is damaged or was changed by hand; restore a backup");
}

// Columns of one row of the walk, in the order of its SELECT: those of an event first.
enum Column { position, kind, version, at_ms, actor, device, n, body, has_words, json, seq, stream, answers, payload_hash, chain, salt };

ChainLink link_of(Statement const& row) {
    ChainLink link{row.text(stream),          row.integer(position), row.text(kind),   row.integer(version),
                   row.integer(at_ms),        row.text(actor),       row.text(device), row.integer(n),
                   row.integer(answers) != 0, row.text(body),        std::nullopt};
    if (!row.is_null(payload_hash)) link.words_hash = row.blob(payload_hash);
    return link;
}

bool words_fit(Statement const& row) {
    if (row.is_null(json)) return true;  // erased, or there never were any
    return !row.is_null(payload_hash) && bytes_of(hash_of_words(row.blob(salt), row.text(json))) == row.blob(payload_hash);
}

}  // namespace

CheckedLog check_log(Connection& connection, std::int64_t chain_at_seq, TakeEvent const& take) {
    Statement rows(connection, std::string("SELECT ") + event_columns +
                                   ", e.seq, e.stream, e.answers, e.payload_hash, e.chain, p.salt"
                                   " FROM events e LEFT JOIN payloads p ON p.seq = e.seq ORDER BY e.seq");
    CheckedLog checked;
    checked.end.urn_writes = connection.number("SELECT urn_writes FROM fence");
    if (chain_at_seq == 0) checked.chain_at = checked.end.chain;
    std::unordered_map<Stream, std::int64_t> all;
    if (take)
        for (auto const& [stream, events] : read_streams(connection)) all.emplace(stream, events);
    std::unordered_map<Stream, std::int64_t> lengths;
    while (rows.next()) {
        LogEnd const after = extend(checked.end, link_of(rows));
        Stream const of(rows.text(stream));
        bool const follows = rows.integer(position) == ++lengths[of];
        if (rows.integer(seq) != after.seq || !follows || rows.blob(chain) != bytes_of(after.chain) || !words_fit(rows))
            does_not_fit(connection, rows.integer(seq), of);
        if (take) take(of, event_of(rows), lengths[of] == all[of]);
        checked.end = after;
        if (after.seq == chain_at_seq) checked.chain_at = after.chain;
    }
    return checked;
}

void check_file(Connection& connection) {
    auto const found = connection.text("PRAGMA integrity_check(1)");
    if (found != "ok") throw StorageError(connection.file() + " is damaged (" + found + "); restore a backup");
    check_rows(connection);
}

LogEnd read_end(Connection& connection) {
    Statement last(connection, "SELECT seq, chain FROM events ORDER BY seq DESC LIMIT 1");
    auto const urn_writes = connection.number("SELECT urn_writes FROM fence");
    if (!last.next()) return {0, {}, urn_writes};
    auto const chain_there = hash_from_bytes(last.blob(1));
    if (!chain_there) does_not_fit(connection, last.integer(0), "its last");
    return {last.integer(0), *chain_there, urn_writes};
}

std::optional<Hash> read_chain_at(Connection& connection, std::int64_t seq) {
    Statement row(connection, "SELECT chain FROM events WHERE seq = ?1");
    row.with(seq);
    return row.next() ? std::optional{hash_from_bytes(row.blob(0)).value_or(Hash{})} : std::nullopt;
}

void read_lengths(Connection& connection, StreamLengths& lengths) {
    Statement rows(connection, "SELECT stream, max(position) FROM events GROUP BY stream");
    lengths.forget();
    while (rows.next()) lengths.set(std::string(rows.text(0)), rows.integer(1));
}

}  // namespace gommette::storage
