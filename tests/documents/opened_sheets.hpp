#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace gommette::documents {

// What a reader of the format finds in a cell: nothing, a text, or a number or a time as it is written: "42", "2026-03-04 19:02:11".
struct SheetCell {
    enum class Kind { nothing, text, number, time };
    Kind kind{Kind::nothing};
    std::string value;
    bool operator==(SheetCell const&) const = default;
};
struct OpenedSheet {
    std::string name;
    std::vector<std::vector<SheetCell>> lines;  // the head too; each as long as the head
    bool operator==(OpenedSheet const&) const = default;
};

// All sheets of a workbook, in their order. A formula fails the test.
std::vector<OpenedSheet> sheets_of_xlsx(std::string const& file);
std::vector<OpenedSheet> sheets_of_ods(std::string const& file);

// The text of one cell of an ODS file.
std::string text_of_ods_cell(pugi::xml_node cell);

}  // namespace gommette::documents
