#include "server/net/handshake.hpp"

#include <algorithm>

namespace gommette::net {

namespace {

// 16 bytes in base64: 22 characters, of which the last carries only two bits, and "==".
bool is_websocket_key(std::string_view key) {
    auto const is_base64 = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    };
    return key.size() == 24 && key.ends_with("==") && std::ranges::all_of(key.substr(0, 22), is_base64) &&
           std::string_view{"AQgw"}.find(key[21]) != std::string_view::npos;
}

}  // namespace

HandshakeFault check_handshake(RequestHead const& head, Origins const& origins) {
    if (head.method != "GET" || head.version != 11) return HandshakeFault::not_get;
    if (announces_body(head)) return HandshakeFault::body;
    if (!holds_token(head, "connection", "upgrade") || !holds_token(head, "upgrade", "websocket")) {
        return HandshakeFault::no_upgrade;
    }
    if (head.count("sec-websocket-version") != 1 || head.value("sec-websocket-version") != "13") {
        return HandshakeFault::other_version;
    }
    if (head.count("host") != 1 || !origins.websocket_origin(head.value("host"))) return HandshakeFault::host;
    if (head.count("origin") != 1 || !origins.may_connect(head.value("origin"), head.value("host"))) {
        return HandshakeFault::origin;
    }
    if (head.count("sec-websocket-key") != 1 || !is_websocket_key(head.value("sec-websocket-key"))) return HandshakeFault::key;
    return HandshakeFault::none;
}

bool announces_body(RequestHead const& head) {
    if (head.count("transfer-encoding") != 0 || head.count("expect") != 0) return true;
    return std::ranges::any_of(head.fields, [](RequestHead::Field const& field) {
        return same_letters(field.name, "content-length") && field.value != "0";
    });
}

}  // namespace gommette::net
