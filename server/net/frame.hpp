#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "server/live/message.hpp"

namespace gommette::net {

// Bytes made once and shared by every connection that is sent them.
using Bytes = std::shared_ptr<std::string const>;

// One whole unmasked WebSocket text frame (RFC 6455 §5.2) of `json`, which must be UTF-8.
Bytes text_frame(std::string_view json);

// Makes the frame of a message once for all connections of a core: keeps the last few that were asked for. On its core only.
class Frames {
public:
    Bytes of(live::Message const& message);

private:
    // A new connection is sent messages of its own between the shared ones; this many may come between two uses of a shared one.
    static constexpr std::size_t kept = 4;
    struct Framed {
        live::Message message;  // held, so that no other message can have its address
        Bytes frame;
    };
    std::array<Framed, kept> recent_;  // the last used first
};

}  // namespace gommette::net
