#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gommette::load {

// The least of RFC 6455 that both ends of a load need. Nothing here is fit for an open network.

enum class Opcode : std::uint8_t { text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

// One whole frame found at the beginning of `bytes`; `payload` points into it, unmasked already if it was masked.
struct Frame {
    Opcode opcode{};
    std::string_view payload;
    std::size_t size{};  // of the frame
};
// None: incomplete. Unmasks in place.
std::optional<Frame> take_frame(char* bytes, std::size_t size);

// As a server sends it, and as a client must.
std::string server_frame(std::string_view payload);
std::string client_frame(std::string_view payload, Opcode opcode = Opcode::text);

// The opening handshake: a client's request, always with the same key, and whether an answer is right for it.
std::string upgrade_request(std::string const& path, std::string const& host, std::string const& origin);
bool is_upgrade(std::string_view answer);
// The answer to a request with that key.
std::string upgrade_answer();

}  // namespace gommette::load
