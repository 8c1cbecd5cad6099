#include "server/reports/action_plan.hpp"

#include <utility>
#include <vector>

#include "server/reports/action_sheet_blocks.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/diagnosis_blocks.hpp"
#include "server/reports/envelope_blocks.hpp"
#include "server/reports/french.hpp"
#include "server/reports/plan_figures.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

std::vector<Text> sums_row(std::string const& name, Sums const& sums, bool is_strong) {
    std::vector<Text> row;
    for (auto const& cell : {name, std::to_string(sums.actions), euros_text(sums.budget), euros_text(sums.asked), euros_text(sums.granted)})
        row.push_back(is_strong ? Text::strong(cell) : Text(cell));
    return row;
}

void add_overview(documents::Document& document, domain::Convention const& convention, SheetsByField const& fields) {
    Table table{"Le plan d’actions par champ",
                {{"Champ", 6}, {"Actions", 2, Align::end}, {"Coût", 3, Align::end}, {"Demandé", 3, Align::end}, {"Accordé", 3, Align::end}},
                {}};
    Sums all;
    std::size_t abandoned = 0;
    for (auto const& [field, sheets] : fields) {
        auto const sums = sums_of(sheets);
        table.rows.push_back(sums_row(field_title(convention.fields(), field.second), sums, false));
        all = {all.actions + sums.actions, all.without_budget + sums.without_budget, all.budget + sums.budget, all.asked + sums.asked, all.granted + sums.granted};
        abandoned += sheets.size() - static_cast<std::size_t>(sums.actions);
    }
    table.rows.push_back(sums_row("Ensemble", all, true));
    document.blocks.emplace_back(Heading{1, "Vue d’ensemble"});
    document.blocks.emplace_back(std::move(table));
    if (all.without_budget > 0)
        document.blocks.emplace_back(Paragraph{counted(all.without_budget, "action n’a pas encore de coût chiffré.", "actions n’ont pas encore de coût chiffré."), Tone::quiet});
    if (abandoned > 0)
        document.blocks.emplace_back(Paragraph{counted(static_cast<std::int64_t>(abandoned), "action abandonnée n’est pas comptée ici.", "actions abandonnées ne sont pas comptées ici."), Tone::quiet});
    add_envelopes(document.blocks, convention);
}

void add_index(documents::Document& document, SheetsByField const& fields) {
    Table table{"Les actions", {{"Fiche", 2}, {"Action", 8}, {"Pilote", 5}, {"Avancement", 3}}, {}};
    for (auto const& [field, sheets] : fields)
        for (auto const* sheet : sheets) {
            auto const values = sheet->values();
            table.rows.push_back({Text::strong(action_code(*sheet)), action_title(values), values.owner ? values.owner->value : "", progress_text(values)});
        }
    document.blocks.emplace_back(Heading{1, "Les actions"});
    document.blocks.emplace_back(std::move(table));
}

}  // namespace

documents::Document action_plan(ConventionHistory const& history) {
    ConventionWords const words(history);
    auto document = words.document("Plan d’actions");
    document.subtitle = "Annexe à la convention : les fiches action";
    if (history.convention.sheets.empty()) {
        document.blocks.emplace_back(Paragraph{"Aucune fiche action n’a été écrite.", Tone::lead});
        return documents::typeset(std::move(document));
    }
    auto const fields = by_field(history.convention);
    add_overview(document, history.convention, fields);
    add_index(document, fields);
    for (auto const& [field, sheets] : fields) {
        bool is_first = true;
        for (auto const* sheet : sheets) {
            if (is_first) {
                document.blocks.emplace_back(Heading{1, field_title(history.convention.fields(), field.second), true});
                add_diagnosis(document.blocks, history.convention, sheet->begun.field);
            }
            add_sheet_blocks(document.blocks, *sheet, history.convention, words, !std::exchange(is_first, false));
        }
    }
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
