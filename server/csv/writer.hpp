#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gommette::csv {

// Writes one CSV file as French spreadsheets and open data both take it: UTF-8 with a byte order mark, semicolons, CRLF, quotes
// as in RFC 4180. A text that a spreadsheet could take for a formula (its first character, spaces and quotes apart, is = + - @ a
// tab or a carriage return, also in full width) gets an apostrophe in front. So does what stands behind a ; , tab or line break
// in a text: a program that parts cells by commas or tabs, or knows no quotes, has a cell begin there. An apostrophe in one of
// these places gets another one, so that taking one away at the text's beginning and behind each ; , tab or line break gives back
// every text exactly. Numbers are never touched.
class CsvWriter {
public:
    void text(std::string_view value);
    void number(std::int64_t value);
    void number(std::optional<std::int64_t> value);  // none: an empty cell
    // Milliseconds since 1970 as "2026-03-04T18:02:11Z"; the part below a second is cut off.
    void moment(std::int64_t at_ms);
    void moment(std::optional<std::int64_t> at_ms);
    void empty();
    void end_line();
    // All that was written so far.
    std::string const& file() const { return file_; }

private:
    void separate();

    std::string file_{"\xEF\xBB\xBF"};
    bool at_line_start_{true};
};

// The text as a cell of a file for programs, with commas: quoted where RFC 4180 says so, no other letter added.
std::string plain_cell(std::string_view text);

}  // namespace gommette::csv
