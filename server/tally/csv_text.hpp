#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/tally/sheet.hpp"

namespace gommette::tally {

struct CsvRow {
    int line{};  // where it begins, from 1
    std::vector<std::string> cells;
};

// The rows of a CSV file as spreadsheets write them: RFC 4180 quotes, LF or CRLF, an UTF-8 byte order mark or none, semicolons,
// commas or tabs (what the first line holds most of), UTF-8 or, where it is not that, Windows-1252 as French Excel saves. Empty
// lines are left out; cells lose the blanks around them. Refused: a quote that is not closed, and more than most_bytes.
std::variant<std::vector<CsvRow>, Complaint> read_csv(std::string_view text);

}  // namespace gommette::tally
