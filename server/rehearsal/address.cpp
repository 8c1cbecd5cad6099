#include "server/rehearsal/address.hpp"

#include <algorithm>
#include <string_view>

namespace gommette::rehearsal {

namespace {

bool is_key(std::string_view text) {
    auto const base64url = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return text.size() >= 22 && text.size() <= 43 && std::all_of(text.begin(), text.end(), base64url);
}

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos &&
           std::stoi(std::string{text}) <= 65535;
}

}  // namespace

std::variant<Address, std::string> read_address(std::string const& link) {
    constexpr std::string_view scheme = "http://";
    std::string_view rest{link};
    if (rest.starts_with("https://"))
        return "https is not spoken here: give the server's own address, in front of it there may be anything";
    if (!rest.starts_with(scheme)) return "the link must begin with http://";
    rest.remove_prefix(scheme.size());
    auto const fragment = rest.find('#');
    if (fragment == std::string_view::npos || !is_key(rest.substr(fragment + 1)))
        return "the link must be a facilitator's, ending in # and the key";
    Address address;
    address.key.value = rest.substr(fragment + 1);
    auto const authority = rest.substr(0, std::min(rest.find('/'), fragment));
    auto const bracket = authority.starts_with('[') ? authority.find(']') : 0;
    if (bracket == std::string_view::npos) return "the link's address has an opening bracket only";
    auto const colon = authority.find(':', bracket);
    auto const host = authority.substr(0, colon);
    address.host = bracket > 0 ? host.substr(1, bracket - 1) : host;
    address.port = colon == std::string_view::npos ? "80" : authority.substr(colon + 1);
    if (address.host.empty() || !is_port(address.port)) return "the link's address is not HOST:PORT";
    // A browser leaves the default port out.
    address.origin = std::string{scheme} + std::string{host} + (address.port == "80" ? "" : ":" + address.port);
    return address;
}

}  // namespace gommette::rehearsal
