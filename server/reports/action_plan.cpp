#include "server/reports/action_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "server/domain/fields.hpp"
#include "server/reports/action_sheet_blocks.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Facts;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

using Sheets = std::vector<domain::Sheet const*>;

// Those of the national framework first, in its order; others behind, by their codes.
std::pair<int, std::string> order_of(std::string const& code) {
    auto const* known = domain::find_default_field(code);
    return {known ? known->order : static_cast<int>(domain::default_fields.size()) + 1, code};
}

using SheetsByField = std::map<std::pair<int, std::string>, Sheets>;

SheetsByField by_field(domain::Convention const& convention) {
    SheetsByField fields;
    for (auto const& sheet : convention.sheets) fields[order_of(sheet.begun.field.value)].push_back(&sheet);
    for (auto& [order, sheets] : fields)
        std::ranges::sort(sheets, {}, [](domain::Sheet const* sheet) { return sheet->begun.number.value; });
    return fields;
}

// What some sheets come to, in euros. `without_budget`: how many say none.
struct Sums {
    std::int64_t actions{};
    std::int64_t without_budget{};
    std::int64_t budget{};
    std::int64_t asked{};
    std::int64_t granted{};

    void add(SheetFields const& values) {
        ++actions;
        if (values.budget && values.budget->euros)
            budget += values.budget->euros->value;
        else
            ++without_budget;
        if (!values.funding) return;
        for (auto const& line : values.funding->values) {
            switch (line.state) {
                case FundingState::asked:
                    asked += line.euros.value;
                    break;
                case FundingState::granted:
                    granted += line.euros.value;
                    break;
                case FundingState::refused:
                    break;
            }
        }
    }
};

bool is_abandoned(SheetFields const& values) { return values.progress && values.progress->state == ProgressState::abandoned; }

Sums sums_of(Sheets const& sheets) {
    Sums sums;
    for (auto const* sheet : sheets)
        if (auto const values = sheet->values(); !is_abandoned(values)) sums.add(values);
    return sums;
}

std::vector<Text> sums_row(std::string const& name, Sums const& sums, bool is_strong) {
    std::vector<Text> row;
    for (auto const& cell : {name, std::to_string(sums.actions), euros_text(sums.budget), euros_text(sums.asked), euros_text(sums.granted)})
        row.push_back(is_strong ? Text::strong(cell) : Text(cell));
    return row;
}

void add_overview(documents::Document& document, SheetsByField const& fields) {
    Table table{"Le plan d’actions par champ",
                {{"Champ", 6}, {"Actions", 2, Align::end}, {"Coût", 3, Align::end}, {"Demandé", 3, Align::end}, {"Accordé", 3, Align::end}},
                {}};
    Sums all;
    std::size_t abandoned = 0;
    for (auto const& [field, sheets] : fields) {
        auto const sums = sums_of(sheets);
        table.rows.push_back(sums_row(field_title(field.second), sums, false));
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
    add_overview(document, fields);
    add_index(document, fields);
    for (auto const& [field, sheets] : fields) {
        bool is_first = true;
        for (auto const* sheet : sheets) {
            if (is_first) document.blocks.emplace_back(Heading{1, field_title(field.second), true});
            add_sheet_blocks(document.blocks, *sheet, history.convention, words, !std::exchange(is_first, false));
        }
    }
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
