#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gommette::net {

// Knows under which names this server may be addressed. A page of another site that reaches it anyhow, by a forged name (DNS
// rebinding) or a WebSocket from elsewhere, is told apart by Host and Origin. Immutable; any thread.
class Origins {
public:
    // `public_origins` as browsers write them ("https://ctg.example.fr", "http://192.168.1.20:8080"). `listen_address` is
    // numeric. Names of this machine itself (localhost, 127.*, [::1]) are always ours; any IP address is when we listen on more
    // than loopback: an address in numbers is nobody's name to be rebound.
    Origins(std::vector<std::string> const& public_origins, std::string_view listen_address);

    // The WebSocket origin ("wss://ctg.example.fr") of a Host header's value; nothing: not one of our names.
    std::optional<std::string> websocket_origin(std::string_view host) const;
    // Whether a page of `origin` may open a WebSocket at `host`, which is one of our names.
    bool may_connect(std::string_view origin, std::string_view host) const;

private:
    bool is_numeric_name(std::string_view host) const;

    std::vector<std::string> public_origins_;
    bool listens_beyond_loopback_;
};

}  // namespace gommette::net
