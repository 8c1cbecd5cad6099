#include "server/reports/evaluation_blocks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "server/reports/action_sheet_blocks.hpp"
#include "server/reports/calendar_years.hpp"
#include "server/reports/diagnosis_blocks.hpp"
#include "server/reports/evaluated_convention.hpp"
#include "server/reports/figure_words.hpp"
#include "server/reports/envelope_blocks.hpp"
#include "server/reports/french.hpp"
#include "server/reports/plan_figures.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;
using Blocks = std::vector<Block>;

Text action_text(domain::Sheet const& sheet, SheetFields const& values) {
    auto text = Text::strong(action_code(sheet));
    text << Text(" " + action_title(values));
    return text;
}

template <class Written>
std::string text_or(std::optional<Written> const& field, char const* none) {
    return field && !field->value.empty() ? field->value : none;
}

template <class Written>
bool says(std::optional<Written> const& field) {
    return field && !field->value.empty();
}

void add_unknown(Blocks& blocks, char const* text) {
    blocks.emplace_back(Paragraph{std::string{"Ce que la convention ne sait pas : "} + text, Tone::quiet});
}

void add_table(Blocks& blocks, Table table, char const* none) {
    blocks.emplace_back(Heading{2, table.caption});
    if (table.rows.empty())
        blocks.emplace_back(Paragraph{none});
    else
        blocks.emplace_back(std::move(table));
}

void add_priorities(Blocks& blocks, ConventionHistory const& history) {
    Table table{"Les priorités des comités, et ce qui en a été décidé",
                {{"Comité", 6},
                 {"Séances", 2, Align::end},
                 {"Priorités", 2, Align::end},
                 {"Validées", 2, Align::end},
                 {"Renvoyées", 3, Align::end},
                 {"Reportées", 3, Align::end},
                 {"Rejetées", 2, Align::end},
                 {"Sans décision", 2, Align::end}},
                {}};
    for (auto& [id, counts] : priorities_of_committees(history)) {
        auto const* committee = history.convention.find(id);
        auto decided = counts.decided;
        table.rows.push_back({committee ? committee->title.value : "comité " + std::to_string(id.value),
                              std::to_string(counts.sessions), std::to_string(counts.retained),
                              std::to_string(decided[Resolution::validated] + decided[Resolution::with_reservation]),
                              std::to_string(decided[Resolution::to_rework]), std::to_string(decided[Resolution::postponed]),
                              std::to_string(decided[Resolution::rejected]), std::to_string(counts.undecided)});
    }
    add_table(blocks, std::move(table), "Aucun comité n’est créé.");
    blocks.emplace_back(Paragraph{"Validées : y compris sous réserve. Renvoyées : à retravailler par le comité.", Tone::quiet});
}

void add_goals(Blocks& blocks, Sheets const& sheets) {
    Table table{"Les enjeux et les objectifs des actions", {{"Action", 5}, {"Enjeu et constat", 7}, {"Objectifs", 7}}, {}};
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        std::vector<std::string> why;
        if (says(values.stake)) why.push_back(values.stake->value);
        if (says(values.finding)) why.push_back(values.finding->value);
        table.rows.push_back(
            {action_text(*sheet, values), why.empty() ? "non écrits" : joined(why, "\n"), text_or(values.goals, "non écrits")});
    }
    add_table(blocks, std::move(table), "Aucune fiche action n’est écrite.");
}

struct NamedState {
    std::optional<ProgressState> state;
    char const* title;
};

constexpr std::array<NamedState, 6> progress_columns{{{ProgressState::not_started, "Pas commencées"},
                                                      {ProgressState::under_way, "En cours"},
                                                      {ProgressState::suspended, "Suspendues"},
                                                      {ProgressState::done, "Réalisées"},
                                                      {ProgressState::abandoned, "Abandonnées"},
                                                      {std::nullopt, "Non noté"}}};

using StateCounts = std::map<std::optional<ProgressState>, std::int64_t>;

StateCounts states_of(Sheets const& sheets) {
    StateCounts counts;
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        ++counts[values.progress ? std::optional{values.progress->state} : std::nullopt];
    }
    return counts;
}

// A column for each state that some action is in.
void add_progress(Blocks& blocks, ConventionFields const& known, SheetsByField const& fields, Sheets const& all) {
    Table table{"L’avancement des actions", {{"Champ", 6}}, {}};
    auto const all_counts = states_of(all);
    for (auto const& [state, title] : progress_columns)
        if (all_counts.contains(state)) table.columns.push_back({title, 3, Align::end});
    table.columns.push_back({"Ensemble", 2, Align::end});
    auto const add_row = [&](std::string const& name, Sheets const& sheets, bool is_strong) {
        auto const cell = [&](std::string const& text) { return is_strong ? Text::strong(text) : Text(text); };
        auto counts = states_of(sheets);
        std::vector<Text> row{cell(name)};
        for (auto const& [state, title] : progress_columns)
            if (all_counts.contains(state)) row.push_back(cell(std::to_string(counts[state])));
        row.push_back(Text::strong(std::to_string(sheets.size())));
        table.rows.push_back(std::move(row));
    };
    for (auto const& [field, sheets] : fields) add_row(field_title(known, field.second), sheets, false);
    if (fields.size() > 1) add_row("Ensemble", all, true);
    add_table(blocks, std::move(table), "Aucune fiche action n’est écrite.");
}

