#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "server/csv/cell_writer.hpp"

namespace gommette::csv {

// Writes one CSV file as French spreadsheets and open data both take it: UTF-8 with a byte order mark, semicolons, CRLF, quotes
// as in RFC 4180. A text that a spreadsheet could take for a formula (its first character, spaces and quotes apart, is = + - @ a
// tab or a carriage return, also in full width) gets an apostrophe in front. So does what stands behind a ; , tab or line break
// in a text: a program that parts cells by commas or tabs, or knows no quotes, has a cell begin there. A whole text that it would take for
// a number, a date, a time or a truth value, and then write otherwise ("007", "1e5", "12/03", "3 mars"), gets one too. An apostrophe in
// one of these places gets another one, so that taking one away at the text's beginning and behind each ; , tab or line break gives back
// every text exactly. Numbers are never touched.
class CsvWriter : public CellWriter {
public:
    using CellWriter::moment;
    using CellWriter::number;
    void text(std::string_view value) override;
    void number(std::int64_t value) override;
    void plain(std::string_view value) override;
    void moment(std::int64_t at_ms) override;
    // As "2026-03-04 19:02:11", which spreadsheets take for a day and a time.
    void local_moment(std::int64_t at_ms) override;
    void empty() override;
    void end_line() override;
    // All that was written so far.
    std::string const& file() const { return file_; }

private:
    void separate();
    void time(std::tm const& parts, char const* form);

    std::string file_{"\xEF\xBB\xBF"};
    bool at_line_start_{true};
};

// The text as a cell of a file for programs, with commas: quoted where RFC 4180 says so, no other letter added.
std::string plain_cell(std::string_view text);

}  // namespace gommette::csv
