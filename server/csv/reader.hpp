#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gommette::csv {

struct Row {
    std::size_t line{};  // where it begins in the file, from 1: a quoted cell may hold line breaks
    std::vector<std::string> cells;
    bool operator==(Row const&) const = default;
};

// Why a file is refused. Line 0: because of the file as a whole.
struct Fault {
    std::size_t line{};
    std::string why;
    bool operator==(Fault const&) const = default;
};

using Rows = std::variant<std::vector<Row>, Fault>;

inline constexpr std::size_t most_bytes = 64U << 20U;

// A file that a program wrote, by RFC 4180: at least one row, and as many cells in each as in the first. Accepted besides: LF, an
// UTF-8 byte order mark, a missing last line end, and empty lines between rows. Everything else is a fault. Cells are left as
// they are, whatever their encoding.
Rows read_strictly(std::string_view text, char separator);

// What read_spreadsheet() found beside the rows. empty_lines: where rows of empty cells began, which are left out; below a single
// column title, those of no cells too.
struct Seen {
    std::vector<std::size_t> empty_lines;
    std::string encoding;  // as decode() of encodings.hpp names it
};

// A file that a person saved from a spreadsheet. Cells are parted by semicolons, tabs or commas: by what a first line "sep=;"
// says; else by what gives the most rows as many cells as the first, the first named of equal ones; else by what the first line
// holds most of, if it parts another line too. What is read is in encodings.hpp. Lines may end as on a Mac of old. Rows may have
// any number of cells; rows of empty cells are left out; cells lose the blanks around them; quotes inside a cell stand for
// themselves. Faults: a quote that is not closed, a first line that could be one title or several, what decode() refuses. `seen`
// may be null.
Rows read_spreadsheet(std::string_view text, Seen* seen = nullptr);

// Rows under a line of names.
struct Table {
    std::vector<std::string> header;
    std::vector<Row> rows;

    // The position of the column called `name`; none: there is no such column.
    std::optional<std::size_t> column(std::string_view name) const;
};

// The first row is the header. No rows: no columns either.
Table table_of(std::vector<Row> rows);

}  // namespace gommette::csv
