#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "server/live/gateway.hpp"
#include "server/net/hall.hpp"
#include "server/net/pace.hpp"

namespace gommette::net {

// What carries a conversation: a WebSocket, or a fake.
class Carrier {
public:
    virtual ~Carrier() = default;
    // Reads one more text, and gives it to hear(). Called only when the former text has been heard.
    virtual void listen() = 0;
    // Ends with that close code (RFC 6455 §7.4). Called once.
    virtual void hang_up(std::uint16_t code) = 0;
};

// What is said over one accepted WebSocket: reads requests, hands them to the gateway, and keeps the limits of the door. Reading
// pauses while unanswered_orders orders are unanswered or the pace is too quick; nothing is refused for that.
// On its core's thread only.
class Conversation final : public live::Connection, public std::enable_shared_from_this<Conversation> {
public:
    // Both must live until end().
    Conversation(Hall& hall, Carrier& carrier, std::shared_ptr<Outbox> outbox);

    // Enters the gateway and begins to listen.
    void begin();
    // One whole text message. `text` need not live longer than the call, nor than the next listen().
    void hear(std::string_view text);
    // The carrier is gone. May be called more than once.
    void end();

    void send(live::Message message, int answers) override;
    void close(CloseCode code) override { hang_up(static_cast<std::uint16_t>(code)); }
    // As close(), with a close code of RFC 6455 too. What was delivered before leaves first, if it can leave at once.
    void hang_up(std::uint16_t code);

private:
    void listen_if_allowed();
    void refuse_malformed(std::string_view text, std::string const& place);
    void disconnect();

    Hall& hall_;
    Carrier* carrier_;
    std::shared_ptr<Outbox> outbox_;
    live::ConnectionId connection_;
    Pace pace_;
    Timer hello_deadline_;
    std::unique_ptr<Timer> pause_;  // while the pace is too quick
    int unanswered_{0};
    int malformed_{0};
    bool is_connected_{false};
    bool is_listening_{false};
    bool is_pausing_{false};
    bool has_said_hello_{false};
    bool is_over_{false};
};

}  // namespace gommette::net
