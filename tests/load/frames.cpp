#include "tests/load/frames.hpp"

namespace gommette::load {

namespace {

// RFC 6455 §1.3 has this pair, so that neither end of a load needs SHA-1.
constexpr std::string_view handshake_key = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view handshake_accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

void append_length(std::string& frame, std::size_t size, unsigned char mask_bit) {
    auto const put = [&](std::size_t byte) { frame.push_back(static_cast<char>(byte)); };
    if (size < 126) {
        put(mask_bit | size);
    } else if (size < 65536) {
        put(mask_bit | 126U);
        put(size >> 8);
        put(size);
    } else {
        put(mask_bit | 127U);
        for (int shift = 56; shift >= 0; shift -= 8) put(size >> shift);
    }
}

}  // namespace

std::optional<Frame> take_frame(char* bytes, std::size_t size) {
    if (size < 2) return std::nullopt;
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    std::uint64_t length = byte(1) & 127;
    auto const wide = length == 126 ? 2U : length == 127 ? 8U : 0U;
    std::size_t head = 2 + wide;
    if (size < head) return std::nullopt;
    if (wide > 0) length = 0;
    for (std::size_t at = 2; at < head; ++at) length = length << 8 | byte(at);
    bool const is_masked = (byte(1) & 128) != 0;
    auto const mask = head;
    if (is_masked) head += 4;
    if (size < head || size - head < length) return std::nullopt;
    if (is_masked)
        for (std::uint64_t at = 0; at < length; ++at)
            bytes[head + at] = static_cast<char>(bytes[head + at] ^ bytes[mask + (at & 3)]);
    return Frame{static_cast<Opcode>(byte(0) & 15), {bytes + head, length}, head + length};
}

std::string server_frame(std::string_view payload) {
    std::string frame(1, static_cast<char>(0x81));
    append_length(frame, payload.size(), 0);
    return frame.append(payload);
}

std::string client_frame(std::string_view payload, Opcode opcode) {
    // The mask protects proxies, of which there are none here; a fixed one would let the server's work look too easy.
    static std::uint32_t state = 0x9d2c5680;
    state = state * 1664525 + 1013904223;
    char const mask[] = {static_cast<char>(state), static_cast<char>(state >> 8), static_cast<char>(state >> 16),
                         static_cast<char>(state >> 24)};
    std::string frame(1, static_cast<char>(0x80 | static_cast<unsigned>(opcode)));
    append_length(frame, payload.size(), 0x80);
    frame.append(mask, 4);
    for (std::size_t at = 0; at < payload.size(); ++at) frame.push_back(static_cast<char>(payload[at] ^ mask[at & 3]));
    return frame;
}

std::string upgrade_request(std::string const& path, std::string const& host, std::string const& origin) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + std::string{handshake_key} +
           "\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

bool is_upgrade(std::string_view answer) {
    return answer.find(" 101 ") == 8 && answer.find(handshake_accept) != std::string_view::npos;
}

std::string upgrade_answer() {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
           std::string{handshake_accept} + "\r\n\r\n";
}

}  // namespace gommette::load
