#pragma once

#include <memory>
#include <string_view>

#include "server/live/gateway.hpp"
#include "server/net/core_connections.hpp"
#include "server/net/token_bucket.hpp"

namespace gommette::net {

// Where a ClientChannel's messages come from: a WebSocket connection.
class WebSocketTransport {
public:
    virtual ~WebSocketTransport() = default;
    // Reads one more text message and gives it to ClientChannel::receive(). Called again only after that.
    virtual void read_next() = 0;
    // Ends with that close code (RFC 6455 §7.4). Called at most once.
    virtual void close_with(std::uint16_t code) = 0;
    // The page holds a key, or has joined.
    virtual void know() = 0;
    // From now on a message may have so many bytes.
    virtual void take_requests_of(std::size_t bytes) = 0;
};

// Both directions of one accepted WebSocket: decodes requests for the gateway, queues the gateway's messages as frames, and keeps
// the limits on what one page may send. Reading pauses while unanswered_orders orders or a Refresh are unanswered, or the token
// bucket is empty; nothing is refused for that. On its core's thread only.
class ClientChannel final : public live::Connection, public std::enable_shared_from_this<ClientChannel> {
public:
    // `connections` and `transport` must live until end().
    ClientChannel(CoreConnections& connections, WebSocketTransport& transport, std::shared_ptr<SendQueue> send_queue);

    // Connects to the gateway and begins to read.
    void start();
    // One whole text message. `text` is not used after the call.
    void receive(std::string_view text);
    // The transport has ended. May be called more than once.
    void end();

    void send(live::Message message, int answers) override;
    void admitted(bool is_known, std::size_t bytes, std::size_t longest_request) override;
    void close(CloseCode code) override { close_with(static_cast<std::uint16_t>(code)); }
    // As close(), with any close code of RFC 6455. Messages sent before leave first if the socket takes them at once.
    void close_with(std::uint16_t code);

private:
    void read_if_allowed();
    void refuse_malformed(std::string_view text, std::string const& place);
    void disconnect();

    CoreConnections& connections_;
    WebSocketTransport* transport_;  // null once it has ended
    std::shared_ptr<SendQueue> send_queue_;
    live::ConnectionId connection_;
    TokenBucket tokens_;
    Timer hello_deadline_;
    std::unique_ptr<Timer> pause_;  // until there is a token again
    int unanswered_{0};
    int malformed_{0};
    bool is_connected_{false};
    bool is_reading_{false};
    bool is_pausing_{false};
    bool is_refreshing_{false};
    bool has_said_hello_{false};
    bool is_over_{false};
};

}  // namespace gommette::net
