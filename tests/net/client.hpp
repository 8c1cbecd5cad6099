#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gommette::net {

// A WebSocket frame as it came over the wire.
struct WireFrame {
    int opcode{};
    bool is_final{};
    std::string payload;
    // Of a close frame.
    int close_code() const;
};

struct HttpReply {
    int status{};
    std::map<std::string, std::string> fields;  // names in small letters
    std::string body;
};

// A browser that can be told to misbehave: one blocking socket, no library. Every wait ends after ten seconds.
class Client {
public:
    explicit Client(std::uint16_t port, int receive_buffer_bytes = 0);
    ~Client();
    Client(Client const&) = delete;

    void send(std::string_view bytes);
    // Whether all was taken within the wait; for servers that do not read.
    bool try_send(std::string_view bytes, int wait_ms);
    // Nothing: the connection ended. `body_follows`: false for an answer to HEAD.
    std::optional<HttpReply> read_reply(bool body_follows = true);
    std::optional<WireFrame> read_frame();
    // Just so many bytes, whatever they are.
    std::string read_bytes(std::size_t count);
    // Whether the server has ended the connection, and sent nothing more before.
    bool is_ended();
    // Without reading on: whether something could be read within the wait.
    bool can_read(int wait_ms);
    void finish_sending();

    // Sends the handshake and reads its answer.
    HttpReply shake_hands();
    // A masked frame.
    void send_frame(int opcode, std::string_view payload, bool is_final = true);
    void send_text(std::string_view text) { send_frame(1, text); }

    std::uint16_t port() const { return port_; }

private:
    bool fill();

    std::uint16_t port_;
    int socket_;
    std::string received_;
};

// The lines of a good handshake, each of which a test may replace; an empty one is left out.
struct Handshake {
    std::string request_line{"GET /ws HTTP/1.1"};
    std::string host{"Host: 127.0.0.1:{port}"};
    std::string origin{"Origin: http://127.0.0.1:{port}"};
    std::string upgrade{"Upgrade: websocket"};
    std::string connection{"Connection: keep-alive, Upgrade"};
    std::string version{"Sec-WebSocket-Version: 13"};
    std::string key{"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};
    std::string more;

    std::string text(std::uint16_t port) const;
};

std::string masked_frame(int opcode, std::string_view payload, bool is_final = true);

}  // namespace gommette::net
