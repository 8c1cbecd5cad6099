#include "server/net/etag.hpp"

#include <cstdint>

#include "server/net/request_head.hpp"

namespace gommette::net {

std::string etag_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ull;
    for (char const c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(hash >> shift) & 15];
    return text;
}

bool names_version(std::string_view if_none_match, std::string_view etag) {
    for (auto rest = if_none_match; !rest.empty();) {
        auto element = next_element(rest);
        if (element == "*") return true;
        if (element.starts_with("W/")) element.remove_prefix(2);
        if (element == etag) return true;
    }
    return false;
}

}  // namespace gommette::net
