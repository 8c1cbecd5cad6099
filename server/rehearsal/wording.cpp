#include "server/rehearsal/wording.hpp"

#include <algorithm>
#include <string>

namespace gommette::rehearsal {

namespace {

constexpr std::size_t title_length = 140;
constexpr std::size_t detail_length = 1000;
constexpr char32_t unreadable = U'\uFFFD';

// Takes one code point off the front; a byte that begins none is one unreadable character.
char32_t take(std::string_view& text) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    auto const first = byte(0);
    std::size_t const length = first < 0x80 ? 1 : first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    char32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
    bool good = length > 0 && first < 0xF5 && length <= text.size();
    for (std::size_t at = 1; good && at < length; ++at) {
        good = (byte(at) & 0xC0) == 0x80;
        point = (point << 6) | (byte(at) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    good = good && point >= smallest[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    text.remove_prefix(good ? length : 1);
    return good ? point : unreadable;
}

void put(std::string& text, char32_t point) {
    auto const tail = [&](int shift) { text.push_back(static_cast<char>(0x80 | ((point >> shift) & 0x3F))); };
    if (point < 0x80) {
        text.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        text.push_back(static_cast<char>(0xC0 | (point >> 6)));
        tail(0);
    } else if (point < 0x10000) {
        text.push_back(static_cast<char>(0xE0 | (point >> 12)));
        tail(6), tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0 | (point >> 18)));
        tail(12), tail(6), tail(0);
    }
}

bool is_blank(char32_t point) { return point == U' ' || point == U'\n' || point == U'\u00A0'; }
bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029; }

std::u32string readable(std::string_view body) {
    std::u32string points;
    while (!body.empty()) {
        auto const point = take(body);
        if (point == U'\r') {
            if (!body.starts_with('\n')) points.push_back(U'\n');
        } else {
            points.push_back(point == U'\n' || !is_control(point) ? point : U' ');
        }
    }
    return points;
}

std::u32string_view trimmed(std::u32string_view points) {
    while (!points.empty() && is_blank(points.front())) points.remove_prefix(1);
    while (!points.empty() && is_blank(points.back())) points.remove_suffix(1);
    return points;
}

// How much of `points` is the title: to the first line end or, where that comes too late, to the last blank that fits;
// a single endless word is cut hard.
std::size_t title_end(std::u32string_view points) {
    auto const line = std::min(points.find(U'\n'), points.size());
    if (line <= title_length) return line;
    for (auto end = title_length; end > 0; --end)
        if (is_blank(points[end])) return end;
    return title_length;
}

std::string utf8(std::u32string_view points) {
    std::string text;
    for (auto const point : points) put(text, point);
    return text;
}

}  // namespace

Wording wording(std::string_view body, int number) {
    auto const all = readable(body);
    auto rest = trimmed(all);
    if (rest.empty()) return {{{"#" + std::to_string(number)}, std::nullopt}};
    auto const end = title_end(rest);
    Wording said{{{utf8(trimmed(rest.substr(0, end)))}, std::nullopt}};
    rest = trimmed(rest.substr(end));
    if (rest.empty()) return said;
    said.whole = rest.size() <= detail_length;
    said.proposal.detail = Detail{said.whole ? utf8(rest) : utf8(rest.substr(0, detail_length - 1)) + "…"};
    return said;
}

}  // namespace gommette::rehearsal
