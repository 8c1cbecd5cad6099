#pragma once

#include <optional>

#include "storage/chain.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/stream_lengths.hpp"

namespace gommette::storage {

// What the whole log, read from its first event, is found to be.
struct CheckedLog {
    LogEnd end;
    std::optional<Hash> chain_at;  // the chain after the event asked for; nothing: the log is shorter
};

// Recomputes the chain over every event and the hash of all words that are still there, and follows the positions of each stream.
// Calls `take` with each event that fits, in the log's order. Throws StorageError with the first one that does not. About 0.3 s per
// 100,000 events.
CheckedLog check_log(Connection& connection, std::int64_t chain_at_seq = 0, TakeEvent const& take = {});

// Looks through the whole file, keys, names, outcomes and indexes too, which the chain does not cover: finds what no longer holds
// together (integrity_check) and values that became other ones (check_rows). Throws StorageError. About 0.25 s per 100,000
// events.
void check_file(Connection& connection);

// What the log's last row and the fence say, without checking.
LogEnd read_end(Connection& connection);
// What the row of that event says; nothing: there is none.
std::optional<Hash> read_chain_at(Connection& connection, std::int64_t seq);
void read_lengths(Connection& connection, StreamLengths& lengths);

}  // namespace gommette::storage
