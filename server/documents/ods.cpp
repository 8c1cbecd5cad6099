#include "server/documents/ods.hpp"

#include <array>
#include <cstdio>

#include "server/documents/open_document.hpp"

namespace gommette::documents {

namespace {

// "2026-03-04T19:02:11"
std::string written(ClockTime const& time, char const* form) {
    std::array<char, 64> text{};
    auto const length = std::snprintf(text.data(), text.size(), form, time.year, time.month, time.day, time.hour, time.minute, time.second);
    return {text.data(), static_cast<std::size_t>(length)};
}

struct WriteOpenCell {
    pugi::xml_node row;

    void operator()(NoValue) const { add(row, "table:table-cell"); }
    void operator()(std::string const& text) const {
        auto const clean = xml_text(text);
        auto cell = add(row, "table:table-cell", {{"office:value-type", "string"}, {"table:style-name", "Text"}});
        // A paragraph a line; runs of spaces, tabs and spaces at an end would be joined by a reader, were they not said.
        std::size_t begin = 0;
        for (;;) {
            auto const end = clean.find('\n', begin);
            add_line(add(cell, "text:p"), std::string_view{clean}.substr(begin, end - begin));
            if (end == std::string::npos) return;
            begin = end + 1;
        }
    }
    void operator()(std::int64_t number) const {
        auto cell = add(row, "table:table-cell", {{"office:value-type", "float"}, {"office:value", std::to_string(number)}});
        add_text(add(cell, "text:p"), std::to_string(number));
    }
    void operator()(ClockTime const& time) const {
        auto cell = add(row, "table:table-cell",
                        {{"office:value-type", "date"}, {"office:date-value", written(time, "%04d-%02d-%02dT%02d:%02d:%02d")}, {"table:style-name", "Time"}});
        add_text(add(cell, "text:p"), written(time, "%04d-%02d-%02d %02d:%02d:%02d"));
    }

private:
    static void add_line(pugi::xml_node paragraph, std::string_view line) {
        std::string text;
        bool after_space = true;
        for (std::size_t at = 0; at < line.size(); ++at) {
            bool const is_last = at + 1 == line.size();
            if (line[at] != '\t' && (line[at] != ' ' || !(after_space || is_last))) {
                after_space = line[at] == ' ';
                text += line[at];
                continue;
            }
            if (!text.empty()) add_text(paragraph, text);
            text.clear();
            add(paragraph, line[at] == '\t' ? "text:tab" : "text:s");
        }
        if (!text.empty()) add_text(paragraph, text);
    }
};

void add_time_style(pugi::xml_node styles) {
    auto time = add(styles, "number:date-style", {{"style:name", "TimeForm"}});
    auto const part = [&](char const* name) { add(time, name, {{"number:style", "long"}}); };
    auto const sign = [&](char const* text) { add_text(add(time, "number:text"), text); };
    part("number:day");
    sign("/");
    part("number:month");
    sign("/");
    part("number:year");
    sign(" ");
    part("number:hours");
    sign(":");
    part("number:minutes");
}

void add_cell_styles(pugi::xml_node styles) {
    auto const style = [&](char const* name) { return add(styles, "style:style", {{"style:name", name}, {"style:family", "table-cell"}}); };
    add(add(styles, "number:text-style", {{"style:name", "TextForm"}}), "number:text-content");
    add_time_style(styles);
    style("Text").append_attribute("style:data-style-name") = "TextForm";
    style("Time").append_attribute("style:data-style-name") = "TimeForm";
    auto head = style("Head");
    add(head, "style:table-cell-properties", {{"fo:border-bottom", "1pt solid #18202e"}});
    add(head, "style:text-properties", {{"fo:font-weight", "bold"}});
}

void add_sheet(pugi::xml_node book, pugi::xml_node styles, Sheet const& sheet, std::string const& number) {
    auto table = add(book, "table:table", {{"table:name", xml_text(sheet.name)}});
    auto const widths = column_widths(sheet);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        auto const name = "Column_" + number + "_" + std::to_string(column + 1);
        add(add(styles, "style:style", {{"style:name", name}, {"style:family", "table-column"}}), "style:table-column-properties",
            {{"style:column-width", std::to_string(widths[column] * 2 + 2) + "mm"}});
        add(table, "table:table-column", {{"table:style-name", name}});
    }
    auto head = add(add(table, "table:table-header-rows"), "table:table-row");
    for (auto const& title : sheet.head)
        add_text(add(add(head, "table:table-cell", {{"office:value-type", "string"}, {"table:style-name", "Head"}}), "text:p"), title);
    for (auto const& line : sheet.lines) {
        WriteOpenCell const write{add(table, "table:table-row")};
        for (auto const& cell : line) std::visit(write, cell);
    }
}

// "A1" is the cell of column 0 in line 0.
std::string column_letters(std::size_t column) {
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

// Heads that filter.
void add_filters(pugi::xml_node book, Workbook const& workbook) {
    auto ranges = add(book, "table:database-ranges");
    for (auto const& sheet : workbook.sheets) {
        if (sheet.head.empty()) continue;
        std::string quoted = "'";
        for (char const character : sheet.name) quoted += character == '\'' ? std::string{"''"} : std::string(1, character);
        quoted += "'.";
        auto const range = quoted + "A1:" + quoted + column_letters(sheet.head.size() - 1) + std::to_string(sheet.lines.size() + 1);
        add(ranges, "table:database-range",
            {{"table:name", "__Anonymous_Sheet_DB__" + std::to_string(&sheet - workbook.sheets.data())},
             {"table:target-range-address", range},
             {"table:display-filter-buttons", "true"}});
    }
}

std::string content(Workbook const& workbook) {
    pugi::xml_document part;
    auto root = open_document_root(part, "office:document-content");
    auto styles = add(root, "office:automatic-styles");
    add_cell_styles(styles);
    auto book = add(add(root, "office:body"), "office:spreadsheet");
    for (auto const& sheet : workbook.sheets) add_sheet(book, styles, sheet, std::to_string(&sheet - workbook.sheets.data() + 1));
    add_filters(book, workbook);
    return xml_file(part);
}

// Landscape A4, for who prints it.
std::string styles_part() {
    pugi::xml_document part;
    auto root = open_document_root(part, "office:document-styles");
    add(root, "office:styles");
    auto page = add(add(root, "office:automatic-styles"), "style:page-layout", {{"style:name", "A4"}});
    add(page, "style:page-layout-properties",
        {{"fo:page-width", "297mm"}, {"fo:page-height", "210mm"}, {"style:print-orientation", "landscape"}, {"style:scale-to-X", "1"}, {"style:scale-to-Y", "0"}});
    add(add(root, "office:master-styles"), "style:master-page", {{"style:name", "Default"}, {"style:page-layout-name", "A4"}});
    return xml_file(part);
}

}  // namespace

std::string ods(Workbook const& workbook) {
    return open_document_file(ods_media_type, content(workbook), styles_part(), open_document_meta(workbook.title, workbook.publisher, workbook.as_of_ms),
                              workbook.as_of_ms);
}

}  // namespace gommette::documents
