#include "server/net/ideas_pages.hpp"

#include <charconv>

#include "server/export/ideas_page.hpp"
#include "server/net/etag.hpp"
#include "server/ops/qr.hpp"

namespace gommette::net {

namespace {

constexpr std::string_view folder = "/idees";
constexpr std::string_view code_file = "/code.svg";

// What a path says behind "/idees": nothing, or "/3".
std::optional<SessionId> session_in(std::string_view rest) {
    if (rest.empty()) return SessionId{};
    SessionId session;
    auto const digits = rest.substr(1);
    auto const* end = digits.data() + digits.size();
    bool const is_number = rest.front() == '/' && !digits.empty() && digits.front() != '0' && digits.size() <= 9 &&
                           digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number || std::from_chars(digits.data(), end, session.value).ptr != end) return std::nullopt;
    return session;
}

// Whatever else the query says, which others may have added to the link, is passed over.
Language language_in(std::string_view target) {
    auto const query = target.find('?');
    for (auto rest = query == std::string_view::npos ? std::string_view{} : target.substr(query + 1); !rest.empty();) {
        auto const end = rest.find('&');
        if (rest.substr(0, end) == "lang=en") return Language::en;
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return Language::fr;
}

HttpResponse document(int status, std::string page, bool is_indexed) {
    HttpResponse response;
    response.status = status;
    response.is_document = true;
    response.fields = "Content-Type: text/html; charset=utf-8\r\nCache-Control: no-cache\r\n";
    if (!is_indexed) response.fields += "X-Robots-Tag: noindex\r\n";
    response.body = std::make_shared<std::string const>(std::move(page));
    return response;
}

// With its version; without its body where `if_none_match` names it.
HttpResponse unless_known(HttpResponse response, std::string_view if_none_match) {
    auto const etag = '"' + etag_of(*response.body) + '"';
    response.fields += "ETag: " + etag + "\r\n";
    if (names_version(if_none_match, etag)) {
        response.status = 304;
        response.body = nullptr;
    }
    return response;
}

}  // namespace

std::optional<IdeasRequest> ideas_request(RequestHead const& head) {
    auto rest = head.path();
    if (!rest.starts_with(folder)) return std::nullopt;
    rest.remove_prefix(folder.size());
    IdeasRequest request;
    request.wants_code = rest.ends_with(code_file);
    if (request.wants_code) rest.remove_suffix(code_file.size());
    auto const session = session_in(rest);
    if (!session) return std::nullopt;
    request.session = *session;
    request.language = language_in(head.target);
    request.if_none_match = std::string{head.value("if-none-match")};
    return request;
}

HttpResponse ideas_response(IdeasRequest const& request, domain::PublicIdeas const& ideas, bool is_indexed) {
    exports::IdeasPageOptions const options{request.language, is_indexed};
    if (request.session && ideas.sessions.empty()) return document(404, exports::no_ideas_page(options), false);
    auto page = request.session ? exports::session_ideas_page(ideas, options) : exports::convention_ideas_page(ideas, options);
    return unless_known(document(200, std::move(page), is_indexed), request.if_none_match);
}

HttpResponse ideas_code(IdeasRequest const& request, std::string const& public_url) {
    auto const code = ops::qr_code(public_url + exports::ideas_address(request.session, Language::fr));
    if (!code) return plain_response(404, "Introuvable.", "Not found.");
    HttpResponse response;
    response.fields = "Content-Type: image/svg+xml\r\nCache-Control: no-cache\r\n";
    response.body = std::make_shared<std::string const>(ops::qr_as_svg(*code));
    return unless_known(std::move(response), request.if_none_match);
}

}  // namespace gommette::net
