#pragma once

#include <string>
#include <vector>

#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// Writes and reads the table `webhook_positions`: one overwritten row a webhook and stream, up to which that webhook was told it. The log
// itself is what waits to be told.

class WebhookPositionRows {
public:
    explicit WebhookPositionRows(Connection& connection);
    // Within the open transaction of the connection. Throws SqliteError.
    void write(WebhookPosition const& row);

private:
    Statement put_;
};

// In order of the stream.
std::vector<WebhookPosition> read_webhook_positions(Connection& connection, std::string const& webhook);

}  // namespace gommette::storage
