#pragma once

// For http_connection.cpp only: whoever includes this compiles Beast.

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

#include <memory>

#include "server/net/core_connections.hpp"

namespace gommette::net {

// Accepts the WebSocket that `request`, which has passed check_handshake(), asks for. The connection is added to `connections`
// unless those are closing. `request` is not used after the call. On the thread of that core.
void accept_websocket(CoreConnections& connections, std::shared_ptr<SendQueue> send_queue,
                      boost::beast::http::request<boost::beast::http::empty_body> const& request);

}  // namespace gommette::net
