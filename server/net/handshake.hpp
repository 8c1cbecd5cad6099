#pragma once

#include "server/net/origins.hpp"
#include "server/net/request_head.hpp"

namespace gommette::net {

// What is wrong with a request for a WebSocket, by RFC 6455 §4.2.1 and by what Beast leaves to us.
enum class HandshakeFault {
    none,
    not_get,        // or not HTTP/1.1
    no_upgrade,     // Connection and Upgrade do not ask for a WebSocket
    other_version,  // not exactly one Sec-WebSocket-Version, 13
    host,           // not exactly one, or not one of ours
    origin,         // not exactly one, or a page of another site
    key,            // not exactly one, or not 16 bytes in base64
    body,           // Transfer-Encoding, a Content-Length but 0, Expect
};
HandshakeFault check_handshake(RequestHead const& head, Origins const& origins);

// Whether the request announces a body, or asks whether it may send one. No request of ours has any.
bool announces_body(RequestHead const& head);

}  // namespace gommette::net
