#include "storage/schema.hpp"

#include <string>

namespace gommette::storage {

namespace {

constexpr std::int64_t application_id = 0x474f4d4d;  // "GOMM"

void apply(Connection& connection, char const* step, std::int64_t format) {
    std::string const numbers =
        "PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = " + std::to_string(format);
    connection.run("BEGIN IMMEDIATE");
    try {
        connection.run(step);
        connection.run(numbers.c_str());
        connection.run("COMMIT");
    } catch (SqliteError const&) {
        connection.roll_back();
        throw;
    }
}

}  // namespace

std::vector<char const*> const& migrations() {
    static std::vector<char const*> const all = {
#include "storage/migrations/001_the_log_and_what_stands_beside_it.sql"
    };
    return all;
}

void refuse_unknown_format(Connection& connection, std::int64_t newest) {
    std::int64_t const format = connection.number("PRAGMA user_version");
    bool const is_empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!is_empty && connection.number("PRAGMA application_id") != application_id)
        throw StorageError(connection.file() + " is not a Gommette database; choose another folder");
    if (format > newest)
        throw StorageError(connection.file() + " was written by a newer Gommette (format " + std::to_string(format) +
                           ", this one knows " + std::to_string(newest) + "); install that version again");
}

void migrate(Connection& connection, std::vector<char const*> const& steps) {
    auto const newest = static_cast<std::int64_t>(steps.size());
    refuse_unknown_format(connection, newest);
    for (std::int64_t next = connection.number("PRAGMA user_version") + 1; next <= newest; ++next)
        apply(connection, steps[static_cast<std::size_t>(next - 1)], next);
}

}  // namespace gommette::storage
