#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gommette::documents {

// What a document says, in the order in which it is read; how it looks is each writer's business (html, odt, docx). Plain values.
// All texts are UTF-8; a line feed in one is a line break. Characters that XML cannot hold are left out by the writers.

struct Span {
    std::string text;
    bool strong{false};
};

struct Text {
    std::vector<Span> spans;

    Text() = default;
    Text(std::string text) : spans{{std::move(text)}} {}  // NOLINT: a text is what it says
    Text(char const* text) : spans{{text}} {}             // NOLINT: likewise
    static Text strong(std::string text) {
        Text made;
        made.spans.push_back({std::move(text), true});
        return made;
    }
    Text& operator<<(Text const& other) {
        spans.insert(spans.end(), other.spans.begin(), other.spans.end());
        return *this;
    }
    bool is_empty() const { return spans.empty() || (spans.size() == 1 && spans.front().text.empty()); }
};

// `level`: 1 to 3. It is kept on the page of what follows it.
struct Heading {
    int level{1};
    std::string text;
    bool on_new_page{false};
};

// body: running text · lead: what matters most of its part · quiet: a remark.
enum class Tone { body, lead, quiet };

struct Paragraph {
    Text text;
    Tone tone{Tone::body};
    bool keeps_with_next{false};
};

struct List {
    std::vector<Text> items;
    bool is_numbered{false};
};

// Names with what they stand for, in two columns: "Date" and a date.
struct Facts {
    std::vector<std::pair<std::string, Text>> facts;
};

enum class Align { start, end };

// `share`: of the table's width, in relation to the other columns' shares; at least 1.
struct Column {
    std::string title;
    int share{1};
    Align align{Align::start};
};

// Its head is repeated on each page; no row is parted. Each row has as many cells as there are columns.
struct Table {
    std::string caption;  // for who cannot see it; also its name in an office program
    std::vector<Column> columns;
    std::vector<std::vector<Text>> rows;
};

using Block = std::variant<Heading, Paragraph, List, Facts, Table>;

struct Document {
    std::string kind;       // "Compte rendu"
    std::string title;
    std::string subtitle;   // empty: none
    std::string publisher;  // whose document it is; empty: not said
    std::string foot;       // at the bottom of each page, beside its number
    std::int64_t as_of_ms{};  // since 1970, UTC: what it tells is as of then. Files carry this time, so that the same is the same bytes
    std::vector<Block> blocks;
};

// The text as French is set: no-break spaces before : ; ! ? % » and after «, where there are spaces. Nothing is added or taken away.
std::string typeset(std::string_view text);
// All its texts, so set.
Document typeset(Document document);

}  // namespace gommette::documents
