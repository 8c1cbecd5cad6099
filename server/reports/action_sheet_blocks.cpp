#include "server/reports/action_sheet_blocks.hpp"

#include <optional>
#include <utility>

#include "server/domain/sheet_fields.hpp"
#include "server/reports/figure_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::Facts;
using documents::Heading;
using documents::Table;
using documents::Text;

std::string schedule_text(ActionSchedule const& schedule) {
    if (schedule.begins && schedule.ends) return "du " + day_text(*schedule.begins) + " au " + day_text(*schedule.ends);
    if (schedule.begins) return "à partir du " + day_text(*schedule.begins);
    return schedule.ends ? "jusqu’au " + day_text(*schedule.ends) : std::string{};
}

// "240 jeunes (1er mars 2027)"
std::string last_measure(ActionIndicator const& indicator) {
    Measure const* last = nullptr;
    for (auto const& measure : indicator.measures.values)
        if (!last || last->day.value <= measure.day.value) last = &measure;
    return last ? figure_text(last->value_thousandths, indicator.unit.value) + " (" + day_text(last->day) + ")" : "–";
}

// What is told of one field: as a fact of one line or more, or, of lists, as a table of its own.
struct TellField {
    Facts& facts;
    std::vector<Block>& tables;
    SheetField field;

    void fact(std::string const& text) const {
        if (!text.empty()) facts.facts.emplace_back(std::string{label_of(field)}, text);
    }
    template <std::size_t Min, std::size_t Max>
    void operator()(Line<Min, Max> const& line) const { fact(line.value); }
    template <std::size_t Min, std::size_t Max>
    void operator()(Prose<Min, Max> const& prose) const { fact(prose.value); }
    void operator()(ActionKind kind) const { fact(std::string{in_french(kind)}); }
    void operator()(ActionProgress const& progress) const { fact(written(progress)); }
    void operator()(ActionBudget const& budget) const { fact(budget.euros ? euros_text(budget.euros->value) : ""); }
    void operator()(ActionSchedule const& schedule) const { fact(schedule_text(schedule)); }
    void operator()(List<FundingLine, 20> const& funding) const {
        Table table = begin_table({{"Financeur", 6}, {"Montant", 3, Align::end}, {"État", 3}});
        std::int64_t sum = 0;
        for (auto const& line : funding.values) {
            table.rows.push_back({line.funder.value, euros_text(line.euros.value), std::string{in_french(line.state)}});
            if (line.state != FundingState::refused) sum += line.euros.value;
        }
        if (funding.values.size() > 1) table.rows.push_back({Text::strong("Demandé et accordé"), Text::strong(euros_text(sum)), ""});
        add(std::move(table));
    }
    void operator()(List<Milestone, 24> const& milestones) const {
        Table table = begin_table({{"Date", 3}, {"Échéance", 7}, {"État", 2}});
        for (auto const& one : milestones.values) table.rows.push_back({day_text(one.day), one.title.value, one.done ? "faite" : "à venir"});
        add(std::move(table));
    }
    void operator()(List<ActionIndicator, 8> const& indicators) const {
        Table table = begin_table({{"Indicateur", 6}, {"Départ", 2, Align::end}, {"Cible", 2, Align::end}, {"Dernière mesure", 3, Align::end}});
        for (auto const& one : indicators.values)
            table.rows.push_back({one.title.value + " (" + std::string{in_french(one.kind)} + ")", figure_text(one.baseline_thousandths, one.unit.value),
                                  figure_text(one.target_thousandths, one.unit.value), last_measure(one)});
        add(std::move(table));
    }

    Table begin_table(std::vector<documents::Column> columns) const { return {std::string{label_of(field)}, std::move(columns), {}}; }
    void add(Table table) const {
        if (table.rows.empty()) return;
        tables.emplace_back(Heading{3, table.caption});
        tables.emplace_back(std::move(table));
    }
};

std::string text_of_origin(SessionsProposal const& origin, domain::Convention const& convention, ConventionWords const& words) {
    auto text = "priorité « " + words.title(origin) + " », " + words.session(origin.session);
    auto const* decided = convention.decision_on(origin);
    if (!decided) return text;
    return text + " ; décision n° " + std::to_string(decided->taken.decision.value) + " : " + resolution_text(decided->taken) + ", " + short_text(decided->at);
}

}  // namespace

void add_sheet_blocks(std::vector<Block>& blocks, domain::Sheet const& sheet, domain::Convention const& convention, ConventionWords const& words,
                      bool on_new_page) {
    auto const values = sheet.values();
    blocks.emplace_back(Heading{2, action_code(sheet) + " · " + action_title(values), on_new_page});
    Facts facts;
    std::vector<Block> tables;
    domain::for_each_sheet_field([&](SheetField field, auto pointer) {
        if (field == SheetField::title) return;  // stands in the heading
        if (auto const& value = values.*pointer) TellField{facts, tables, field}(*value);
    });
    facts.facts.emplace_back("Origine", sheet.begun.origin ? text_of_origin(*sheet.begun.origin, convention, words)
                                                           : "action déjà conduite, inscrite par le comité de pilotage");
    for (auto const& joined : sheet.also) facts.facts.emplace_back("Autre origine", text_of_origin(joined.origin, convention, words));
    blocks.emplace_back(std::move(facts));
    for (auto& block : tables) blocks.push_back(std::move(block));
}

std::string action_code(domain::Sheet const& sheet) { return sheet.begun.field.value + std::to_string(sheet.begun.number.value); }

std::string action_title(SheetFields const& values) {
    return values.title && !values.title->value.empty() ? values.title->value : "Intitulé à écrire";
}

std::string progress_text(SheetFields const& values) { return values.progress ? written(*values.progress) : std::string{}; }

}  // namespace gommette::reports
