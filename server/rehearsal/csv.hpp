#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gommette::rehearsal {

// A table of text as RFC 4180 has it: a header, then records of as many fields. `line` is where the record begins in the
// file, from 1: a quoted field may hold line breaks.
struct CsvRecord {
    std::size_t line{};
    std::vector<std::string> fields;
    bool operator==(CsvRecord const&) const = default;
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRecord> records;

    // The place of the column called `name`; none: the table has no such column.
    std::optional<std::size_t> column(std::string_view name) const;
};

// Why a text is no such table, and where.
struct CsvFault {
    std::size_t line{};
    std::string why;
    bool operator==(CsvFault const&) const = default;
};

// Reads a whole file's text. Accepts LF and CRLF, a byte order mark, a missing last line end, and empty lines between records
// (pol.is leaves one at the end); everything else that RFC 4180 does not allow is a fault.
std::variant<CsvTable, CsvFault> read_csv(std::string_view text);

// The field as it stands in a file: quoted where it must be.
std::string csv_field(std::string_view value);

}  // namespace gommette::rehearsal
