#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gommette::net {

// The names under which this server may be addressed. By the Host and Origin of a request it recognises pages of other sites:
// ones that let their own name point to this server (DNS rebinding), and ones that open a WebSocket here. Immutable; any thread.
class Origins {
public:
    // `public_origins` as browsers write them ("https://ctg.example.fr", "http://192.168.1.20:8080"). `listen_address` is
    // numeric. Names of this machine itself (localhost, 127.*, [::1]) always belong to it; if we listen on more than loopback,
    // every IP address does too, since rebinding needs a name.
    Origins(std::vector<std::string> const& public_origins, std::string_view listen_address);

    // The WebSocket origin ("wss://ctg.example.fr") of a Host header's value; nothing if it is none of our names.
    std::optional<std::string> websocket_origin(std::string_view host) const;
    // Whether a page of `origin` may open a WebSocket at `host`, which is one of our names.
    bool may_connect(std::string_view origin, std::string_view host) const;

private:
    bool is_numeric_name(std::string_view host) const;

    std::vector<std::string> public_origins_;
    bool listens_beyond_loopback_;
};

}  // namespace gommette::net
