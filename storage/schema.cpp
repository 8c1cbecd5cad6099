#include "storage/schema.hpp"

#include <algorithm>
#include <compare>
#include <optional>
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

// One row of sqlite_schema, but for the page, which integrity_check looks at.
struct SchemaItem {
    std::string type;
    std::string name;
    std::string table;
    std::optional<std::string> sql;
    auto operator<=>(SchemaItem const&) const = default;
};

std::vector<SchemaItem> items_of(Connection& connection) {
    Statement rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    std::vector<SchemaItem> items;
    while (rows.next()) {
        SchemaItem item{std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)), std::nullopt};
        if (!rows.is_null(3)) item.sql = rows.text(3);
        items.push_back(std::move(item));
    }
    std::sort(items.begin(), items.end());
    return items;
}

// An empty database in memory, brought to that format.
Connection made_anew(std::int64_t format, std::vector<char const*> const& steps) {
    Connection made = Connection::open_for_writing(":memory:");
    migrate(made, {steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(format)});
    return made;
}

std::vector<SchemaItem> without(std::vector<SchemaItem> const& items, std::vector<SchemaItem> const& others) {
    std::vector<SchemaItem> rest;
    std::set_difference(items.begin(), items.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace

std::vector<char const*> const& migrations() {
    static std::vector<char const*> const all = {
#include "storage/migrations/001_the_log_and_what_stands_beside_it.sql"
    };
    return all;
}

std::int64_t refuse_unknown_format(Connection& connection, std::int64_t newest) {
    std::int64_t const format = connection.number("PRAGMA user_version");
    bool const is_empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!is_empty && connection.number("PRAGMA application_id") != application_id)
        throw StorageError(connection.file() + " is not a Gommette database; choose another folder");
    if (format > newest)
        throw StorageError(connection.file() + " was written by a newer Gommette (format " + std::to_string(format) +
                           ", this one knows " + std::to_string(newest) + "); install that version again");
    if (format < 0 || (format == 0) != is_empty)
        throw StorageError(connection.file() + ": its format (" + std::to_string(format) +
                           ") is not as written: the file is damaged or was changed by hand; restore a backup");
    return format;
}

std::vector<std::string> check_schema(Connection& connection, std::vector<char const*> const& steps) {
    auto const format = refuse_unknown_format(connection, static_cast<std::int64_t>(steps.size()));
    if (format == 0) throw StorageError(connection.file() + " is empty: there is no convention in it");
    Connection made = made_anew(format, steps);
    auto const expected = items_of(made);
    auto const found = items_of(connection);
    if (auto const missing = without(expected, found); !missing.empty())
        throw StorageError(connection.file() + ": the " + missing.front().type + " " + missing.front().name +
                           " is not as written: the file is damaged or was changed by hand; restore a backup");
    std::vector<std::string> views;
    for (auto& item : without(found, expected)) {
        if (item.type != "view")
            throw StorageError(connection.file() + ": the " + item.type + " " + item.name +
                               " is not Gommette's: the file was changed by hand; drop it again, or restore a backup");
        views.push_back(std::move(item.name));
    }
    return views;
}

void drop_views(Connection& connection, std::vector<std::string> const& names) {
    for (auto const& name : names) connection.run(("DROP VIEW " + quoted_name(name)).c_str());
}

std::vector<CheckedTable> checked_tables(std::int64_t format, std::vector<char const*> const& steps) {
    Connection made = made_anew(format, steps);
    Statement tables(made, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    Statement columns(made, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    std::vector<CheckedTable> checked;
    while (tables.next()) {
        CheckedTable table{std::string(tables.text(0)), ""};
        bool has_check = false;
        columns.with(tables.text(0));
        while (columns.next()) {
            if (columns.text(0) == "row_check")
                has_check = true;
            else
                table.columns += (table.columns.empty() ? "" : ", ") + quoted_name(columns.text(0));
        }
        if (has_check) checked.push_back(std::move(table));
    }
    return checked;
}

void migrate(Connection& connection, std::vector<char const*> const& steps) {
    auto const newest = static_cast<std::int64_t>(steps.size());
    for (std::int64_t next = refuse_unknown_format(connection, newest) + 1; next <= newest; ++next)
        apply(connection, steps[static_cast<std::size_t>(next - 1)], next);
}

}  // namespace gommette::storage
