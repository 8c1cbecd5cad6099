#include "server/net/origins.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace gommette::net {

namespace {

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

// "https://a.fr:1" → "a.fr:1".
std::string_view host_of(std::string_view origin) {
    auto const colon = origin.find("://");
    return colon == std::string_view::npos ? std::string_view{} : origin.substr(colon + 3);
}

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The host without its port and, for IPv6, without its brackets; nothing if it is not so written.
std::optional<std::string> without_port(std::string_view host) {
    auto const bracket = host.starts_with('[') ? host.find(']') : std::string_view::npos;
    auto const end = bracket != std::string_view::npos ? bracket + 1 : std::min(host.find(':'), host.size());
    auto const rest = host.substr(end);
    if (!rest.empty() && (rest.front() != ':' || !is_port(rest.substr(1)))) return std::nullopt;
    return std::string{bracket != std::string_view::npos ? host.substr(1, bracket - 1) : host.substr(0, end)};
}

std::optional<boost::asio::ip::address> address_of(std::string const& text) {
    boost::system::error_code error;
    auto const address = boost::asio::ip::make_address(text, error);
    if (error) return std::nullopt;
    return address;
}

}  // namespace

Origins::Origins(std::vector<std::string> const& public_origins, std::string_view listen_address) {
    for (auto const& origin : public_origins) public_origins_.push_back(in_small_letters(origin));
    auto const address = address_of(std::string{listen_address});
    listens_beyond_loopback_ = address && !address->is_loopback();
}

std::optional<std::string> Origins::websocket_origin(std::string_view host) const {
    auto const name = in_small_letters(host);
    for (auto const& origin : public_origins_) {
        if (host_of(origin) == name) return (origin.starts_with("https:") ? "wss://" : "ws://") + name;
    }
    if (is_numeric_name(name)) return "ws://" + name;
    return std::nullopt;
}

bool Origins::may_connect(std::string_view origin, std::string_view host) const {
    if (std::ranges::find(public_origins_, origin) != public_origins_.end()) return true;
    auto const name = in_small_letters(host);
    return is_numeric_name(name) && origin == "http://" + name;
}

bool Origins::is_numeric_name(std::string_view host) const {
    auto const bare = without_port(host);
    if (!bare) return false;
    if (*bare == "localhost") return true;
    auto const address = address_of(*bare);
    // A scope ("fe80::1%eth0") has no place in a Host, nor has an IPv6 address without brackets.
    if (!address || bare->find('%') != std::string::npos || address->is_v6() != host.starts_with('[')) return false;
    return address->is_loopback() || listens_beyond_loopback_;
}

}  // namespace gommette::net
