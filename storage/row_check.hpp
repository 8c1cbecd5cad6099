#pragma once

#include "storage/schema.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// What the log's chain does not cover is checked row by row: the column `row_check` of a table holds a hash of the table's name
// and of the row's other columns in their order, made by the SQL function row_check_of(table, column, …). storage/FORMAT.md gives
// the bytes. So whoever writes a row writes its check too, and a value that became another one is noticed.

// Gives the connection that function.
void add_row_check_function(Connection& connection);

// Looks at each row of every table that has such a column. The schema has been checked (check_schema). Throws StorageError naming
// what differs. About 0.1 s per 100,000 rows.
void check_rows(Connection& connection, std::vector<char const*> const& steps = migrations());

}  // namespace gommette::storage
