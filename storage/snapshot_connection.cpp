#include "storage/snapshot_connection.hpp"

#include <filesystem>

#include <sys/stat.h>

#include "storage/folder_lock.hpp"
#include "storage/high_water_mark.hpp"
#include "storage/mark_check.hpp"
#include "storage/schema.hpp"

namespace gommette::storage {

namespace {

bool is_one_file(std::string const& place) {
    std::error_code is_missing;
    return std::filesystem::is_regular_file(place, is_missing);
}

}  // namespace

Connection open_snapshot(std::string const& place) {
    bool const is_folder = !is_one_file(place);
    std::string const file = is_folder ? place + "/gommette.db" : place;
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) throw system_error("cannot read " + file);
    auto connection = Connection::open_for_reading(file);
    // Before the transaction: a server that goes on writing may be ahead of what is read here, never behind its own mark.
    auto const mark = is_folder ? HighWaterMark::read(mark_path(place)) : std::nullopt;
    connection.run("BEGIN");
    check_schema(connection);
    if (is_folder && !mark) refuse_without_its_mark(place, connection);
    if (is_folder) refuse_other_than_marked(place, mark, connection);
    return connection;
}

}  // namespace gommette::storage
