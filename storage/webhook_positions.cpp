#include "storage/webhook_positions.hpp"

namespace gommette::storage {

WebhookPositionRows::WebhookPositionRows(Connection& connection)
    : put_(connection,
           "INSERT INTO webhook_positions (webhook, stream, position, row_check)"
           " VALUES (?1, ?2, ?3, row_check_of('webhook_positions', ?1, ?2, ?3))"
           " ON CONFLICT DO UPDATE SET position = ?3, row_check = excluded.row_check") {}

void WebhookPositionRows::write(WebhookPosition const& row) { put_.with(row.webhook, row.stream, row.position).run(); }

std::vector<WebhookPosition> read_webhook_positions(Connection& connection, std::string const& webhook) {
    Statement row(connection, "SELECT stream, position FROM webhook_positions WHERE webhook = ?1 ORDER BY stream");
    row.with(webhook);
    std::vector<WebhookPosition> positions;
    while (row.next()) positions.push_back({webhook, std::string(row.text(0)), row.integer(1)});
    return positions;
}

}  // namespace gommette::storage
