#include "storage/log_reader.hpp"

#include "storage/answers.hpp"
#include "storage/read_rows.hpp"
#include "storage/urn_rows.hpp"
#include "storage/webhook_positions.hpp"

namespace gommette::storage {

namespace {

// A loader and an export or two read at once; more connections are opened when needed and closed again.
constexpr std::size_t idle_connections = 4;

}  // namespace

template <class Read>
auto LogReader::with_connection(Read read) {
    std::unique_ptr<Connection> connection;
    {
        std::lock_guard const lock(mutex_);
        if (!idle_.empty()) {
            connection = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!connection) connection = std::make_unique<Connection>(Connection::open_for_reading(file_));
    // One snapshot for everything; a connection whose reading throws is closed, not kept.
    connection->run("BEGIN");
    auto result = read(*connection);
    connection->run("COMMIT");
    std::lock_guard const lock(mutex_);
    if (idle_.size() < idle_connections) idle_.push_back(std::move(connection));
    return result;
}

void LogReader::close_idle() {
    std::lock_guard const lock(mutex_);
    idle_.clear();
}

std::vector<Event> LogReader::events(Stream const& stream, std::int64_t after, std::size_t at_most) {
    return with_connection([&](Connection& connection) { return read_events(connection, stream, after, at_most); });
}

std::vector<KeyRow> LogReader::keys() {
    return with_connection([](Connection& connection) { return read_keys(connection, std::nullopt); });
}

std::vector<KeyRow> LogReader::keys_of_session(std::int64_t session) {
    return with_connection([&](Connection& connection) { return read_keys(connection, session); });
}

std::vector<PersonName> LogReader::names(std::int64_t session) {
    return with_connection([&](Connection& connection) { return read_names(connection, session); });
}

std::vector<AnswerRow> LogReader::answers(Stream const& stream) {
    return with_connection([&](Connection& connection) { return read_answers(connection, stream); });
}

std::vector<Urn> LogReader::urns(Stream const& stream) {
    return with_connection([&](Connection& connection) { return read_urns(connection, stream); });
}

std::vector<OutcomeRow> LogReader::outcomes() {
    return with_connection([](Connection& connection) { return read_outcomes(connection, std::nullopt); });
}

std::vector<OutcomeRow> LogReader::outcomes(Stream const& stream) {
    return with_connection([&](Connection& connection) { return read_outcomes(connection, stream); });
}

std::vector<std::pair<Stream, std::int64_t>> LogReader::streams() {
    return with_connection([](Connection& connection) { return read_streams(connection); });
}

std::vector<WebhookPosition> LogReader::webhook_positions(std::string const& webhook) {
    return with_connection([&](Connection& connection) { return read_webhook_positions(connection, webhook); });
}

}  // namespace gommette::storage
