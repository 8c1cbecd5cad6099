#include "server/documents/document.hpp"

#include <array>
#include <string_view>

namespace gommette::documents {

namespace {

constexpr std::string_view no_break = "\u00a0";
constexpr std::string_view narrow_no_break = "\u202f";

// The space that stands before what begins the rest; empty: an ordinary one.
std::string_view space_before(std::string_view rest) {
    constexpr std::array<std::string_view, 4> after_narrow{";", "!", "?", "€"};
    constexpr std::array<std::string_view, 3> after_wide{":", "»", "%"};
    for (auto const sign : after_narrow)
        if (rest.starts_with(sign)) return narrow_no_break;
    for (auto const sign : after_wide)
        if (rest.starts_with(sign)) return no_break;
    return {};
}

void set(std::string& text) { text = typeset(std::string_view{text}); }
void set(Text& text) {
    for (auto& span : text.spans) set(span.text);
}

struct SetBlock {
    void operator()(Heading& heading) const { set(heading.text); }
    void operator()(Paragraph& paragraph) const { set(paragraph.text); }
    void operator()(List& list) const {
        for (auto& item : list.items) set(item);
    }
    void operator()(Facts& facts) const {
        for (auto& [name, text] : facts.facts) {
            set(name);
            set(text);
        }
    }
    void operator()(Table& table) const {
        set(table.caption);
        for (auto& column : table.columns) set(column.title);
        for (auto& row : table.rows)
            for (auto& cell : row) set(cell);
    }
};

}  // namespace

std::string typeset(std::string_view text) {
    constexpr std::string_view opening = "«";
    std::string result;
    result.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ') {
            result += text[at];
            continue;
        }
        auto const space = std::string_view{result}.ends_with(opening) ? no_break : space_before(text.substr(at + 1));
        if (space.empty())
            result += ' ';
        else
            result += space;
    }
    return result;
}

Document typeset(Document document) {
    set(document.kind);
    set(document.title);
    set(document.subtitle);
    set(document.publisher);
    set(document.foot);
    for (auto& block : document.blocks) std::visit(SetBlock{}, block);
    return document;
}

}  // namespace gommette::documents
