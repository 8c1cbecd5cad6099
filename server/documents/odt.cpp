#include "server/documents/odt.hpp"

#include <algorithm>
#include <array>

#include "server/documents/open_document.hpp"

namespace gommette::documents {

namespace {

constexpr int text_width_mm = 174;

// The named styles that a reader may change as a whole; `outline`: 0 for what is no heading.
struct OpenStyle {
    char const* name;
    char const* parent;
    int outline;
    bool keeps_with_next;
    Attributes paragraph;
    Attributes text;
};

void add_named_styles(pugi::xml_node styles) {
    std::array<OpenStyle, 14> const named{{
        {"Standard", "", 0, false, {}, {}},
        {"Text_20_body", "Standard", 0, false, {{"fo:margin-bottom", "2.5mm"}}, {}},
        {"Kind", "Standard", 0, true, {{"fo:margin-bottom", "1mm"}}, {{"fo:color", "#4b5363"}}},
        {"Title", "Standard", 0, true, {{"fo:margin-bottom", "1mm"}, {"fo:line-height", "110%"}}, {{"fo:font-size", "22pt"}, {"fo:font-weight", "bold"}}},
        {"Subtitle", "Standard", 0, true, {{"fo:margin-bottom", "1mm"}}, {{"fo:font-size", "12pt"}}},
        {"Rule", "Standard", 0, true, {{"fo:margin-bottom", "4mm"}, {"fo:border-top", "1.5pt solid #18202e"}, {"fo:padding", "0mm"}}, {{"fo:font-size", "2pt"}}},
        {"Heading_20_1", "Standard", 1, true, {{"fo:margin-top", "8mm"}, {"fo:margin-bottom", "3mm"}, {"fo:border-bottom", "0.5pt solid #d5d2c6"}, {"fo:padding-bottom", "1mm"}}, {{"fo:font-size", "15pt"}, {"fo:font-weight", "bold"}}},
        {"Heading_20_2", "Standard", 2, true, {{"fo:margin-top", "6mm"}, {"fo:margin-bottom", "2mm"}}, {{"fo:font-size", "12.5pt"}, {"fo:font-weight", "bold"}}},
        {"Heading_20_3", "Standard", 3, true, {{"fo:margin-top", "4mm"}, {"fo:margin-bottom", "1.5mm"}}, {{"fo:font-weight", "bold"}}},
        {"Lead", "Text_20_body", 0, false, {}, {{"fo:font-weight", "bold"}}},
        {"Quiet", "Text_20_body", 0, false, {}, {{"fo:font-size", "9.5pt"}, {"fo:color", "#4b5363"}}},
        {"Table_20_Contents", "Standard", 0, false, {}, {{"fo:font-size", "9.5pt"}}},
        {"Table_20_Heading", "Table_20_Contents", 0, true, {}, {{"fo:font-weight", "bold"}}},
        {"Footer", "Standard", 0, false, {}, {{"fo:font-size", "8.5pt"}, {"fo:color", "#4b5363"}}},
    }};
    for (auto const& one : named) {
        auto style = add(styles, "style:style", {{"style:name", one.name}, {"style:family", "paragraph"}});
        std::string display{one.name};
        if (auto const at = display.find("_20_"); at != std::string::npos) {
            display.replace(at, 4, " ");
            if (auto const next = display.find("_20_"); next != std::string::npos) display.replace(next, 4, " ");
            style.append_attribute("style:display-name") = display.c_str();
        }
        if (*one.parent) style.append_attribute("style:parent-style-name") = one.parent;
        if (one.outline > 0) {
            style.append_attribute("style:default-outline-level") = one.outline;
            style.append_attribute("style:next-style-name") = "Text_20_body";
        }
        auto paragraph = add(style, "style:paragraph-properties", one.paragraph);
        if (one.keeps_with_next) paragraph.append_attribute("fo:keep-with-next") = "always";
        add(style, "style:text-properties", one.text);
    }
}

void add_default_style(pugi::xml_node styles) {
    auto fallback = add(styles, "style:default-style", {{"style:family", "paragraph"}});
    add(fallback, "style:paragraph-properties",
        {{"fo:line-height", "130%"}, {"fo:orphans", "2"}, {"fo:widows", "2"}, {"fo:hyphenation-ladder-count", "no-limit"}});
    add(fallback, "style:text-properties",
        {{"style:font-name", "Sans"}, {"fo:font-size", "10.5pt"}, {"fo:color", "#18202e"}, {"fo:language", "fr"}, {"fo:country", "FR"},
         {"fo:hyphenate", "false"}});
}

void add_list_style(pugi::xml_node styles, char const* name, bool is_numbered) {
    auto list = add(styles, "text:list-style", {{"style:name", name}});
    auto level = is_numbered ? add(list, "text:list-level-style-number", {{"text:level", "1"}, {"style:num-format", "1"}, {"style:num-suffix", "."}})
                             : add(list, "text:list-level-style-bullet", {{"text:level", "1"}, {"text:bullet-char", "•"}});
    auto properties = add(level, "style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
    add(properties, "style:list-level-label-alignment",
        {{"text:label-followed-by", "listtab"}, {"text:list-tab-stop-position", "7mm"}, {"fo:text-indent", "-5mm"}, {"fo:margin-left", "7mm"}});
}

void add_font(pugi::xml_node root) {
    add(add(root, "office:font-face-decls"), "style:font-face",
        {{"style:name", "Sans"}, {"svg:font-family", "Arial"}, {"style:font-family-generic", "swiss"}, {"style:font-pitch", "variable"}});
}

void add_footer(pugi::xml_node master, Document const& document) {
    auto line = add(add(master, "style:footer"), "text:p", {{"text:style-name", "Foot"}});
    add_text(line, document.foot);
    add(line, "text:tab");
    add_text(add(line, "text:page-number", {{"text:select-page", "current"}}), "1");
    add_text(line, " / ");
    add_text(add(line, "text:page-count"), "1");
}

std::string styles_part(Document const& document) {
    pugi::xml_document part;
    auto root = open_document_root(part, "office:document-styles");
    add_font(root);
    auto styles = add(root, "office:styles");
    add_default_style(styles);
    add_named_styles(styles);
    add_list_style(styles, "Points", false);
    add_list_style(styles, "Numbers", true);
    auto automatic = add(root, "office:automatic-styles");
    auto page = add(automatic, "style:page-layout", {{"style:name", "A4"}});
    add(page, "style:page-layout-properties",
        {{"fo:page-width", "210mm"}, {"fo:page-height", "297mm"}, {"style:print-orientation", "portrait"}, {"fo:margin-top", "18mm"},
         {"fo:margin-bottom", "12mm"}, {"fo:margin-left", "18mm"}, {"fo:margin-right", "18mm"}});
    add(add(page, "style:footer-style"), "style:header-footer-properties", {{"fo:min-height", "10mm"}, {"fo:margin-top", "5mm"}});
    auto foot = add(automatic, "style:style", {{"style:name", "Foot"}, {"style:family", "paragraph"}, {"style:parent-style-name", "Footer"}});
    auto stops = add(add(foot, "style:paragraph-properties", {{"fo:border-top", "0.5pt solid #d5d2c6"}, {"fo:padding-top", "1.5mm"}}), "style:tab-stops");
    add(stops, "style:tab-stop", {{"style:position", std::to_string(text_width_mm) + "mm"}, {"style:type", "right"}});
    auto master = add(add(root, "office:master-styles"), "style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
    add_footer(master, document);
    return xml_file(part);
}

// A line feed is a line break.
void add_lines(pugi::xml_node paragraph, std::string const& text) {
    std::size_t begin = 0;
    auto const clean = xml_text(text);
    for (;;) {
        auto const end = clean.find('\n', begin);
        add_text(paragraph, std::string_view{clean}.substr(begin, end - begin));
        if (end == std::string::npos) return;
        add(paragraph, "text:line-break");
        begin = end + 1;
    }
}

void add_spans(pugi::xml_node paragraph, Text const& text) {
    for (auto const& span : text.spans)
        add_lines(span.strong ? add(paragraph, "text:span", {{"text:style-name", "Strong"}}) : paragraph, span.text);
}

void add_paragraph(pugi::xml_node parent, std::string const& style, Text const& text) {
    add_spans(add(parent, "text:p", {{"text:style-name", style}}), text);
}

std::string style_of(Paragraph const& paragraph) {
    std::string const more = paragraph.keeps_with_next ? "_joined" : "";
    switch (paragraph.tone) {
        case Tone::body:
            return paragraph.keeps_with_next ? "Body_joined" : "Text_20_body";
        case Tone::lead:
            return "Lead" + more;
        case Tone::quiet:
            return "Quiet" + more;
    }
    return "Text_20_body";
}

class Content {
public:
    explicit Content(Document const& document) : root_(open_document_root(part_, "office:document-content")) {
        add_font(root_);
        automatic_ = add(root_, "office:automatic-styles");
        add_shared_styles();
        text_ = add(add(root_, "office:body"), "office:text");
        add_paragraph(text_, "Kind", document.publisher.empty() ? document.kind : document.kind + " · " + document.publisher);
        add_paragraph(text_, "Title", document.title);
        if (!document.subtitle.empty()) add_paragraph(text_, "Subtitle", document.subtitle);
        add_paragraph(text_, "Rule", "");
        for (auto const& block : document.blocks) std::visit(*this, block);
    }

    std::string file() const { return xml_file(part_); }

    void operator()(Heading const& heading) {
        auto const level = std::clamp(heading.level, 1, 3);
        auto const style = (heading.on_new_page ? "Page_" : "Heading_20_") + std::to_string(level);
        add_lines(add(text_, "text:h", {{"text:style-name", style}, {"text:outline-level", std::to_string(level)}}), heading.text);
    }
    void operator()(Paragraph const& paragraph) { add_paragraph(text_, style_of(paragraph), paragraph.text); }
    void operator()(List const& list) {
        auto node = add(text_, "text:list", {{"text:style-name", list.is_numbered ? "Numbers" : "Points"}});
        for (auto const& item : list.items) add_paragraph(add(node, "text:list-item"), "Item", item);
    }
    void operator()(Facts const& facts) {
        auto table = begin_table("", {{"", 1}, {"", 3}});
        for (auto const& [name, text] : facts.facts) {
            auto row = add(table, "table:table-row", {{"table:style-name", "Row"}});
            add_cell(row, "FactCell", "Fact", name);
            add_cell(row, "FactCell", "Table_20_Contents", text);
        }
        add_paragraph(text_, "Gap", "");
    }
    void operator()(Table const& table) {
        auto node = begin_table(table.caption, table.columns);
        auto head = add(add(node, "table:table-header-rows"), "table:table-row", {{"table:style-name", "Row"}});
        for (auto const& column : table.columns) add_cell(head, "HeadCell", column.align == Align::end ? "HeadEnd" : "Table_20_Heading", column.title);
        for (auto const& cells : table.rows) {
            auto row = add(node, "table:table-row", {{"table:style-name", "Row"}});
            for (std::size_t at = 0; at < cells.size(); ++at)
                add_cell(row, "Cell", table.columns.at(at).align == Align::end ? "ContentsEnd" : "Table_20_Contents", cells[at]);
        }
        add_paragraph(text_, "Gap", "");
    }

private:
    void add_variant(char const* name, char const* parent, Attributes const& paragraph, Attributes const& text = {}) {
        auto style = add(automatic_, "style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", parent}});
        add(style, "style:paragraph-properties", paragraph);
        add(style, "style:text-properties", text);
    }
    void add_cell_style(char const* name, Attributes const& properties) {
        add(add(automatic_, "style:style", {{"style:name", name}, {"style:family", "table-cell"}}), "style:table-cell-properties", properties);
    }
    void add_shared_styles() {
        add_variant("Body_joined", "Text_20_body", {{"fo:keep-with-next", "always"}});
        add_variant("Lead_joined", "Lead", {{"fo:keep-with-next", "always"}});
        add_variant("Quiet_joined", "Quiet", {{"fo:keep-with-next", "always"}});
        add_variant("Page_1", "Heading_20_1", {{"fo:break-before", "page"}});
        add_variant("Page_2", "Heading_20_2", {{"fo:break-before", "page"}});
        add_variant("Page_3", "Heading_20_3", {{"fo:break-before", "page"}});
        add_variant("Item", "Text_20_body", {{"fo:margin-bottom", "1mm"}});
        add_variant("HeadEnd", "Table_20_Heading", {{"fo:text-align", "end"}});
        add_variant("ContentsEnd", "Table_20_Contents", {{"fo:text-align", "end"}});
        add_variant("Fact", "Table_20_Contents", {}, {{"fo:color", "#4b5363"}});
        add_variant("Gap", "Standard", {{"fo:line-height", "100%"}, {"fo:margin-bottom", "1mm"}}, {{"fo:font-size", "4pt"}});
        add(add(automatic_, "style:style", {{"style:name", "Strong"}, {"style:family", "text"}}), "style:text-properties", {{"fo:font-weight", "bold"}});
        add_cell_style("HeadCell", {{"fo:border-bottom", "1.2pt solid #18202e"}, {"fo:padding", "1mm"}, {"style:vertical-align", "bottom"}});
        add_cell_style("Cell", {{"fo:border-bottom", "0.5pt solid #d5d2c6"}, {"fo:padding", "1mm"}});
        add_cell_style("FactCell", {{"fo:padding", "0.6mm"}});
        add(add(automatic_, "style:style", {{"style:name", "Row"}, {"style:family", "table-row"}}), "style:table-row-properties", {{"fo:keep-together", "always"}});
        add(add(automatic_, "style:style", {{"style:name", "Table"}, {"style:family", "table"}}), "style:table-properties",
            {{"style:width", std::to_string(text_width_mm) + "mm"}, {"table:align", "margins"}});
    }

    pugi::xml_node begin_table(std::string const& caption, std::vector<Column> const& columns) {
        auto const number = std::to_string(++tables_);
        auto table = add(text_, "table:table", {{"table:name", "Tableau " + number}, {"table:style-name", "Table"}});
        if (!caption.empty()) add_text(add(table, "table:title"), caption);
        int whole = 0;
        for (auto const& column : columns) whole += column.share;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            auto const name = "Column_" + number + "_" + std::to_string(at + 1);
            add(add(automatic_, "style:style", {{"style:name", name}, {"style:family", "table-column"}}), "style:table-column-properties",
                {{"style:column-width", std::to_string(100 * text_width_mm * columns[at].share / whole / 100) + "mm"}});
            add(table, "table:table-column", {{"table:style-name", name}});
        }
        return table;
    }

    static void add_cell(pugi::xml_node row, char const* cell_style, char const* paragraph_style, Text const& text) {
        auto cell = add(row, "table:table-cell", {{"table:style-name", cell_style}, {"office:value-type", "string"}});
        add_paragraph(cell, paragraph_style, text);
    }

    pugi::xml_document part_;
    pugi::xml_node root_;
    pugi::xml_node automatic_;
    pugi::xml_node text_;
    int tables_{0};
};

}  // namespace

std::string odt(Document const& document) {
    return open_document_file(odt_media_type, Content(document).file(), styles_part(document),
                              open_document_meta(document.kind + " – " + document.title, document.publisher, document.as_of_ms), document.as_of_ms);
}

}  // namespace gommette::documents
