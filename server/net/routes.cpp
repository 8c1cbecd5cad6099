#include "server/net/routes.hpp"

#include <algorithm>
#include <optional>

#include "server/net/etag.hpp"
#include "server/net/ideas_pages.hpp"

namespace gommette::net {

namespace {

constexpr std::string_view export_folder = "/api/export/";

HttpResponse not_found() { return plain_response(404, "Introuvable.", "Not found."); }

HttpResponse bad_request(std::string_view french, std::string_view english) {
    auto response = plain_response(400, french, english);
    response.closes_connection = true;
    return response;
}

Foreign foreign(RequestHead const& head, std::string_view header, HttpResponse refusal) {
    refusal.closes_connection = true;
    return {std::move(refusal), header, std::string{head.value(header)}};
}

// Who runs the server reads it first: what is missing is said in the log.
HttpResponse other_name() {
    return plain_response(421, "Ce serveur ne porte pas ce nom (voir son journal).", "This server does not go by that name (see its log).");
}

HttpResponse other_site() {
    return plain_response(403, "Cette page vient d'un autre site (voir le journal du serveur).",
                          "This page comes from another site (see the server's log).");
}

Route refused_handshake(RequestHead const& head, HandshakeFault fault) {
    switch (fault) {
        case HandshakeFault::none:
        case HandshakeFault::not_get:
        case HandshakeFault::no_upgrade:
        case HandshakeFault::other_version: {
            auto response = plain_response(426, "Ici on ne parle que WebSocket.", "Only WebSocket is spoken here.");
            response.fields += "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
            response.closes_connection = true;
            return response;
        }
        case HandshakeFault::host:
            return bad_request("Mauvais nom de serveur.", "Wrong host.");
        case HandshakeFault::origin:
            return foreign(head, "origin", other_site());
        case HandshakeFault::key:
            return bad_request("Mauvaise clé WebSocket.", "Bad WebSocket key.");
        case HandshakeFault::body:
            break;
    }
    return bad_request("Corps de requête inattendu.", "Unexpected request body.");
}

HttpResponse file_response(RequestHead const& head, StaticFile const& file) {
    auto const encoding = file.choose(head.value("accept-encoding"));
    auto const etag = '"' + file.etag + (encoding == Encoding::brotli ? "-br" : encoding == Encoding::gzip ? "-gz" : "") + '"';
    HttpResponse response;
    response.fields = "ETag: " + etag + "\r\nCache-Control: ";
    response.fields += file.is_hashed ? "public, max-age=31536000, immutable\r\n" : "no-cache\r\n";
    if (file.gzip || file.brotli) response.fields += "Vary: Accept-Encoding\r\n";
    if (names_version(head.value("if-none-match"), etag)) {
        response.status = 304;
        return response;
    }
    response.fields += "Content-Type: " + file.media_type + "\r\n";
    if (encoding == Encoding::brotli) response.fields += "Content-Encoding: br\r\n";
    if (encoding == Encoding::gzip) response.fields += "Content-Encoding: gzip\r\n";
    response.body = file.bytes(encoding);
    return response;
}

// The key of a field "Authorization: Bearer KEY"; nothing if there is no such field, or what it holds cannot be a key.
std::optional<Key> bearer_key(RequestHead const& head) {
    auto const value = head.value("authorization");
    if (head.count("authorization") != 1 || value.size() < 7 || !same_letters(value.substr(0, 7), "bearer ")) return std::nullopt;
    auto const key = trimmed(value.substr(7));
    auto const is_word = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (key.size() < 22 || key.size() > 43 || !std::ranges::all_of(key, is_word)) return std::nullopt;
    return Key{std::string{key}};
}

Route export_route(RequestHead const& head, exports::Export const& wanted) {
    if (auto key = bearer_key(head)) return Download{wanted, std::move(*key)};
    auto response = plain_response(401, "Lien manquant ou mal formé.", "The link's key is missing or misshapen.");
    response.fields += "WWW-Authenticate: Bearer\r\n";
    return response;
}

HttpResponse failed_export(ExportFailure failure) {
    switch (failure) {
        case ExportFailure::not_allowed:
        case ExportFailure::no_such_session:
            break;
        case ExportFailure::no_such_year:
            return plain_response(404, "Cette année n’a pas commencé, ou n’est pas une année de la convention.",
                                  "That year has not begun, or is not one of the convention’s.");
        case ExportFailure::no_such_sheet:
            return plain_response(404, "Ce vote n’a pas de feuille que cette page puisse donner : il est ouvert ou secret, ou trop peu de personnes y ont voté.",
                                  "This vote has no sheet that this page may give: it is open or secret, or too few people voted in it.");
        case ExportFailure::storage_trouble:
            return plain_response(503, "Réessayez dans un instant.", "Try again in a moment.");
        case ExportFailure::bug:
            return plain_response(500, "Erreur du serveur.", "Server error.");
    }
    return plain_response(403, "Ce lien n'ouvre pas cet export.", "This link does not open this export.");
}

}  // namespace

Route route(RequestHead const& head, Origins const& origins, StaticFiles const& files, exports::Exports exports) {
    auto const path = head.path();
    if (!path.starts_with('/')) return bad_request("Requête mal formée.", "Malformed request.");
    if (announces_body(head)) return refused_handshake(head, HandshakeFault::body);
    if (head.count("host") != 1) return refused_handshake(head, HandshakeFault::host);
    if (!origins.websocket_origin(head.value("host"))) return foreign(head, "host", other_name());
    if (path == "/ws") {
        auto const fault = check_handshake(head, origins);
        return fault == HandshakeFault::none ? Route{Upgrade{}} : refused_handshake(head, fault);
    }
    if (head.method != "GET" && head.method != "HEAD") {
        auto response = plain_response(405, "Méthode refusée.", "Method not allowed.");
        response.fields += "Allow: GET, HEAD\r\n";
        return response;
    }
    if (path == "/healthz") return plain_response(200, "en service", "ok");
    if (path.starts_with(export_folder)) {
        auto const wanted = exports::find_export(exports, path.substr(export_folder.size()));
        return wanted && head.method == "GET" ? export_route(head, *wanted) : not_found();
    }
    if (auto wanted = ideas_request(head)) return std::move(*wanted);
    auto const* file = files.find(path);
    return file ? file_response(head, *file) : not_found();
}

HttpResponse export_response(std::variant<exports::File, ExportFailure> const& result) {
    if (auto const* failure = std::get_if<ExportFailure>(&result)) return failed_export(*failure);
    auto const& file = std::get<exports::File>(result);
    auto name = file.name;
    for (char& c : name) {
        bool const is_plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!is_plain) c = '_';
    }
    return {200,
            "Content-Type: " + file.media_type + "\r\nCache-Control: no-store\r\nContent-Disposition: attachment; filename=\"" +
                name + "\"\r\n",
            std::make_shared<std::string const>(file.bytes)};
}

}  // namespace gommette::net
