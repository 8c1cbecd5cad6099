#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gommette::net {

// The names under which this server may be addressed. By the Host and Origin of a request it recognises pages of other sites:
// ones that let their own name point to this server (DNS rebinding), and ones that open a WebSocket here. Addresses are compared, not
// texts: capitals, a final dot and the scheme's default port written out make no other address. Immutable; any thread.
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

    // For the log: the names this server was given, or "any IP address of this machine".
    std::string told() const;

private:
    // A host in its one spelling, and its port; 0: not written, the default one.
    struct Authority {
        std::string host;
        std::uint16_t port;
        bool operator==(Authority const&) const = default;
    };
    struct Origin {
        bool is_secure;
        Authority authority;  // with its port
    };

    // nullopt: it is not so written.
    static std::optional<Authority> read_authority(std::string_view text);
    static std::optional<Origin> read_origin(std::string_view text);
    static Authority with_port(Authority authority, bool is_secure);
    static std::string websocket_origin(Origin const& origin);
    bool is_numeric_name(std::string const& host) const;

    std::vector<Origin> public_origins_;
    bool listens_beyond_loopback_;
};

}  // namespace gommette::net
