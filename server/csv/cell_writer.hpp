#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gommette::csv {

// Takes a table cell by cell, line by line; the first line holds the names of the columns. What a file of it looks like is the
// implementation's business.
class CellWriter {
public:
    virtual ~CellWriter() = default;

    virtual void text(std::string_view value) = 0;
    virtual void number(std::int64_t value) = 0;
    // As it is: words of the program that no spreadsheet takes for anything else.
    virtual void plain(std::string_view value) = 0;
    // Milliseconds since 1970 as a text, "2026-03-04T18:02:11Z"; the part below a second is cut off.
    virtual void moment(std::int64_t at_ms) = 0;
    // The same as a day and a time in the process' time zone (TZ).
    virtual void local_moment(std::int64_t at_ms) = 0;
    virtual void empty() = 0;
    virtual void end_line() = 0;

    // None: an empty cell.
    void number(std::optional<std::int64_t> value) { value ? number(*value) : empty(); }
    void moment(std::optional<std::int64_t> at_ms) { at_ms ? moment(*at_ms) : empty(); }
};

}  // namespace gommette::csv
