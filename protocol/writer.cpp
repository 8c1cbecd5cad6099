#include "protocol/writer.hpp"

#include <array>
#include <charconv>

namespace gommette::wire {
namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

void escape(char c, std::string& out) {
    constexpr std::string_view hex = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else {
        out += "\\u00";
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[c & 15];
    }
}

}  // namespace

void Writer::close(char bracket) {
    if (out.back() == ',') {
        out.back() = bracket;
    } else {
        out += bracket;
    }
}

// Copies what needs no escape in whole stretches: nearly all text does not.
void Writer::write_text(std::string_view text) {
    out += '"';
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_plain(text[at])) continue;
        out += text.substr(copied, at - copied);
        escape(text[at], out);
        copied = at + 1;
    }
    out += text.substr(copied);
    out += '"';
}

void Writer::write_number(std::int64_t value) {
    std::array<char, 20> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

// The shortest digits that read back as the same number.
void Writer::write(double value) {
    std::array<char, 32> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void Writer::write(Weight value) {
    if (value >= -largest_plain_weight && value <= largest_plain_weight) return write_number(static_cast<std::int64_t>(value));
    std::string digits;
    for (auto rest = value < 0 ? -value : value; rest > 0; rest /= 10) digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    out += value < 0 ? "\"-" : "\"";
    out.append(digits.rbegin(), digits.rend());
    out += '"';
}

}  // namespace gommette::wire
