#include "server/net/answer.hpp"

namespace gommette::net {

namespace {

std::string_view reason_of(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 421:
            return "Misdirected Request";
        case 426:
            return "Upgrade Required";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
        case 504:
            return "Gateway Timeout";
        default:
            return "Answer";
    }
}

}  // namespace

Answer plain_answer(int status, std::string_view french, std::string_view english) {
    auto body = std::string{french} + "\n" + std::string{english} + "\n";
    return {status, "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n",
            std::make_shared<std::string const>(std::move(body))};
}

std::string head_of(Answer const& answer, std::string_view websocket_origin, bool connection_stays) {
    std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " ";
    head += reason_of(answer.status);
    head += "\r\nServer: gommette\r\n";
    head += answer.fields;
    if (answer.status != 304) head += "Content-Length: " + std::to_string(answer.body ? answer.body->size() : 0) + "\r\n";
    head += "Content-Security-Policy: " + content_security_policy(websocket_origin) + "\r\n";
    head +=
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n";
    head += connection_stays ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

std::string content_security_policy(std::string_view websocket_origin) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'";
    if (!websocket_origin.empty()) policy.append(" ").append(websocket_origin);
    return policy + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace gommette::net
