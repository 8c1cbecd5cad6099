#pragma once

#include "server/net/hall.hpp"

namespace gommette::net {

// Takes a fresh connection into the hall: answers its HTTP requests and, once it asks for a WebSocket, begins a conversation.
// On the hall's core.
void receive(Hall& hall, Socket socket);

}  // namespace gommette::net
