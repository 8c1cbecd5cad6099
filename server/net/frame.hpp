#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gommette::net {

// Bytes made once and shared by every connection that is sent them.
using Bytes = std::shared_ptr<std::string const>;

// What stands before the payload of one whole unmasked WebSocket text frame (RFC 6455 §5.2). Empty: no frame, bare bytes.
class FrameHead {
public:
    FrameHead() = default;
    // The payload is UTF-8.
    static FrameHead of_text(std::size_t payload_bytes);

    char const* data() const { return bytes_.data(); }
    std::size_t size() const { return size_; }
    std::string_view text() const { return {bytes_.data(), size_}; }

private:
    std::array<char, 10> bytes_{};
    std::uint8_t size_{0};
};

}  // namespace gommette::net