std::string attainment_text(ResultSoFar const& so_far) {
    switch (so_far.attainment) {
        case Attainment::unknown:
            return so_far.last ? "à apprécier" : "pas mesuré";
        case Attainment::moved_away:
            return "en recul sur le départ";
        case Attainment::on_the_way:
            return std::to_string(so_far.percent) + " % du chemin";
        case Attainment::attained:
            return "cible atteinte";
    }
    return "";
}

Table indicators_table(std::string caption, Sheets const& sheets, IndicatorKind kind) {
    Table table{std::move(caption),
                {{"Action", 5},
                 {"Indicateur", 5},
                 {"Départ", 3, Align::end},
                 {"Dernière mesure", 4, Align::end},
                 {"Cible", 3, Align::end},
                 {"Où l’on en est", 4}},
                {}};
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        if (!values.indicators) continue;
        for (auto const& one : values.indicators->values) {
            if (one.kind != kind) continue;
            auto const so_far = result_so_far(one);
            auto const& unit = one.unit.value;
            table.rows.push_back(
                {action_text(*sheet, values), one.title.value, figure_text(one.baseline_thousandths, unit),
                 so_far.last ? figure_text(so_far.last->value_thousandths, unit) + "\n" + day_text(so_far.last->day) : "–",
                 figure_text(one.target_thousandths, unit), attainment_text(so_far)});
        }
    }
    return table;
}

std::int64_t without_indicator(Sheets const& sheets, IndicatorKind kind) {
    return std::ranges::count_if(sheets, [&](domain::Sheet const* sheet) {
        auto const values = sheet->values();
        return !values.indicators ||
               std::ranges::none_of(values.indicators->values, [&](ActionIndicator const& one) { return one.kind == kind; });
    });
}

std::vector<Text> money_row(std::string const& name, Sums const& sums, bool is_strong) {
    std::vector<Text> row;
    for (auto const& cell :
         {name, std::to_string(sums.actions), euros_text(sums.budget), euros_text(sums.asked), euros_text(sums.granted),
          sums.budget > 0 ? std::to_string(sums.granted * 100 / sums.budget) + " %" : std::string{"–"}})
        row.push_back(is_strong ? Text::strong(cell) : Text(cell));
    return row;
}

void add_money(Blocks& blocks, domain::Convention const& convention) {
    Table table{"Le coût prévu et les financements, par champ",
                {{"Champ", 6},
                 {"Actions", 2, Align::end},
                 {"Coût prévu", 3, Align::end},
                 {"Demandé", 3, Align::end},
                 {"Accordé", 3, Align::end},
                 {"Accordé sur coût", 3, Align::end}},
                {}};
    auto const fields = by_field(convention);
    for (auto const& [field, sheets] : fields)
        table.rows.push_back(money_row(field_title(convention.fields(), field.second), sums_of(sheets), false));
    auto const all = sums_of(in_order(convention));
    if (fields.size() > 1) table.rows.push_back(money_row("Ensemble", all, true));
    add_table(blocks, std::move(table), "Aucune fiche action n’est écrite.");
    if (all.without_budget > 0)
        blocks.emplace_back(
            Paragraph{counted(all.without_budget, "action n’a pas de coût noté. ", "actions n’ont pas de coût noté. ") +
                          "Les actions abandonnées ne sont pas comptées.",
                      Tone::quiet});
    Table funders{
        "Les financeurs",
        {{"Financeur", 6}, {"Demandé, sans réponse notée", 4, Align::end}, {"Accordé", 3, Align::end}, {"Refusé", 3, Align::end}},
        {}};
    for (auto const& [funder, sums] : by_funder(in_order(convention)))
        funders.rows.push_back({sums.name, euros_text(sums.asked), euros_text(sums.granted), euros_text(sums.refused)});
    add_table(blocks, std::move(funders), "Aucun plan de financement n’est noté.");
    add_envelopes(blocks, convention);
}

