#pragma once

#include <string>
#include <vector>

#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// The numbered changes of the database's form. Only ever added to: number N makes format N out of format N - 1, in one
// transaction. A database's format stands in its user_version; its application_id tells it from other programs' files.
std::vector<char const*> const& migrations();

// Throws StorageError when the database is newer than `newest`, another program's, or of a format that there never was. Returns
// its format; 0: it is empty. Writes nothing.
std::int64_t refuse_unknown_format(Connection& connection, std::int64_t newest = static_cast<std::int64_t>(migrations().size()));

// Holds what the file says of its own form (sqlite_schema) against what the migrations make, text by text, and runs none of it: the
// first thing to do with a file that may come from anywhere. Throws StorageError, also for an empty file: a table, index, trigger
// or view of ours is missing or differs, or there is another table, index or trigger. Other views are allowed, since they can do
// nothing on our connections and are somebody's reading; returns their names.
std::vector<std::string> check_schema(Connection& connection, std::vector<char const*> const& steps = migrations());

// Takes the views out of the file, so that they neither stay nor travel on with a backup.
void drop_views(Connection& connection, std::vector<std::string> const& names);

// The names of the tables whose rows check themselves, as the migrations up to that format make them, each with its columns but
// row_check, quoted and in order: "keys" and "hash", "role" …
struct CheckedTable {
    std::string name;
    std::string columns;
};
std::vector<CheckedTable> checked_tables(std::int64_t format, std::vector<char const*> const& steps = migrations());

// Brings the database to the newest format of `steps`. Throws StorageError when it is newer, or another program's.
void migrate(Connection& connection, std::vector<char const*> const& steps = migrations());

}  // namespace gommette::storage
