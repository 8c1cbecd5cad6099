#include "server/documents/html.hpp"

#include <algorithm>

#include "server/documents/xml.hpp"

namespace gommette::documents {

namespace {

constexpr auto style = R"css(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:50rem;padding:2rem 1.5rem 4rem;background:#fffefa;color:#18202e;font:400 1rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,system-ui,sans-serif;overflow-wrap:break-word}
header{border-bottom:2px solid #18202e;padding-bottom:1rem;margin-bottom:1.5rem}
header p{margin:0}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance;break-after:avoid}
h1{font-size:2rem;margin:.25rem 0}
h2{font-size:1.375rem;margin:2.5rem 0 .75rem;border-bottom:1px solid #d5d2c6;padding-bottom:.25rem}
h3{font-size:1.125rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .5rem}
p{margin:0 0 .75rem;orphans:2;widows:2}
.subtitle{font-size:1.125rem}
.lead{font-weight:700}
.quiet,.kind,footer{color:#4b5363;font-size:.9375rem}
.joined{break-after:avoid}
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.25rem 1rem;margin:0 0 1rem}
dt{color:#4b5363}
dd{margin:0}
ol,ul{margin:0 0 1rem;padding-left:1.5rem}
table{width:100%;border-collapse:collapse;margin:0 0 1.25rem;font-size:.9375rem;line-height:1.4}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
thead{display:table-header-group}
th{border-bottom:2px solid #18202e;font-weight:700;font-size:.8125rem;vertical-align:bottom}
td{border-bottom:1px solid #d5d2c6;vertical-align:top}
th,td{padding:.375rem .5rem;text-align:left}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
.end{text-align:right;font-variant-numeric:tabular-nums}
tr{break-inside:avoid}
footer{margin-top:3rem;border-top:1px solid #d5d2c6;padding-top:.5rem}
@page{size:A4;margin:18mm 18mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Verdana,sans-serif;color:#4b5363}}
@media print{body{max-width:none;padding:0;font-size:10.5pt;background:none}.new-page{break-before:page}}
)css";

std::string with_breaks(std::string_view text) {
    std::string result;
    for (char const character : escaped(text)) {
        if (character == '\n')
            result += "<br>";
        else
            result += character;
    }
    return result;
}

std::string inner(Text const& text) {
    std::string result;
    for (auto const& span : text.spans) result += span.strong ? "<strong>" + with_breaks(span.text) + "</strong>" : with_breaks(span.text);
    return result;
}

std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::body:
            return "";
        case Tone::lead:
            return "lead";
        case Tone::quiet:
            return "quiet";
    }
    return "";
}

std::string cell(char const* name, std::string const& more, Align align, std::string const& inside) {
    std::string text = "<";
    text += name + more;
    if (align == Align::end) text += " class=\"end\"";
    return text + ">" + inside + "</" + name + ">";
}

struct WriteBlock {
    std::string& page;

    void operator()(Heading const& heading) const {
        auto const name = "h" + std::to_string(std::clamp(heading.level, 1, 3) + 1);
        page += "<" + name + (heading.on_new_page ? " class=\"new-page\"" : "") + ">" + with_breaks(heading.text) + "</" + name + ">\n";
    }
    void operator()(Paragraph const& paragraph) const {
        std::string classes{class_of(paragraph.tone)};
        if (paragraph.keeps_with_next) classes += classes.empty() ? "joined" : " joined";
        page += "<p" + (classes.empty() ? "" : " class=\"" + classes + "\"") + ">" + inner(paragraph.text) + "</p>\n";
    }
    void operator()(List const& list) const {
        std::string const name = list.is_numbered ? "ol" : "ul";
        page += "<" + name + ">\n";
        for (auto const& item : list.items) page += "<li>" + inner(item) + "</li>\n";
        page += "</" + name + ">\n";
    }
    void operator()(Facts const& facts) const {
        page += "<dl>\n";
        for (auto const& [name, text] : facts.facts) page += "<dt>" + with_breaks(name) + "</dt><dd>" + inner(text) + "</dd>\n";
        page += "</dl>\n";
    }
    void operator()(Table const& table) const {
        page += "<table>\n<caption>" + with_breaks(table.caption) + "</caption>\n<colgroup>";
        int whole = 0;
        for (auto const& column : table.columns) whole += column.share;
        for (auto const& column : table.columns) page += "<col style=\"width:" + std::to_string(100 * column.share / std::max(whole, 1)) + "%\">";
        page += "</colgroup>\n<thead><tr>";
        for (auto const& column : table.columns) page += cell("th", " scope=\"col\"", column.align, with_breaks(column.title));
        page += "</tr></thead>\n<tbody>\n";
        for (auto const& row : table.rows) {
            page += "<tr>";
            for (std::size_t at = 0; at < row.size(); ++at) page += cell("td", "", table.columns.at(at).align, inner(row[at]));
            page += "</tr>\n";
        }
        page += "</tbody>\n</table>\n";
    }
};

}  // namespace

std::string html(Document const& document) {
    std::string page = "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    page += "<title>" + escaped(document.kind + " – " + document.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<header>\n";
    page += "<p class=\"kind\">" + with_breaks(document.kind) + (document.publisher.empty() ? "" : " · " + with_breaks(document.publisher)) + "</p>\n";
    page += "<h1>" + with_breaks(document.title) + "</h1>\n";
    if (!document.subtitle.empty()) page += "<p class=\"subtitle\">" + with_breaks(document.subtitle) + "</p>\n";
    page += "</header>\n<main>\n";
    for (auto const& block : document.blocks) std::visit(WriteBlock{page}, block);
    page += "</main>\n<footer>" + with_breaks(document.foot) + "</footer>\n</body>\n</html>\n";
    return page;
}

}  // namespace gommette::documents
