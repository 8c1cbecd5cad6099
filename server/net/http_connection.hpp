#pragma once

#include "server/net/core_connections.hpp"

namespace gommette::net {

// Serves a freshly accepted connection: answers its HTTP requests one after the other and, if it asks for a WebSocket, hands its
// socket on to a WebSocketConnection. On the thread of that core.
void serve_connection(CoreConnections& connections, Socket socket);

}  // namespace gommette::net
