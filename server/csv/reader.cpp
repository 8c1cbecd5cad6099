#include "server/csv/reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "server/csv/encodings.hpp"

namespace gommette::csv {

namespace {

// Lines end by LF, CR LF or, as on a Mac of old, CR: all become LF.
std::string with_line_feeds(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            lines += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            lines += '\n';
    }
    return lines;
}

// What a separator makes of the first lines.
struct Parted {
    std::size_t cells_of_first{1};
    std::size_t rows_like_first{0};  // 0 where that has one cell
    bool parts_others{false};        // whether another row has several cells
    bool has_others{false};          // whether another row holds anything
};

Parted parted_by(char separator, std::string_view text) {
    constexpr std::size_t most_looked_at = 200;
    std::vector<std::size_t> cells{1};
    Parted found;
    bool is_quoted = false;
    bool begins = true;  // a cell
    for (char const letter : text) {
        if (letter != '\n' && cells.size() > 1) found.has_others = true;
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
        } else if (letter != ' ') {
            begins = false;
        }
    }
    found.cells_of_first = cells.front();
    if (cells.front() > 1)
        found.rows_like_first = static_cast<std::size_t>(std::count(cells.begin() + 1, cells.end(), cells.front()));
    found.parts_others = std::any_of(cells.begin() + 1, cells.end(), [](std::size_t count) { return count > 1; });
    return found;
}

// A first line that could be parted, above lines that are not, may be one title as well as several.
std::variant<char, Fault> separator_of(std::string_view text) {
    char best = ';';
    auto made = parted_by(best, text);
    for (char const c : {'\t', ','}) {
        auto const parted = parted_by(c, text);
        bool const by_first =
            parted.rows_like_first == 0 && made.rows_like_first == 0 && parted.cells_of_first > made.cells_of_first;
        if (parted.rows_like_first <= made.rows_like_first && !by_first) continue;
        best = c;
        made = parted;
    }
    if (made.cells_of_first > 1 && made.has_others && !made.parts_others)
        return Fault{
            1,
            "could be one title or several, for no other line is parted as it is: put a title that holds a comma, semicolon or "
            "tab in quotes, or begin the file with a line sep=;"};
    return best;
}

// What a first line "sep=;" says, also in quotes or with more separators behind; that line is taken off, and leaves an empty one.
std::optional<char> said_separator(std::string& text) {
    auto const end = text.find('\n');
    if (end == std::string::npos) return std::nullopt;
    auto line = std::string_view(text).substr(0, end);
    if (line.starts_with('"')) line.remove_prefix(1);
    constexpr std::string_view word = "sep=";
    if (line.size() <= word.size()) return std::nullopt;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (line[i] != word[i] && line[i] != word[i] - 'a' + 'A') return std::nullopt;
    char const separator = line[word.size()];
    constexpr std::string_view separators = ";,\t|:";
    if (separators.find(separator) == std::string_view::npos) return std::nullopt;
    char const allowed[] = {separator, '"', ' '};
    if (line.substr(word.size()).find_first_not_of(std::string_view(allowed, sizeof allowed)) != std::string_view::npos)
        return std::nullopt;
    text.erase(0, end);
    return separator;
}

std::string trimmed(std::string const& cell) {
    static constexpr std::string_view blanks[] = {" ",      "\t",     "\r",     "\u00a0", "\u202f", "\u2007", "\u2009",
                                                  "\u200a", "\u2002", "\u2003", "\u3000", "\u200b", "\u2060", "\ufeff"};
    std::string_view rest = cell;
    for (bool cut = true; cut;) {
        cut = false;
        for (auto const blank : blanks) {
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
        bool const has_line_open = !row_.cells.empty() || !cell_.empty() || was_quoted_;
        if (has_line_open) end_row();
        if (fault_) return *std::move(fault_);
        if (is_strict() && rows_.empty()) return Fault{1, "the file is empty"};
        return std::move(rows_);
    }

    std::vector<std::size_t> empty_lines;  // with separators and nothing else; of a table of one column, with nothing

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
            bool const is_of_one_column = !rows_.empty() && rows_.front().cells.size() == 1;
            if (row.cells.size() > 1 || is_of_one_column) empty_lines.push_back(row.line);
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
    auto decoded = decode(bytes);
    if (auto const* fault = std::get_if<Fault>(&decoded)) return *fault;
    auto& [text, encoding] = std::get<Decoded>(decoded);
    text = with_line_feeds(text);
    auto const said = said_separator(text);
    auto const separator = said ? std::variant<char, Fault>(*said) : separator_of(text);
    if (auto const* fault = std::get_if<Fault>(&separator)) return *fault;
    RowReader reader(Manner::tolerant, std::get<char>(separator));
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
