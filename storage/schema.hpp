#pragma once

#include <vector>

#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// The numbered changes of the database's form. Only ever added to: number N makes format N out of format N - 1, in one
// transaction. A database's format stands in its user_version; its application_id tells it from other programs' files.
std::vector<char const*> const& migrations();

// Throws StorageError when the database is newer than `newest`, or another program's. Writes nothing.
void refuse_unknown_format(Connection& connection, std::int64_t newest = static_cast<std::int64_t>(migrations().size()));

// Brings the database to the newest format of `steps`. Throws StorageError when it is newer, or another program's.
void migrate(Connection& connection, std::vector<char const*> const& steps = migrations());

}  // namespace gommette::storage
