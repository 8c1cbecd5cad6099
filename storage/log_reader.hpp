#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// Reads the database on read-only connections, as many as there are readers at once; the few idle ones are kept open.
// Any thread, blocking. Throws StorageError.
class LogReader {
public:
    explicit LogReader(std::string file) : file_(std::move(file)) {}

    std::vector<Event> events(Stream const& stream, std::int64_t after, std::size_t at_most);
    std::vector<KeyRow> keys();
    std::vector<KeyRow> keys_of_session(std::int64_t session);
    std::vector<PersonName> names(std::int64_t session);
    std::vector<AnswerRow> answers(Stream const& stream);
    std::vector<Urn> urns(Stream const& stream);
    std::vector<OutcomeRow> outcomes();
    std::vector<OutcomeRow> outcomes(Stream const& stream);
    std::vector<std::pair<Stream, std::int64_t>> streams();
    std::vector<WebhookPosition> webhook_positions(std::string const& webhook);
    // Closes the connections that nobody reads on.
    void close_idle();

private:
    // Calls `read` with a connection inside one read transaction.
    template <class Read>
    auto with_connection(Read read);

    std::string file_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace gommette::storage
