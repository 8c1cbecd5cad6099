#pragma once

#include <cstdint>

#include "protocol/envelope.hpp"
#include "server/live/message.hpp"

namespace gommette::live {

// Names one connection: its core, and a number never used twice on that core.
struct ConnectionId {
    int core{};
    std::uint64_t number{};
    auto operator<=>(ConnectionId const&) const = default;
};

// A connection as the gateway sees it; implemented by net (and by fakes in tests). Called on its own core only.
class Connection {
public:
    virtual ~Connection() = default;
    // Appends to its send queue; the bytes leave at the end of the turn. `answers`: how many orders this message answers
    // (0 for everything but Accepted and Refused); net counts them against unanswered_orders.
    // If the queue is full, net closes the connection.
    virtual void send(Message message, int answers) = 0;
    // A host let it in, now or again, with messages of so many bytes. `is_known`: by a key or by joining, not as a guest. From now on
    // a request may have as many bytes as `longest_request`.
    virtual void admitted(bool is_known, std::size_t bytes, std::size_t longest_request) = 0;
    // Ends the connection with that close code.
    virtual void close(CloseCode code) = 0;
};

// What the connections of one core talk to: passes their requests on to the hosts.
// Every call on that core's thread.
class Gateway {
public:
    virtual ~Gateway() = default;
    // A WebSocket was accepted. The connection must stay alive until disconnect() has returned.
    virtual ConnectionId connect(Connection& connection) = 0;
    // A request was read and passed the codec. The first must be Hello; what follows is answered in order.
    virtual void receive(ConnectionId connection, Request request) = 0;
    virtual void disconnect(ConnectionId connection) = 0;
};

}  // namespace gommette::live
