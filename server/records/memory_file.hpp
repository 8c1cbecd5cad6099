#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include "storage/log_snapshot.hpp"
#include "storage/new_database.hpp"

namespace gommette::records {

// The whole memory of a convention as lines of JSON (storage/FORMAT.md), for programs and years to come: log, keys, names and
// answers. It holds what a backup holds, and is to be kept as one.

// Gives the file to `write`, line by line, of which each ends with a line feed; needs no more memory than verifying does.
// `program`: who writes it, as "gommette 0.1.0". `progress` is told events. Throws StorageError: what stands beside the log does
// not follow from it, or a secret round is open, whose ballots may be in no file.
void write_memory(storage::LogSnapshot& snapshot, std::string const& program,
                  std::function<void(std::string_view line)> const& write,
                  std::function<void(std::int64_t done, std::int64_t total)> const& progress);

struct ReadMemory {
    std::int64_t events{};
    std::int64_t sessions{};
    std::int64_t rounds{};  // counted again
};
// Reads such a file into a new database, and finishes it once all is found right: the chain, every event after those before it,
// each round counted again, keys and names. Outcomes are worked out. `progress` is told bytes. Throws StorageError with `name` of
// the file and the line at fault; the database is then not finished.
ReadMemory read_memory(std::istream& in, std::string const& name, storage::NewDatabase& into,
                       std::function<void(std::int64_t bytes)> const& progress);

}  // namespace gommette::records
