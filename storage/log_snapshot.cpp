#include "storage/log_snapshot.hpp"

#include "storage/answers.hpp"
#include "storage/log_check.hpp"
#include "storage/read_rows.hpp"
#include "storage/row_check.hpp"
#include "storage/snapshot_connection.hpp"
#include "storage/urn_rows.hpp"

namespace gommette::storage {

LogSnapshot::LogSnapshot(std::string const& place) : connection_(open_snapshot(place)) { check_rows(connection_); }

void LogSnapshot::check_all() {
    check_file(connection_);
    check_log(connection_);
}

std::vector<std::pair<Stream, std::int64_t>> LogSnapshot::streams() { return read_streams(connection_); }

void LogSnapshot::each_event(TakeLogged const& take) { read_log(connection_, take); }

LogEnd LogSnapshot::end() { return read_end(connection_); }

std::vector<Event> LogSnapshot::events(Stream const& stream, std::int64_t after, std::size_t at_most) {
    return read_events(connection_, stream, after, at_most);
}

std::vector<KeyRow> LogSnapshot::keys() { return read_keys(connection_, std::nullopt); }

std::vector<PersonName> LogSnapshot::names() { return read_names(connection_, std::nullopt); }

std::vector<AnswerRow> LogSnapshot::answers() { return read_answers(connection_, std::nullopt); }

std::set<UrnName> LogSnapshot::filled_urns() { return storage::filled_urns(connection_); }

std::vector<OutcomeRow> LogSnapshot::outcomes() { return read_outcomes(connection_, std::nullopt); }

std::vector<OutcomeRow> LogSnapshot::outcomes(Stream const& stream) { return read_outcomes(connection_, stream); }

}  // namespace gommette::storage
