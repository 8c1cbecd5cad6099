#pragma once

#include <optional>
#include <string>

#include "storage/chain.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

std::string mark_path(std::string const& folder);

// What an operator can do about a lost log: the end of a line.
std::string how_to_go_on(std::string const& folder);

// Throws StorageError if no mark is there (any more) beside a database that had one: it may be an older one, put back.
void refuse_without_its_mark(std::string const& folder, Connection& connection);

// Whether a log that ends at `end` holds what is marked; `chain_there`: the chain that it has at the marked event.
bool is_as_marked(LogEnd const& mark, std::optional<Hash> const& chain_there, LogEnd const& end);

// Throws StorageError unless the log of this connection, which ends at `end`, has the marked chain at the marked event; `chain_there`:
// what it has. Says so if it is a backup that was laid over what was there before.
void refuse_other_than_marked(std::string const& folder, LogEnd const& mark, std::optional<Hash> const& chain_there, LogEnd const& end,
                              Connection& connection);

// The same by what the log's rows say, without recomputing the chain. Beside a running server the mark must have been read before
// the log: it may then lag behind, and is never ahead.
void refuse_other_than_marked(std::string const& folder, std::optional<LogEnd> const& mark, Connection& connection);

}  // namespace gommette::storage
