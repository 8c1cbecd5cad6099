#pragma once

#include <optional>
#include <vector>

#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// Writes and reads the table `answers`: one overwritten row a device, so that commands of which no event tells add nothing.

class AnswerRows {
public:
    explicit AnswerRows(Connection& connection);
    // Within the open transaction of the connection. Throws SqliteError.
    void write(AnswerRow const& row);

private:
    Statement put_;
};

// In order of stream, actor and device, as texts: those of one stream, or all.
std::vector<AnswerRow> read_answers(Connection& connection, std::optional<Stream> const& stream);

}  // namespace gommette::storage
