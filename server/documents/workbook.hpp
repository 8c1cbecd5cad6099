#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "server/csv/cell_writer.hpp"

namespace gommette::documents {

// Tables for a spreadsheet; xlsx.hpp and ods.hpp write them. Plain values.

struct NoValue {
    bool operator==(NoValue const&) const = default;
};

// A day and a time on a clock of the process' time zone.
struct ClockTime {
    int year{};
    int month{};  // 1 to 12, as the rest a person would say
    int day{};
    int hour{};
    int minute{};
    int second{};
    bool operator==(ClockTime const&) const = default;
};

// A text is never taken for a formula, a number or a link, whatever it begins with.
using CellValue = std::variant<NoValue, std::string, std::int64_t, ClockTime>;

struct Sheet {
    std::string name;  // at most 31 characters, none of []:*?/\ and no apostrophe at an end
    std::vector<std::string> head;
    std::vector<std::vector<CellValue>> lines;
};

struct Workbook {
    std::string title;
    std::string publisher;  // empty: not said
    std::int64_t as_of_ms{};  // as of a Document
    std::vector<Sheet> sheets;
};

// Makes a sheet of what is written to it.
class SheetWriter : public csv::CellWriter {
public:
    explicit SheetWriter(std::string name) { sheet_.name = std::move(name); }

    using CellWriter::moment;
    using CellWriter::number;
    void text(std::string_view value) override { line_.emplace_back(std::string{value}); }
    void number(std::int64_t value) override { line_.emplace_back(value); }
    void plain(std::string_view value) override;
    void moment(std::int64_t at_ms) override;
    void local_moment(std::int64_t at_ms) override;
    void empty() override { line_.emplace_back(NoValue{}); }
    void end_line() override;

    // All whole lines so far.
    Sheet sheet() && { return std::move(sheet_); }

private:
    Sheet sheet_;
    std::vector<CellValue> line_;
    bool has_head_{false};
};

// In characters, from 6 to 48: as wide as the head and most of what stands below it, a column each.
std::vector<int> column_widths(Sheet const& sheet);

}  // namespace gommette::documents
