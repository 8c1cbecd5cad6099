#include "server/net/http_response.hpp"

#include <algorithm>
#include <array>

namespace gommette::net {

namespace {

struct Status {
    int code;
    std::string_view reason;
};
// Every status that an HttpResponse of ours has.
constexpr std::array<Status, 13> statuses{{{200, "OK"},
                                           {304, "Not Modified"},
                                           {400, "Bad Request"},
                                           {401, "Unauthorized"},
                                           {403, "Forbidden"},
                                           {404, "Not Found"},
                                           {405, "Method Not Allowed"},
                                           {421, "Misdirected Request"},
                                           {426, "Upgrade Required"},
                                           {431, "Request Header Fields Too Large"},
                                           {500, "Internal Server Error"},
                                           {503, "Service Unavailable"},
                                           {504, "Gateway Timeout"}}};

std::string_view reason_of(int code) {
    auto const* const known = std::ranges::find(statuses, code, &Status::code);
    return known == statuses.end() ? std::string_view{} : known->reason;  // RFC 9112 §4: the reason may be empty
}

}  // namespace

HttpResponse plain_response(int status, std::string_view french, std::string_view english) {
    auto body = std::string{french} + "\n" + std::string{english} + "\n";
    return {status, "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n",
            std::make_shared<std::string const>(std::move(body))};
}

std::string response_head(HttpResponse const& response, std::string_view websocket_origin, bool stays_open) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head += reason_of(response.status);
    head += "\r\nServer: gommette\r\n";
    head += response.fields;
    if (response.status != 304) head += "Content-Length: " + std::to_string(response.body ? response.body->size() : 0) + "\r\n";
    head += "Content-Security-Policy: ";
    head += response.is_document ? std::string{document_security_policy()} : content_security_policy(websocket_origin);
    head += "\r\n";
    head +=
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n";
    head += stays_open ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

std::string content_security_policy(std::string_view websocket_origin) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'";
    if (!websocket_origin.empty()) policy.append(" ").append(websocket_origin);
    return policy + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

std::string_view document_security_policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace gommette::net
