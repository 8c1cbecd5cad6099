#include "server/csv/writer.hpp"

#include <algorithm>
#include <array>
#include <ctime>

namespace gommette::csv {

namespace {

constexpr std::array<std::string_view, 10> dangerous_starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
// Some spreadsheets skip these before they look for a formula; a quote, because it may be taken for that of a cell.
constexpr std::array<std::string_view, 5> blanks{" ", "\"", "\xC2\xA0", "\xE2\x80\xAF", "\xEF\xBB\xBF"};

template <class Starts>
std::string_view start_of(std::string_view text, Starts const& starts) {
    auto const found = std::find_if(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
    return found == starts.end() ? std::string_view{} : *found;
}

bool needs_guard(std::string_view cell) {
    if (cell.starts_with('\'')) return true;
    for (auto blank = start_of(cell, blanks); !blank.empty(); blank = start_of(cell, blanks)) cell.remove_prefix(blank.size());
    return !start_of(cell, dangerous_starts).empty();
}

// Whether a cell could begin at that place, for a program that parts cells by what this file does not.
bool could_begin_cell(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    bool const is_inside_line_end = text[at - 1] == '\r' && text[at] == '\n';
    return std::string_view(";,\t\r\n").find(text[at - 1]) != std::string_view::npos && !is_inside_line_end;
}

// Months, halves of the day and the sign of a power of ten, which make a date, a time or a number of digits beside them.
constexpr std::array<std::string_view, 38> words_of_values{
    "e",      "h",    "am",  "pm",   "janvier", "janv",  "février",  "févr", "fevrier", "fevr", "mars",  "avril",  "avr",
    "mai",    "juin", "juil", "juillet", "août", "aout", "septembre", "sept", "octobre", "oct", "novembre", "nov", "décembre",
    "déc",    "dec",  "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun"};
constexpr std::array<std::string_view, 4> truth_values{"vrai", "faux", "true", "false"};

std::string in_small_letters(std::string_view text) {
    std::string small;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // É and Û, the capitals of the months' accents.
        if (text.substr(at, 2) == "É" || text.substr(at, 2) == "Û") {
            small += text[at] + std::string(1, static_cast<char>(text[at + 1] + 0x20));
            ++at;
        } else {
            small += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 0x20) : text[at];
        }
    }
    return small;
}

// Whether a spreadsheet could read the whole text as a value and show that instead. Rather once too often.
bool reads_as_value(std::string_view text) {
    auto const small = in_small_letters(text);
    if (std::ranges::find(truth_values, small) != truth_values.end()) return true;
    std::string_view rest = small;
    bool has_digits = false;
    while (!rest.empty()) {
        if (rest.front() >= '0' && rest.front() <= '9') has_digits = true;
        constexpr std::string_view signs = "0123456789 .,:/-+()%$";
        constexpr std::array<std::string_view, 4> wide_signs{"\xC2\xA0", "\xE2\x80\xAF", "€", "£"};
        if (signs.find(rest.front()) != std::string_view::npos) {
            rest.remove_prefix(1);
        } else if (auto const sign = start_of(rest, wide_signs); !sign.empty()) {
            rest.remove_prefix(sign.size());
        } else {
            auto const end = std::min(rest.find_first_of(signs), rest.size());
            if (std::ranges::find(words_of_values, rest.substr(0, end)) == words_of_values.end()) return false;
            rest.remove_prefix(end);
        }
    }
    return has_digits;
}

std::string guarded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const is_value = at == 0 && reads_as_value(text);
        if (is_value || (could_begin_cell(text, at) && needs_guard(text.substr(at)))) result += '\'';
        result += text[at];
    }
    return result;
}

void append_doubling_quotes(std::string& file, std::string_view text) {
    for (char const character : text) {
        if (character == '"') file.push_back('"');
        file.push_back(character);
    }
}

}  // namespace

void CsvWriter::text(std::string_view value) {
    separate();
    std::string const cell = guarded(value);
    bool const is_quoted = cell != value || value.find_first_of(";,\t\"\r\n") != std::string_view::npos;
    if (is_quoted) file_.push_back('"');
    append_doubling_quotes(file_, cell);
    if (is_quoted) file_.push_back('"');
}

void CsvWriter::number(std::int64_t value) {
    separate();
    file_ += std::to_string(value);
}

void CsvWriter::plain(std::string_view value) {
    separate();
    file_ += value;
}

void CsvWriter::moment(std::int64_t at_ms) {
    std::time_t const seconds = at_ms / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    time(parts, "%Y-%m-%dT%H:%M:%SZ");
}

void CsvWriter::local_moment(std::int64_t at_ms) {
    std::time_t const seconds = at_ms / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    time(parts, "%Y-%m-%d %H:%M:%S");
}

void CsvWriter::time(std::tm const& parts, char const* form) {
    separate();
    std::array<char, 32> written{};
    auto const length = std::strftime(written.data(), written.size(), form, &parts);
    file_.append(written.data(), length);
}

void CsvWriter::empty() { separate(); }

void CsvWriter::end_line() {
    file_ += "\r\n";
    at_line_start_ = true;
}

void CsvWriter::separate() {
    if (!at_line_start_) file_.push_back(';');
    at_line_start_ = false;
}

std::string plain_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
    std::string cell{'"'};
    append_doubling_quotes(cell, text);
    cell.push_back('"');
    return cell;
}

}  // namespace gommette::csv
