#pragma once

#include <string>
#include <string_view>

#include "server/net/outbox.hpp"

namespace gommette::net {

// An HTTP answer but for what is the same in all of them.
struct Answer {
    int status{200};
    std::string fields;   // whole lines, each ended by "\r\n"
    Bytes body;           // may be null
    bool is_last{false};  // the connection ends with it
};

// One sentence in French and in English, as a page of plain text.
Answer plain_answer(int status, std::string_view french, std::string_view english);

// The status line and all fields. `websocket_origin`: what the page may connect to besides its own origin, may be empty.
// The length of the body is told whether or not the body follows (HEAD).
std::string head_of(Answer const& answer, std::string_view websocket_origin, bool connection_stays);

// What a page may load, of its own origin only; the WebSocket's is named because Safari before 15.4 does not count it as 'self'.
std::string content_security_policy(std::string_view websocket_origin);

}  // namespace gommette::net
