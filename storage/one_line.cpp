#include "storage/one_line.hpp"

#include <cstdint>

namespace gommette::storage {

namespace {

constexpr std::size_t longest_line = 2000;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// How many bytes the code point at the beginning of `text` has; 0: it is not UTF-8.
std::size_t length_at(std::string_view text) {
    auto const first = static_cast<unsigned char>(text[0]);
    std::size_t const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!is_continuation(text[i])) return 0;
    return length;
}

std::uint32_t code_point(std::string_view bytes) {
    auto const first = static_cast<unsigned char>(bytes[0]);
    if (bytes.size() == 1) return first;
    std::uint32_t code = first & (0xffU >> (bytes.size() + 1));
    for (char const c : bytes.substr(1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3fU);
    return code;
}

bool may_be_shown(std::uint32_t code) {
    bool const is_control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    bool const breaks_or_turns = code == 0x61c || code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e) ||
                                 (code >= 0x2066 && code <= 0x2069);
    bool const is_surrogate = code >= 0xd800 && code < 0xe000;
    return !is_control && !breaks_or_turns && !is_surrogate;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        std::size_t const length = length_at(text);
        auto const bytes = text.substr(0, length == 0 ? 1 : length);
        bool const is_shown = length > 0 && may_be_shown(code_point(bytes));
        if (line.size() + 4 > longest_line) return line + "…";
        line += is_shown ? bytes : "?";
        text.remove_prefix(bytes.size());
    }
    return line;
}

}  // namespace gommette::storage
