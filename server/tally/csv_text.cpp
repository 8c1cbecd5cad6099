#include "server/tally/csv_text.hpp"

#include <algorithm>
#include <array>

namespace gommette::tally {

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

void append_utf8(std::string& text, unsigned letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0U | letter >> 6U);
        text += static_cast<char>(0x80U | (letter & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | letter >> 12U);
        text += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (letter & 0x3FU));
    }
}

std::string from_windows_1252(std::string_view bytes) {
    // 0x80 to 0x9F; the rest is Latin-1.
    static constexpr std::array<unsigned, 32> high{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string text;
    for (char const c : bytes) {
        auto const letter = static_cast<unsigned char>(c);
        append_utf8(text, letter >= 0x80 && letter < 0xA0 ? high[letter - 0x80U] : letter);
    }
    return text;
}

char separator_of(std::string_view text) {
    auto const first_line = text.substr(0, text.find('\n'));
    auto const times = [&](char c) { return std::count(first_line.begin(), first_line.end(), c); };
    char best = ';';
    for (char const c : {',', '\t'})
        if (times(c) > times(best)) best = c;
    return best;
}

std::string trimmed(std::string const& cell) {
    auto const first = cell.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(" \t\r") - first + 1);
}

class RowReader {
public:
    explicit RowReader(char the_separator) : separator(the_separator) {}

    std::variant<std::vector<CsvRow>, Complaint> read(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            bool const doubled = quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"';
            take(text[i], doubled);
            if (doubled) ++i;
        }
        if (quoted) return Complaint{"line " + std::to_string(quote_line), "a quote is not closed"};
        end_row();
        return std::move(rows);
    }

private:
    void take(char c, bool doubled) {
        if (c == '\n') ++line;
        if (quoted) {
            if (c != '"' || doubled)
                cell += c;
            else
                quoted = false;
        } else if (c == '"' && trimmed(cell).empty()) {
            quoted = true;
            quote_line = line;
        } else if (c == separator) {
            end_cell();
        } else if (c == '\n') {
            end_row();
        } else {
            cell += c;
        }
    }

    void end_cell() {
        row.cells.push_back(trimmed(cell));
        cell.clear();
    }

    void end_row() {
        end_cell();
        row.line = row_line;
        if (std::any_of(row.cells.begin(), row.cells.end(), [](std::string const& one) { return !one.empty(); }))
            rows.push_back(std::move(row));
        row = {};
        row_line = line;
    }

    char separator;
    std::vector<CsvRow> rows;
    CsvRow row;
    std::string cell;
    bool quoted{false};
    int line{1};
    int row_line{1};
    int quote_line{1};
};

}  // namespace

std::variant<std::vector<CsvRow>, Complaint> read_csv(std::string_view bytes) {
    if (bytes.size() > most_bytes) return Complaint{"", "is larger than 64 MiB"};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string const text = is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
    return RowReader(separator_of(text)).read(text);
}

}  // namespace gommette::tally
