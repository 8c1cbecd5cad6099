#pragma once

#include <string>
#include <string_view>

#include "server/net/send_queue.hpp"

namespace gommette::net {

// What differs from one HTTP response to another; response_head() adds the rest.
struct HttpResponse {
    int status{200};
    std::string fields;             // header fields, each ended by "\r\n"
    Bytes body;                     // may be null
    bool closes_connection{false};  // after this response
    bool is_document{false};        // a page without any script, which brings its own style
};

// A body of plain text: one sentence in French, one in English.
HttpResponse plain_response(int status, std::string_view french, std::string_view english);

// The status line and all header fields. `websocket_origin`: where the page may open a WebSocket; may be empty. Content-Length is
// that of the body whether or not the body is sent (HEAD).
std::string response_head(HttpResponse const& response, std::string_view websocket_origin, bool stays_open);

// The Content-Security-Policy: everything from the page's own origin only. The origin of its WebSocket is named as well, because
// Safari before 15.4 does not count it as 'self'.
std::string content_security_policy(std::string_view websocket_origin);
// That of a document: its own style and icon and this server's pictures, and nothing else.
std::string_view document_security_policy();

}  // namespace gommette::net
