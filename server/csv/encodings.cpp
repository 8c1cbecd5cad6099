#include "server/csv/encodings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace gommette::csv {

namespace {

// Whether the bytes are UTF-8: no stray, missing or overlong continuation, no surrogate, nothing above U+10FFFF.
bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
        unsigned const first = byte(i);
        std::size_t const length = first < 0x80                    ? 1
                                   : first >= 0xC2 && first < 0xE0 ? 2
                                   : first >= 0xE0 && first < 0xF0 ? 3
                                   : first >= 0xF0 && first < 0xF5 ? 4
                                                                   : 0;
        if (length == 0) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((byte(i + k) & 0xC0U) != 0x80U) return false;
        if ((first == 0xE0 && byte(i + 1) < 0xA0) || (first == 0xED && byte(i + 1) >= 0xA0) ||
            (first == 0xF0 && byte(i + 1) < 0x90) || (first == 0xF4 && byte(i + 1) >= 0x90))
            return false;
        i += length;
    }
    return true;
}

// Appends the letter of that number.
void append_utf8(std::string& text, unsigned letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0U | letter >> 6U);
        text += static_cast<char>(0x80U | (letter & 0x3FU));
    } else {
        if (letter < 0x10000) {
            text += static_cast<char>(0xE0U | letter >> 12U);
        } else {
            text += static_cast<char>(0xF0U | letter >> 18U);
            text += static_cast<char>(0x80U | (letter >> 12U & 0x3FU));
        }
        text += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (letter & 0x3FU));
    }
}

// Bytes behind a UTF-16 byte order mark, as UTF-8; nothing: they are not whole letters.
std::optional<std::string> from_utf16(std::string_view bytes, bool little_endian) {
    std::string text;
    if (bytes.size() % 2 != 0) return std::nullopt;
    auto const unit = [&](std::size_t at) {
        auto const one = static_cast<unsigned char>(bytes[at]);
        auto const other = static_cast<unsigned char>(bytes[at + 1]);
        return little_endian ? one | static_cast<unsigned>(other) << 8U : static_cast<unsigned>(one) << 8U | other;
    };
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        unsigned letter = unit(i);
        if (letter >= 0xD800 && letter < 0xE000) {
            if (letter >= 0xDC00 || i + 3 >= bytes.size()) return std::nullopt;
            unsigned const low = unit(i + 2);
            if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
            letter = 0x10000 + ((letter - 0xD800) << 10U) + (low - 0xDC00);
            i += 2;
        }
        append_utf8(text, letter);
    }
    return text;
}

// The letters of the bytes from 0x80, of those that have one.
using HighLetters = std::array<unsigned, 128>;

constexpr HighLetters windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
    0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC,
    0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA,
    0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9,
    0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8,
    0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF};
constexpr HighLetters mac_roman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9,
    0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9,
    0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8,
    0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0,
    0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178,
    0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB,
    0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};
constexpr HighLetters cp850{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC, 0x00C4,
    0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8,
    0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC,
    0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557,
    0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569,
    0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518,
    0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580, 0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE,
    0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8,
    0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0};

struct OneByteEncoding {
    std::string_view name;
    HighLetters const& letters;
};

constexpr std::array<OneByteEncoding, 3> one_byte_encodings{
    {{"Windows-1252", windows_1252}, {"MacRoman", mac_roman}, {"CP850 (MS-DOS)", cp850}}};

// How well a letter fits a French text; 0: not at all. Letters by how often they stand there, so that "è" is told from "ä".
int fitness(unsigned letter) {
    static constexpr std::u32string_view common = U"éèàêçôîûù’É";
    static constexpr std::u32string_view french = U"âëïüÿœæÀÂÇÈÊËÎÏÔÙÛÜŸŒÆ«»“”‘–—…€°²\u00a0\u202f";
    if (letter == U'é') return 4;
    if (common.find(letter) != common.npos) return 3;
    return french.find(letter) != french.npos ? 2 : 0;
}

// How often each byte from 0x80 is there.
std::array<int, 128> high_bytes(std::string_view bytes) {
    std::array<int, 128> counts{};
    for (char const c : bytes)
        if (auto const byte = static_cast<unsigned char>(c); byte >= 0x80) ++counts[byte - 0x80U];
    return counts;
}

// How many bytes are no letters of French texts, and what the others want to be its most common ones; the smaller, the likelier.
std::pair<std::int64_t, std::int64_t> strangeness(std::array<int, 128> const& counts, OneByteEncoding const& encoding) {
    std::pair<std::int64_t, std::int64_t> sum{0, 0};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const fits = fitness(encoding.letters[i]);
        if (fits == 0) sum.first += counts[i];
        sum.second -= std::int64_t{fits} * counts[i];
    }
    return sum;
}

// Any bytes. A text that is French under Windows-1252, by far the most usual, is taken for nothing else.
Decoded from_one_byte(std::string_view bytes) {
    auto const counts = high_bytes(bytes);
    auto const* best = &one_byte_encodings.front();
    for (auto const& encoding : one_byte_encodings)
        if (strangeness(counts, *best).first > 0 && strangeness(counts, encoding) < strangeness(counts, *best)) best = &encoding;
    Decoded decoded{{}, std::string(best->name)};
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        append_utf8(decoded.text, byte < 0x80 ? byte : best->letters[byte - 0x80U]);
    }
    return decoded;
}

// Of a text in UTF-16 without a byte order mark: whether it is little endian. None: it is none. Every other byte of a table's
// first signs is 0 there, and in no other encoding of a text.
std::optional<bool> endianness_of_utf16(std::string_view bytes) {
    constexpr std::size_t looked_at = 400;
    auto const start = bytes.substr(0, std::min(bytes.size(), looked_at));
    std::array<std::size_t, 2> zeros{0, 0};
    for (std::size_t i = 0; i < start.size(); ++i)
        if (start[i] == 0) ++zeros[i % 2];
    if (zeros[0] == zeros[1] || (zeros[0] + zeros[1]) * 4 < start.size()) return std::nullopt;
    return zeros[1] > zeros[0];
}

// What a file that is no text is called; nothing: it may be one.
std::optional<std::string> kind_of_no_text(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) return "a workbook (.xlsx, .ods)";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "a workbook (.xls)";
    if (bytes.starts_with("%PDF")) return "a PDF";
    for (auto const* start : {"<html", "<HTML", "<!doctype", "<!DOCTYPE", "<?xml"})
        if (bytes.starts_with(start)) return "a page of the web";
    return std::nullopt;
}

std::variant<Decoded, Fault> decoded_utf16(std::string_view bytes, bool little_endian) {
    auto text = from_utf16(bytes, little_endian);
    if (!text) return Fault{0, "is UTF-16 that breaks off, or holds half letters"};
    return Decoded{*std::move(text), "UTF-16"};
}

}  // namespace

std::variant<Decoded, Fault> decode(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (auto const kind = kind_of_no_text(bytes)) return Fault{0, "is " + *kind + ": save the table as CSV"};
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return Fault{0, "is UTF-32: save it as UTF-8"};
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return decoded_utf16(bytes.substr(2), bytes.starts_with("\xFF\xFE"));
    if (auto const little_endian = endianness_of_utf16(bytes)) return decoded_utf16(bytes, *little_endian);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes)) return Decoded{std::string(bytes), "UTF-8"};
    return from_one_byte(bytes);
}

}  // namespace gommette::csv