void add_kinds(Blocks& blocks, Sheets const& sheets) {
    std::map<std::optional<ActionKind>, std::int64_t> kinds;
    for (auto const* sheet : sheets) ++kinds[sheet->values().kind];
    Table table{"Les actions par nature", {{"Nature", 6}, {"Actions", 2, Align::end}}, {}};
    for (auto const kind : {ActionKind::existing, ActionKind::to_strengthen, ActionKind::new_action})
        if (kinds[kind] > 0) table.rows.push_back({std::string{in_french(kind)}, std::to_string(kinds[kind])});
    if (kinds[std::nullopt] > 0) table.rows.push_back({"non notée", std::to_string(kinds[std::nullopt])});
    add_table(blocks, std::move(table), "Aucune fiche action n’est écrite.");
}

void add_bearers(Blocks& blocks, Sheets const& sheets) {
    Table table{"Qui porte les actions", {{"Action", 6}, {"Pilote", 5}, {"Partenaires", 6}}, {}};
    std::int64_t without_owner = 0;
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        if (is_abandoned(values)) continue;
        if (!says(values.owner)) ++without_owner;
        table.rows.push_back(
            {action_text(*sheet, values), text_or(values.owner, "sans pilote"), text_or(values.partners, "non notés")});
    }
    bool const has_rows = !table.rows.empty();
    add_table(blocks, std::move(table), "Aucune action n’est en cours ni prévue.");
    if (has_rows && without_owner > 0)
        blocks.emplace_back(Paragraph{counted(without_owner, "action n’a pas de pilote.", "actions n’ont pas de pilote.")});
}

void add_beyond(Blocks& blocks, domain::Convention const& convention, Sheets const& sheets) {
    if (!convention.described) return;
    auto const last = last_day_of(*convention.described).value;
    Table table{"Ce qui va au-delà du terme", {{"Action", 6}, {"Ce qui est prévu", 7}, {"Jour", 4}}, {}};
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        if (is_abandoned(values)) continue;
        if (values.milestones)
            for (auto const& milestone : values.milestones->values)
                if (milestone.day.value > last && !milestone.done)
                    table.rows.push_back({action_text(*sheet, values), milestone.title.value, day_text(milestone.day)});
        if (values.schedule && values.schedule->ends && values.schedule->ends->value > last)
            table.rows.push_back({action_text(*sheet, values), "fin de l’action", day_text(*values.schedule->ends)});
    }
    add_table(blocks, std::move(table), "Aucune échéance ni fin d’action n’est notée après le terme.");
}

}  // namespace

void add_coherence(Blocks& blocks, ConventionHistory const& history) {
    auto const without = fields_without_action(history.convention);
    blocks.emplace_back(Paragraph{without.empty() ? std::string{"Chaque champ a au moins une action."}
                                                  : "Champs sans aucune action : " + joined(without, " ; ") + "."});
    if (auto stakes = stakes_table(history.convention); !stakes.rows.empty()) add_table(blocks, std::move(stakes), "");
    add_priorities(blocks, history);
    add_goals(blocks, in_order(history.convention));
    add_unknown(blocks,
                "si ces objectifs répondent encore aux besoins du territoire, et s’ils vont dans le même sens que les autres "
                "politiques locales.");
}

void add_attainment(Blocks& blocks, ConventionHistory const& history) {
    auto const sheets = in_order(history.convention);
    add_progress(blocks, history.convention.fields(), by_field(history.convention), sheets);
    add_table(blocks, indicators_table("Les résultats mesurés", sheets, IndicatorKind::result),
              "Aucun indicateur de résultat n’est noté.");
    if (auto const none = without_indicator(sheets, IndicatorKind::result); none > 0)
        blocks.emplace_back(
            Paragraph{counted(none, "action n’a pas d’indicateur de résultat.", "actions n’ont pas d’indicateur de résultat."),
                      Tone::quiet});
    if (auto indicators = diagnosis_table(history.convention); !indicators.rows.empty()) {
        add_table(blocks, std::move(indicators), "");
        blocks.emplace_back(Paragraph{"Ils disent où en est le territoire, non ce que les actions y ont changé.", Tone::quiet});
    }
    add_unknown(blocks, "ce qui revient à l’action et ce qui serait arrivé sans elle ; ce qu’en pensent les habitants.");
}

void add_means(Blocks& blocks, ConventionHistory const& history) {
    add_money(blocks, history.convention);
    add_table(blocks, indicators_table("Les moyens mesurés", in_order(history.convention), IndicatorKind::means),
              "Aucun indicateur de moyens n’est noté.");
    add_unknown(blocks, "les dépenses réelles, le temps passé par les équipes, les moyens mis en commun sans être chiffrés.");
}

void add_durability(Blocks& blocks, ConventionHistory const& history) {
    auto const sheets = in_order(history.convention);
    add_kinds(blocks, sheets);
    add_bearers(blocks, sheets);
    add_beyond(blocks, history.convention, sheets);
    add_unknown(blocks, "les engagements pris pour la suite et les financements acquis après le terme.");
}

}  // namespace gommette::reports
