#pragma once

#include <string>

#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// Opens a database for reading at one moment, beside whoever writes to it, with its read transaction begun.
// `place`: a convention's folder, or one database file, as `gommette backup` makes them. Throws StorageError: no database there, a
// newer one, another program's, a foreign schema (check_schema), one that lost its end (of a folder).
Connection open_snapshot(std::string const& place);

}  // namespace gommette::storage
