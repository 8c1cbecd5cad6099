#include "storage/row_check.hpp"

#include <sqlite3.h>

#include <string>

#include "storage/hashing.hpp"

namespace gommette::storage {

namespace {

std::string_view value_bytes(sqlite3_value* value) {
    auto const* bytes = static_cast<char const*>(sqlite3_value_blob(value));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

std::int64_t first_bytes(Hash const& hash) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8 | hash[i];
    return static_cast<std::int64_t>(number);
}

void row_check_of(sqlite3_context* context, int count, sqlite3_value** values) {
    std::string bytes;
    for (int i = 0; i < count; ++i) {
        int const type = sqlite3_value_type(values[i]);
        if (type == SQLITE_INTEGER) put(bytes, std::int64_t{sqlite3_value_int64(values[i])});
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) put(bytes, value_bytes(values[i]));
    }
    sqlite3_result_int64(context, first_bytes(hash_of(bytes)));
}

[[noreturn]] void refuse(Connection const& connection, std::string const& what) {
    throw StorageError(connection.file() + ": " + what +
                       " not as written: the file is damaged or was changed by hand; restore a backup");
}

}  // namespace

void add_row_check_function(Connection& connection) {
    constexpr int any_number = -1;
    int const code = sqlite3_create_function_v2(connection.raw(), "row_check_of", any_number, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                                nullptr, row_check_of, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) connection.fail(code);
}

void check_rows(Connection& connection, std::vector<char const*> const& steps) {
    auto const format = refuse_unknown_format(connection, static_cast<std::int64_t>(steps.size()));
    for (auto const& [table, columns] : checked_tables(format, steps)) {
        auto const differing = connection.number(("SELECT count(*) FROM " + quoted_name(table) + " WHERE row_check IS NOT row_check_of('" +
                                                  table + "', " + columns + ")")
                                                     .c_str());
        if (differing > 0)
            refuse(connection, std::to_string(differing) + (differing == 1 ? " row of " : " rows of ") + table +
                                   (differing == 1 ? " is" : " are"));
    }
}

}  // namespace gommette::storage
