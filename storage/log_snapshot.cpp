#include "storage/log_snapshot.hpp"

#include <filesystem>

#include <sys/stat.h>

#include "storage/folder_lock.hpp"
#include "storage/log_check.hpp"
#include "storage/mark_check.hpp"
#include "storage/read_rows.hpp"
#include "storage/row_check.hpp"
#include "storage/schema.hpp"

namespace gommette::storage {

namespace {

bool is_one_file(std::string const& place) {
    std::error_code is_missing;
    return std::filesystem::is_regular_file(place, is_missing);
}

Connection open_snapshot(std::string const& place) {
    std::string const file = is_one_file(place) ? place : place + "/gommette.db";
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) throw system_error("cannot read " + file);
    auto connection = Connection::open_for_reading(file);
    refuse_unknown_format(connection);
    if (!is_one_file(place)) refuse_other_than_marked(place, connection);
    connection.run("BEGIN");
    check_rows(connection);
    return connection;
}

}  // namespace

LogSnapshot::LogSnapshot(std::string const& place) : connection_(open_snapshot(place)) {}

void LogSnapshot::check_chain() { check_log(connection_); }

std::vector<std::pair<Stream, std::int64_t>> LogSnapshot::streams() { return read_streams(connection_); }

std::vector<Event> LogSnapshot::events(Stream const& stream, std::int64_t after, std::size_t at_most) {
    return read_events(connection_, stream, after, at_most);
}

std::vector<OutcomeRow> LogSnapshot::outcomes() { return read_outcomes(connection_, std::nullopt); }

std::vector<OutcomeRow> LogSnapshot::outcomes(Stream const& stream) { return read_outcomes(connection_, stream); }

}  // namespace gommette::storage
