#include "server/documents/docx.hpp"

#include <algorithm>

#include "server/documents/docx_styles.hpp"
#include "server/documents/package.hpp"
#include "server/documents/utc.hpp"
#include "server/documents/xml.hpp"

namespace gommette::documents {

namespace {

constexpr int bullets = 1;  // the number of the list of points

pugi::xml_node word_root(pugi::xml_document& part, char const* name) {
    return add(part, name,
               {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
}

void add_run(pugi::xml_node paragraph, Span const& span) {
    auto run = add(paragraph, "w:r");
    if (span.strong) add(add(run, "w:rPr"), "w:b");
    auto const clean = xml_text(span.text);
    std::size_t begin = 0;
    for (;;) {
        auto const end = clean.find('\n', begin);
        add_text(add(run, "w:t", {{"xml:space", "preserve"}}), std::string_view{clean}.substr(begin, end - begin));
        if (end == std::string::npos) return;
        add(run, "w:br");
        begin = end + 1;
    }
}

// What stands in w:pPr, in the order that the standard wants.
struct Format {
    std::string style;
    bool keeps_with_next{false};
    bool on_new_page{false};
    int list{0};  // the number of a list; 0: none
    Align align{Align::start};
    bool is_strong{false};
};

void add_paragraph(pugi::xml_node parent, Format const& format, Text const& text) {
    auto paragraph = add(parent, "w:p");
    auto properties = add(paragraph, "w:pPr");
    add(properties, "w:pStyle", {{"w:val", format.style}});
    if (format.keeps_with_next) add(properties, "w:keepNext");
    if (format.on_new_page) add(properties, "w:pageBreakBefore");
    if (format.list > 0) {
        auto numbers = add(properties, "w:numPr");
        add(numbers, "w:ilvl", {{"w:val", "0"}});
        add(numbers, "w:numId", {{"w:val", std::to_string(format.list)}});
    }
    if (format.align == Align::end) add(properties, "w:jc", {{"w:val", "right"}});
    for (auto span : text.spans) {
        span.strong = span.strong || format.is_strong;
        add_run(paragraph, span);
    }
}

std::string style_of(Tone tone) {
    switch (tone) {
        case Tone::body:
            return "BodyText";
        case Tone::lead:
            return "Lead";
        case Tone::quiet:
            return "Quiet";
    }
    return "BodyText";
}

class Body {
public:
    explicit Body(Document const& document) {
        body_ = add(word_root(part_, "w:document"), "w:body");
        add_paragraph(body_, {"Kind"}, document.publisher.empty() ? document.kind : document.kind + " · " + document.publisher);
        add_paragraph(body_, {"Title"}, document.title);
        if (!document.subtitle.empty()) add_paragraph(body_, {"Subtitle"}, document.subtitle);
        add_paragraph(body_, {"Rule"}, "");
        for (auto const& block : document.blocks) std::visit(*this, block);
        add_section();
    }

    std::string file() const { return xml_file(part_); }
    int last_list() const { return last_list_; }

    void operator()(Heading const& heading) {
        add_paragraph(body_, {"Heading" + std::to_string(std::clamp(heading.level, 1, 3)), false, heading.on_new_page}, heading.text);
    }
    void operator()(Paragraph const& paragraph) { add_paragraph(body_, {style_of(paragraph.tone), paragraph.keeps_with_next}, paragraph.text); }
    void operator()(List const& list) {
        int const number = list.is_numbered ? ++last_list_ : bullets;
        for (auto const& item : list.items) add_paragraph(body_, {"ListItem", false, false, number}, item);
    }
    void operator()(Facts const& facts) {
        std::vector<Column> const columns{{"", 1}, {"", 3}};
        auto table = begin_table("", columns);
        for (auto const& [name, text] : facts.facts) {
            auto row = begin_row(table, false);
            add_cell(row, width_of(columns, 0), {"Quiet"}, name, "");
            add_cell(row, width_of(columns, 1), {"TableText"}, text, "");
        }
        end_table();
    }
    void operator()(Table const& table) {
        auto node = begin_table(table.caption, table.columns);
        auto head = begin_row(node, true);
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            add_cell(head, width_of(table.columns, at), {"TableText", true, false, 0, table.columns[at].align, true}, table.columns[at].title, "12");
        for (auto const& cells : table.rows) {
            auto row = begin_row(node, false);
            for (std::size_t at = 0; at < cells.size(); ++at)
                add_cell(row, width_of(table.columns, at), {"TableText", false, false, 0, table.columns.at(at).align}, cells[at], "4");
        }
        end_table();
    }

private:
    static int width_of(std::vector<Column> const& columns, std::size_t at) {
        int whole = 0;
        for (auto const& column : columns) whole += column.share;
        return docx_text_width * columns[at].share / std::max(whole, 1);
    }

    pugi::xml_node begin_table(std::string const& caption, std::vector<Column> const& columns) {
        auto table = add(body_, "w:tbl");
        auto properties = add(table, "w:tblPr");
        add(properties, "w:tblW", {{"w:w", std::to_string(docx_text_width)}, {"w:type", "dxa"}});
        add(properties, "w:tblLayout", {{"w:type", "fixed"}});
        if (!caption.empty()) add(properties, "w:tblCaption", {{"w:val", xml_text(caption)}});
        auto grid = add(table, "w:tblGrid");
        for (std::size_t at = 0; at < columns.size(); ++at) add(grid, "w:gridCol", {{"w:w", std::to_string(width_of(columns, at))}});
        return table;
    }
    static pugi::xml_node begin_row(pugi::xml_node table, bool is_head) {
        auto row = add(table, "w:tr");
        auto properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (is_head) add(properties, "w:tblHeader");
        return row;
    }
    // `rule`: how thick the line below is, in eighths of a point; empty: none.
    static void add_cell(pugi::xml_node row, int width, Format const& format, Text const& text, std::string const& rule) {
        auto cell = add(row, "w:tc");
        auto properties = add(cell, "w:tcPr");
        add(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
        if (!rule.empty())
            add(add(properties, "w:tcBorders"), "w:bottom",
                {{"w:val", "single"}, {"w:sz", rule}, {"w:space", "0"}, {"w:color", rule == "12" ? "18202E" : "D5D2C6"}});
        add_paragraph(cell, format, text);
    }
    // Word joins tables that no paragraph parts.
    void end_table() { add_paragraph(body_, {"Gap"}, ""); }

    void add_section() {
        auto section = add(body_, "w:sectPr");
        add(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "foot"}});
        add(section, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        add(section, "w:pgMar",
            {{"w:top", "1021"}, {"w:right", "1020"}, {"w:bottom", "1134"}, {"w:left", "1020"}, {"w:header", "567"}, {"w:footer", "567"}, {"w:gutter", "0"}});
    }

    pugi::xml_document part_;
    pugi::xml_node body_;
    int last_list_{bullets};
};

void add_field(pugi::xml_node paragraph, char const* instruction) {
    auto field = add(paragraph, "w:fldSimple", {{"w:instr", instruction}});
    add_run(field, {"1"});
}

std::string footer(Document const& document) {
    pugi::xml_document part;
    auto paragraph = add(word_root(part, "w:ftr"), "w:p");
    add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", "Footer"}});
    add_run(paragraph, {document.foot});
    add(add(paragraph, "w:r"), "w:tab");
    add_field(paragraph, "PAGE");
    add_run(paragraph, {" / "});
    add_field(paragraph, "NUMPAGES");
    return xml_file(part);
}

std::string core_properties(Document const& document) {
    pugi::xml_document part;
    auto root = add(part, "cp:coreProperties",
                    {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                     {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                     {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                     {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    add_text(add(root, "dc:title"), document.kind + " – " + document.title);
    if (!document.publisher.empty()) add_text(add(root, "dc:creator"), document.publisher);
    add_text(add(root, "dc:language"), "fr-FR");
    for (auto const* name : {"dcterms:created", "dcterms:modified"})
        add_text(add(root, name, {{"xsi:type", "dcterms:W3CDTF"}}), utc(document.as_of_ms));
    return xml_file(part);
}

// The lists of our documents: points, and each numbered list from 1 anew.
std::string numbering(int last_list) {
    auto text = docx_numbering();
    for (int number = 1; number <= last_list; ++number)
        text += "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" + (number == bullets ? "0" : "1") + "\"/>" +
                (number == bullets ? "" : "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") + "</w:num>";
    return text + "</w:numbering>";
}

}  // namespace

std::string docx(Document const& document) {
    Body const body(document);
    return zip_package({{"[Content_Types].xml", docx_content_types()},
                        {"_rels/.rels", docx_relations()},
                        {"word/document.xml", body.file()},
                        {"word/_rels/document.xml.rels", docx_document_relations()},
                        {"word/styles.xml", docx_styles()},
                        {"word/numbering.xml", numbering(body.last_list())},
                        {"word/settings.xml", docx_settings()},
                        {"word/footer1.xml", footer(document)},
                        {"docProps/core.xml", core_properties(document)}},
                       document.as_of_ms);
}

}  // namespace gommette::documents
