#include "server/net/origins.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>

namespace gommette::net {

namespace {

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

std::optional<std::uint16_t> port_of(std::string_view text) {
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
    return port;
}

std::optional<boost::asio::ip::address> address_of(std::string const& text) {
    boost::system::error_code error;
    auto const address = boost::asio::ip::make_address(text, error);
    if (error) return std::nullopt;
    return address;
}

// The one spelling of a host: of a name in small letters and without the dot of the root, of an IPv6 address the shortest in its
// brackets. nullopt: an IPv6 address without brackets, or with a scope, which has no place here.
std::optional<std::string> one_spelling(std::string_view host) {
    if (!host.starts_with('[')) {
        auto name = in_small_letters(host);
        if (name.size() > 1 && name.ends_with('.')) name.pop_back();
        return name.find(':') == std::string::npos ? std::optional(name) : std::nullopt;
    }
    auto const address = address_of(std::string{host.substr(1, host.size() - 2)});
    if (!address || !address->is_v6() || host.find('%') != std::string_view::npos) return std::nullopt;
    return '[' + address->to_string() + ']';
}

constexpr std::uint16_t default_port(bool is_secure) { return is_secure ? 443 : 80; }

}  // namespace

Origins::Origins(std::vector<std::string> const& public_origins, std::string_view listen_address) {
    for (auto const& text : public_origins)
        if (auto const origin = read_origin(text)) public_origins_.push_back(*origin);
    auto const address = address_of(std::string{listen_address});
    listens_beyond_loopback_ = address && !address->is_loopback();
}

std::optional<std::string> Origins::websocket_origin(std::string_view host) const {
    auto const asked = read_authority(host);
    if (!asked) return std::nullopt;
    for (auto const& origin : public_origins_)
        if (with_port(*asked, origin.is_secure) == origin.authority) return websocket_origin(origin);
    if (is_numeric_name(asked->host)) return websocket_origin(Origin{false, with_port(*asked, false)});
    return std::nullopt;
}

bool Origins::may_connect(std::string_view origin, std::string_view host) const {
    auto const from = read_origin(origin);
    if (!from) return false;
    for (auto const& ours : public_origins_)
        if (from->is_secure == ours.is_secure && from->authority == ours.authority) return true;
    auto const asked = read_authority(host);
    return asked && is_numeric_name(asked->host) && !from->is_secure && from->authority == with_port(*asked, false);
}

std::string Origins::told() const {
    std::string told;
    for (auto const& origin : public_origins_) told += (told.empty() ? "" : ", ") + origin.authority.host;
    std::string const numeric = listens_beyond_loopback_ ? "any IP address" : "localhost";
    return told.empty() ? numeric : told + " or " + numeric;
}

std::optional<Origins::Authority> Origins::read_authority(std::string_view text) {
    auto const bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    auto const end = bracket != std::string_view::npos ? bracket + 1 : std::min(text.find(':'), text.size());
    auto const host = one_spelling(text.substr(0, end));
    auto const rest = text.substr(end);
    if (!host || host->empty()) return std::nullopt;
    if (rest.empty()) return Authority{*host, 0};
    auto const port = rest.front() == ':' ? port_of(rest.substr(1)) : std::nullopt;
    if (!port) return std::nullopt;
    return Authority{*host, *port};
}

std::optional<Origins::Origin> Origins::read_origin(std::string_view text) {
    auto const colon = text.find("://");
    if (colon == std::string_view::npos) return std::nullopt;
    auto const scheme = in_small_letters(text.substr(0, colon));
    auto const authority = read_authority(text.substr(colon + 3));
    if ((scheme != "https" && scheme != "http") || !authority) return std::nullopt;
    return Origin{scheme == "https", with_port(*authority, scheme == "https")};
}

Origins::Authority Origins::with_port(Authority authority, bool is_secure) {
    if (authority.port == 0) authority.port = default_port(is_secure);
    return authority;
}

std::string Origins::websocket_origin(Origin const& origin) {
    auto const& [host, port] = origin.authority;
    return (origin.is_secure ? "wss://" : "ws://") + host + (port == default_port(origin.is_secure) ? "" : ":" + std::to_string(port));
}

bool Origins::is_numeric_name(std::string const& host) const {
    if (host == "localhost") return true;
    auto const address = address_of(host.starts_with('[') ? host.substr(1, host.size() - 2) : host);
    return address && (address->is_loopback() || listens_beyond_loopback_);
}

}  // namespace gommette::net
