#include "server/csv/reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
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

std::string with_line_feeds(std::string text) {
    if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
    return text;
}

// Of the first lines, how many have as many cells as the very first; 0 where that has one.
std::size_t rows_like_the_first(std::string_view text, char separator) {
    constexpr std::size_t most_looked_at = 200;
    std::vector<std::size_t> cells{1};
    bool is_quoted = false;
    bool begins = true;  // a cell
    for (char const letter : text) {
        if (is_quoted) {
            is_quoted = letter != '"';
        } else if (letter == separator) {
            ++cells.back();
            begins = true;
        } else if (letter == '\n') {
            if (cells.size() == most_looked_at) break;
            cells.push_back(1);
            begins = true;
        } else if (letter == '"' && begins) {
            is_quoted = true;
        } else if (letter != ' ' && letter != '\r') {
            begins = false;
        }
    }
    if (cells.front() == 1) return 0;
    return static_cast<std::size_t>(std::count(cells.begin() + 1, cells.end(), cells.front()));
}

char separator_of(std::string_view text) {
    auto const first_line = text.substr(0, text.find('\n'));
    auto const worth = [&](char c) {
        return std::pair(rows_like_the_first(text, c), std::count(first_line.begin(), first_line.end(), c));
    };
    char best = ';';
    for (char const c : {',', '\t'})
        if (worth(c) > worth(best)) best = c;
    return best;
}

// What a first line "sep=;" says; that line is taken off, and leaves an empty one.
std::optional<char> said_separator(std::string& text) {
    if (text.size() < 5 || !(text.starts_with("sep=") || text.starts_with("SEP="))) return std::nullopt;
    char const separator = text[4];
    auto const end = text.find('\n');
    if (end == std::string::npos || text.substr(5, end - 5).find_first_not_of("\r") != std::string::npos) return std::nullopt;
    text.erase(0, end);
    return separator;
}

std::string trimmed(std::string const& cell) {
    static constexpr std::string_view no_break[] = {"\u00a0", "\u202f"};
    std::string_view rest = cell;
    for (bool cut = true; cut;) {
        auto const first = rest.find_first_not_of(" \t\r");
        rest = first == std::string_view::npos ? "" : rest.substr(first, rest.find_last_not_of(" \t\r") - first + 1);
        cut = false;
        for (auto const blank : no_break) {
            if (rest.starts_with(blank)) cut = true, rest.remove_prefix(blank.size());
            if (rest.ends_with(blank)) cut = true, rest.remove_suffix(blank.size());
        }
    }
    return std::string(rest);
}

// How much of what RFC 4180 does not allow is put up with.
enum class Manner { strict, tolerant };

class RowReader {
public:
    RowReader(Manner manner, char separator) : manner_(manner), separator_(separator) {}

    Rows read(std::string_view text) {
        for (std::size_t i = 0; i < text.size() && !fault_; ++i) {
            auto const next = i + 1 < text.size() ? text[i + 1] : '\0';
            bool const doubled = is_quoted_ && text[i] == '"' && next == '"';
            take(text[i], next, doubled);
            if (doubled) ++i;
        }
        if (fault_) return *std::move(fault_);
        if (is_quoted_) return Fault{quote_line_, "a quote is not closed"};
        end_row();
        if (fault_) return *std::move(fault_);
        if (is_strict() && rows_.empty()) return Fault{1, "the file is empty"};
        return std::move(rows_);
    }

    std::vector<std::size_t> empty_lines;  // with separators and nothing else

private:
    bool is_strict() const { return manner_ == Manner::strict; }

    void take(char letter, char next, bool doubled) {
        if (letter == '\n') ++line_;
        if (is_quoted_) {
            if (letter != '"' || doubled)
                cell_ += letter;
            else
                is_quoted_ = false;
        } else if (letter == separator_) {
            end_cell();
        } else if (letter == '\n') {
            end_row();
        } else if (letter == '\r' && next == '\n') {
            // Half of a line end.
        } else if (letter == '"' && opens_quote()) {
            is_quoted_ = was_quoted_ = true;
            quote_line_ = line_;
        } else {
            take_plain(letter);
        }
    }

    bool opens_quote() const { return is_strict() ? cell_.empty() && !was_quoted_ : trimmed(cell_).empty(); }

    void take_plain(char letter) {
        if (is_strict() && was_quoted_)
            fault_ = Fault{line_, "text behind a closing quote"};
        else if (is_strict() && letter == '"')
            fault_ = Fault{line_, "a quote inside a field that does not begin with one"};
        cell_ += letter;
    }

    void end_cell() {
        row_.cells.push_back(is_strict() ? std::move(cell_) : trimmed(cell_));
        cell_.clear();
        has_quoted_cell_ = has_quoted_cell_ || was_quoted_;
        was_quoted_ = false;
    }

    void end_row() {
        end_cell();
        row_.line = std::exchange(row_line_, line_);
        auto row = std::exchange(row_, {});
        bool const is_quoted = std::exchange(has_quoted_cell_, false);
        bool const is_filled = std::any_of(row.cells.begin(), row.cells.end(), [](auto const& cell) { return !cell.empty(); });
        bool const is_kept = is_filled || (is_strict() && (row.cells.size() > 1 || is_quoted));
        if (!is_kept) {
            if (row.cells.size() > 1) empty_lines.push_back(row.line);
            return;
        }
        if (is_strict() && !rows_.empty() && row.cells.size() != rows_.front().cells.size())
            fault_ = Fault{row.line, "the line has " + std::to_string(row.cells.size()) + " fields, the header " +
                                         std::to_string(rows_.front().cells.size())};
        rows_.push_back(std::move(row));
    }

    Manner manner_;
    char separator_;
    std::vector<Row> rows_;
    Row row_;
    std::string cell_;
    std::optional<Fault> fault_;
    bool is_quoted_{false};        // inside a quoted cell
    bool was_quoted_{false};       // the cell began with a quote
    bool has_quoted_cell_{false};  // of the row, which then is one even if it is empty
    std::size_t line_{1};
    std::size_t row_line_{1};
    std::size_t quote_line_{1};
};

std::string_view without_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes;
}

bool is_too_large(std::string_view bytes) { return bytes.size() > most_bytes; }

Fault too_large() { return {0, "is larger than 64 MiB"}; }

}  // namespace

Rows read_strictly(std::string_view text, char separator) {
    if (is_too_large(text)) return too_large();
    return RowReader(Manner::strict, separator).read(without_byte_order_mark(text));
}

Rows read_spreadsheet(std::string_view bytes, Seen* seen) {
    if (is_too_large(bytes)) return too_large();
    std::string encoding = "UTF-8";
    std::string text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        encoding = "UTF-16";
        auto read = from_utf16(bytes.substr(2), bytes.starts_with("\xFF\xFE"));
        if (!read) return Fault{0, "is UTF-16 that breaks off, or holds half letters"};
        text = *std::move(read);
    } else {
        bytes = without_byte_order_mark(bytes);
        encoding = is_utf8(bytes) ? "UTF-8" : "Windows-1252";
        text = is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
    }
    text = with_line_feeds(std::move(text));
    auto const said = said_separator(text);
    RowReader reader(Manner::tolerant, said ? *said : separator_of(text));
    auto rows = reader.read(text);
    if (seen) *seen = {std::move(reader.empty_lines), std::move(encoding)};
    return rows;
}

std::optional<std::size_t> Table::column(std::string_view name) const {
    auto const found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

Table table_of(std::vector<Row> rows) {
    if (rows.empty()) return {};
    auto header = std::move(rows.front().cells);
    return {std::move(header), {std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end())}};
}

}  // namespace gommette::csv
