#include "server/reports/decision_log.hpp"

#include <utility>

#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

std::string motive_text(domain::Decided const& decided) { return decided.taken.words ? decided.taken.words->motive.value : ""; }

Text priority_text(DecisionTaken const& taken, ConventionWords const& words) {
    auto text = Text::strong(words.title({taken.session, taken.proposal}));
    text << Text("\n" + words.session(taken.session));
    return text;
}

std::string taken_text(domain::Decided const& decided, ConventionWords const& words) {
    return short_text(decided.at) + "\n" + words.taken_by(decided.taken, words.member(decided.taken.member));
}

Table standing(ConventionHistory const& history, ConventionWords const& words) {
    Table table{"Décisions en vigueur", {{"Priorité", 7}, {"Décision", 4}, {"Motif", 5}, {"Prise", 5}}, {}};
    for (auto const& decided : history.convention.decisions) {
        if (decided.replaced_by || decided.taken.resolution == Resolution::taken_back) continue;
        table.rows.push_back({priority_text(decided.taken, words), Text::strong(resolution_text(decided.taken)), motive_text(decided), taken_text(decided, words)});
    }
    return table;
}

Text history_text(domain::Decided const& decided) {
    auto text = Text::strong(resolution_text(decided.taken));
    if (decided.taken.replaces) text << Text("\nremplace la n° " + std::to_string(decided.taken.replaces->value));
    if (decided.replaced_by) text << Text("\nremplacée par la n° " + std::to_string(decided.replaced_by.value));
    return text;
}

Table all_of_them(ConventionHistory const& history, ConventionWords const& words) {
    Table table{"Toutes les décisions", {{"N°", 1, Align::end}, {"Priorité", 6}, {"Décision", 4}, {"Motif", 5}, {"Prise", 5}}, {}};
    for (auto const& decided : history.convention.decisions)
        table.rows.push_back({std::to_string(decided.taken.decision.value), priority_text(decided.taken, words), history_text(decided), motive_text(decided),
                              taken_text(decided, words)});
    return table;
}

}  // namespace

documents::Document decision_log(ConventionHistory const& history) {
    ConventionWords const words(history);
    auto document = words.document("Relevé de décisions");
    document.subtitle = "Décisions du comité de pilotage";
    if (history.convention.decisions.empty()) {
        document.blocks.emplace_back(Paragraph{"Aucune décision n’a été prise.", Tone::lead});
        return documents::typeset(std::move(document));
    }
    auto now = standing(history, words);
    document.blocks.emplace_back(Heading{1, "Décisions en vigueur"});
    if (now.rows.empty())
        document.blocks.emplace_back(Paragraph{"Aucune : toutes ont été reprises."});
    else
        document.blocks.emplace_back(std::move(now));
    document.blocks.emplace_back(Heading{1, "Toutes les décisions, dans leur ordre"});
    document.blocks.emplace_back(all_of_them(history, words));
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
