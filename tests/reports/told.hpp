#pragma once

#include <cstdlib>
#include <ctime>
#include <string>

#include "server/documents/document.hpp"

namespace gommette::reports {

inline std::string text_of(documents::Text const& text) {
    std::string all;
    for (auto const& span : text.spans) all += span.text;
    return all;
}

struct TellBlock {
    std::string& all;

    void operator()(documents::Heading const& heading) const { all += "# " + heading.text + "\n"; }
    void operator()(documents::Paragraph const& paragraph) const { all += text_of(paragraph.text) + "\n"; }
    void operator()(documents::List const& list) const {
        for (auto const& item : list.items) all += "- " + text_of(item) + "\n";
    }
    void operator()(documents::Facts const& facts) const {
        for (auto const& [name, text] : facts.facts) all += name + ": " + text_of(text) + "\n";
    }
    void operator()(documents::Table const& table) const {
        for (auto const& column : table.columns) all += "| " + column.title + " ";
        all += "|\n";
        for (auto const& row : table.rows) {
            for (auto const& cell : row) all += "| " + text_of(cell) + " ";
            all += "|\n";
        }
    }
};

// All that a document says, with ordinary spaces: a line a paragraph, "| cell | cell |" a row of a table, or its head.
inline std::string told(documents::Document const& document) {
    std::string all = document.kind + "\n" + document.publisher + "\n" + document.title + "\n" + document.subtitle + "\n";
    for (auto const& block : document.blocks) std::visit(TellBlock{all}, block);
    all += document.foot + "\n";
    for (std::string const space : {"\u00a0", "\u202f"})
        for (auto at = all.find(space); at != std::string::npos; at = all.find(space)) all.replace(at, space.size(), " ");
    return all;
}

// For as long as it stands the process' clocks are those of France.
class FrenchClock {
public:
    FrenchClock() {
        if (auto const* zone = std::getenv("TZ")) former_ = zone;
        setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
        tzset();
    }
    ~FrenchClock() {
        former_.empty() ? unsetenv("TZ") : setenv("TZ", former_.c_str(), 1);
        tzset();
    }
    FrenchClock(FrenchClock const&) = delete;

private:
    std::string former_;
};

}  // namespace gommette::reports
