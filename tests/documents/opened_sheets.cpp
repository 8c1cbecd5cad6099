#include "tests/documents/opened_sheets.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <ctime>
#include <string_view>

#include "tests/documents/opened.hpp"

namespace gommette::documents {

namespace {

// Of days since 1899-12-30.
std::string written_time(double days) {
    auto const seconds = static_cast<std::time_t>(std::llround((days - 25569) * 86400));
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts)};
}

// 2 of "C14".
std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    for (auto const letter : reference)
        if (letter >= 'A' && letter <= 'Z') column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    return column - 1;
}

SheetCell xlsx_cell(pugi::xml_node cell, std::vector<std::string> const& shared) {
    EXPECT_FALSE(cell.child("f")) << cell.attribute("r").value();
    auto const value = cell.child("v").text();
    if (std::strcmp(cell.attribute("t").value(), "s") == 0) return {SheetCell::Kind::text, shared.at(static_cast<std::size_t>(value.as_int()))};
    // Only times have a form of their own.
    if (cell.attribute("s")) return {SheetCell::Kind::time, written_time(value.as_double())};
    return {SheetCell::Kind::number, value.get()};
}

SheetCell ods_cell(pugi::xml_node cell) {
    EXPECT_FALSE(cell.attribute("table:formula"));
    std::string const kind = cell.attribute("office:value-type").value();
    if (kind == "string") return {SheetCell::Kind::text, text_of_ods_cell(cell)};
    if (kind == "float") return {SheetCell::Kind::number, cell.attribute("office:value").value()};
    if (kind != "date") return {};
    std::string time = cell.attribute("office:date-value").value();
    if (auto const at = time.find('T'); at != std::string::npos) time[at] = ' ';
    return {SheetCell::Kind::time, time};
}

}  // namespace

std::string text_of_ods_cell(pugi::xml_node cell) {
    std::string text;
    for (auto const paragraph : cell.children("text:p")) {
        if (paragraph != cell.child("text:p")) text += '\n';
        for (auto const part : paragraph.children()) text += part.type() == pugi::node_pcdata ? part.value() : " ";
    }
    return text;
}

std::vector<OpenedSheet> sheets_of_xlsx(std::string const& file) {
    std::vector<std::string> shared;
    auto const strings = xml_part_of(file, "xl/sharedStrings.xml");
    for (auto const& one : strings.select_nodes("//si")) shared.push_back(text_below(one.node()));
    std::vector<OpenedSheet> sheets;
    auto const book = xml_part_of(file, "xl/workbook.xml");
    for (auto const& named : book.select_nodes("//sheet")) {
        OpenedSheet sheet{named.node().attribute("name").value(), {}};
        auto const part = xml_part_of(file, "xl/worksheets/sheet" + std::to_string(sheets.size() + 1) + ".xml");
        for (auto const& row : part.select_nodes("//row")) {
            std::vector<SheetCell> line(sheet.lines.empty() ? 0 : sheet.lines.front().size());
            for (auto const cell : row.node().children("c")) {
                auto const column = column_of(cell.attribute("r").value());
                if (column >= line.size()) line.resize(column + 1);
                line[column] = xlsx_cell(cell, shared);
            }
            sheet.lines.push_back(std::move(line));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<OpenedSheet> sheets_of_ods(std::string const& file) {
    std::vector<OpenedSheet> sheets;
    auto const content = xml_part_of(file, "content.xml");
    for (auto const& table : content.select_nodes("//table:table")) {
        OpenedSheet sheet{table.node().attribute("table:name").value(), {}};
        for (auto const& row : table.node().select_nodes(".//table:table-row")) {
            auto& line = sheet.lines.emplace_back();
            for (auto const cell : row.node().children("table:table-cell")) line.push_back(ods_cell(cell));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}  // namespace gommette::documents
