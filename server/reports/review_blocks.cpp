#include "server/reports/review_blocks.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "server/reports/action_sheet_blocks.hpp"
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

using States = std::map<std::optional<ProgressState>, std::int64_t>;

constexpr std::array<std::optional<ProgressState>, 6> all_states{
    std::nullopt,        ProgressState::not_started, ProgressState::under_way, ProgressState::suspended,
    ProgressState::done, ProgressState::abandoned};

States states_of(domain::Convention const& state) {
    States states;
    for (auto const& sheet : state.sheets) {
        auto const values = sheet.values();
        ++states[values.progress ? std::optional{values.progress->state} : std::nullopt];
    }
    return states;
}

Text action_text(ReviewedAction const& action) {
    auto text = Text::strong(action_code(*action.sheet));
    text << Text(" " + action_title(action.values));
    return text;
}

std::string state_text(SheetFields const& values) { return values.progress ? written(*values.progress) : "avancement non noté"; }

void add_by_progress(std::vector<Block>& blocks, ReviewedYear const& year) {
    Table table{"Les actions par avancement",
                {{"Avancement", 6},
                 {"Fin " + std::to_string(year.year - 1), 2, Align::end},
                 {year.is_provisional ? "À ce jour" : "Fin " + std::to_string(year.year), 2, Align::end}},
                {}};
    auto former = states_of(year.former);
    auto now = states_of(year.state);
    for (auto const& state : all_states) {
        auto const before = former[state], after = now[state];
        if (before + after == 0) continue;
        table.rows.push_back(
            {state ? std::string{in_french(*state)} : "avancement non noté", std::to_string(before), std::to_string(after)});
    }
    table.rows.push_back({Text::strong("Ensemble"), Text::strong(std::to_string(year.former.sheets.size())),
                          Text::strong(std::to_string(year.state.sheets.size()))});
    blocks.emplace_back(std::move(table));
}

void add_by_field(std::vector<Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions) {
    struct Counts {
        std::int64_t before{}, now{}, begun{}, finished{};
    };
    Table table{"Les actions par champ",
                {{"Champ", 6},
                 {"Fin " + std::to_string(year.year - 1), 2, Align::end},
                 {year.is_provisional ? "À ce jour" : "Fin " + std::to_string(year.year), 2, Align::end},
                 {"Engagées dans l’année", 3, Align::end},
                 {"Réalisées dans l’année", 3, Align::end}},
                {}};
    std::map<FieldCode, Counts> counts;
    std::vector<FieldCode> order;
    for (auto const& action : actions) {
        auto const& code = action.sheet->begun.field;
        if (!counts.contains(code)) order.push_back(code);
        auto& of_field = counts[code];
        ++of_field.now;
        if (action.former) ++of_field.before;
        if (action.has_begun()) ++of_field.begun;
        if (action.has_finished()) ++of_field.finished;
    }
    for (auto const& code : order) {
        auto const& each = counts[code];
        table.rows.push_back({field_title(year.state.fields(), code), std::to_string(each.before), std::to_string(each.now),
                              std::to_string(each.begun), std::to_string(each.finished)});
    }
    blocks.emplace_back(Heading{2, "Par champ"});
    blocks.emplace_back(std::move(table));
}

void add_moves(std::vector<Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions) {
    Table table{"Ce qui a changé d’état",
                {{"Action", 8},
                 {"Fin " + std::to_string(year.year - 1), 4},
                 {year.is_provisional ? "À ce jour" : "Fin " + std::to_string(year.year), 4}},
                {}};
    for (auto const& action : actions)
        if (action.has_moved())
            table.rows.push_back({action_text(action), action.former ? state_text(*action.former) : "pas encore de fiche",
                                  state_text(action.values)});
    blocks.emplace_back(Heading{2, "Ce qui a changé d’état"});
    auto const same = static_cast<std::int64_t>(actions.size() - table.rows.size());
    if (table.rows.empty())
        blocks.emplace_back(Paragraph{"Aucune action n’a changé d’avancement dans l’année."});
    else
        blocks.emplace_back(std::move(table));
    if (same > 0)
        blocks.emplace_back(
            Paragraph{counted(same, "action est restée au même point.", "actions sont restées au même point."), Tone::quiet});
}

// The indicator of that kind and title among a sheet's; nullptr: there is none.
ActionIndicator const* find(SheetFields const& values, ActionIndicator const& like) {
    if (!values.indicators) return nullptr;
    for (auto const& one : values.indicators->values)
        if (one.kind == like.kind && one.title == like.title) return &one;
    return nullptr;
}

std::string measure_text(Measure const* measure, std::string const& unit, int year) {
    return measure ? figure_text(measure->value_thousandths, unit) + "\n" + day_text(measure->day)
                   : "pas de mesure en " + std::to_string(year);
}

std::string percent_text(std::int64_t part, std::int64_t whole) { return std::to_string(part * 100 / whole) + " %"; }

}  // namespace

std::string former_state_label(ReviewedYear const& year) { return "fin " + std::to_string(year.year - 1); }

std::string state_label(ReviewedYear const& year) {
    return year.is_provisional ? "à ce jour" : "fin " + std::to_string(year.year);
}

void add_action_review(std::vector<Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions) {
    blocks.emplace_back(Heading{1, "Les actions"});
    if (actions.empty()) {
        blocks.emplace_back(Paragraph{"Aucune fiche action n’était écrite."});
        return;
    }
    add_by_progress(blocks, year);
    add_by_field(blocks, year, actions);
    add_moves(blocks, year, actions);
}

void add_late_milestones(std::vector<Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions) {
    blocks.emplace_back(Heading{1, "Les échéances en retard"});
    auto const late = late_milestones(year, actions);
    if (late.empty()) {
        blocks.emplace_back(Paragraph{"Aucune échéance notée n’était en retard le " + day_text(year.day) + "."});
        return;
    }
    std::set<SheetId> sheets;
    Table table{"Les échéances en retard", {{"Date prévue", 3}, {"Échéance", 6}, {"Action", 6}, {"Pilote", 4}}, {}};
    for (auto const& [action, milestone] : late) {
        sheets.insert(action->sheet->begun.sheet);
        auto const& owner = action->values.owner;
        table.rows.push_back({day_text(milestone.day), milestone.title.value, action_text(*action),
                              owner && !owner->value.empty() ? owner->value : "à désigner"});
    }
    blocks.emplace_back(Paragraph{"Le " + day_text(year.day) + " : " +
                                      counted(static_cast<std::int64_t>(late.size()), "échéance passée et pas faite, sur ",
                                              "échéances passées et pas faites, sur ") +
                                      counted(static_cast<std::int64_t>(sheets.size()), "action.", "actions."),
                                  Tone::body, true});
    blocks.emplace_back(std::move(table));
}

void add_indicator_review(std::vector<Block>& blocks, ReviewedYear const& year, std::vector<ReviewedAction> const& actions,
                          domain::Convention const& known) {
    blocks.emplace_back(Heading{1, "Les indicateurs"});
    Table table{"Les indicateurs",
                {{"Action", 5},
                 {"Indicateur", 5},
                 {std::to_string(year.year - 1), 4, Align::end},
                 {std::to_string(year.year), 4, Align::end},
                 {"Cible", 3, Align::end}},
                {}};
    std::int64_t without_measure = 0;
    for (auto const& action : actions) {
        if (!action.values.indicators) continue;
        auto const latest = known.find(action.sheet->begun.sheet)->values();
        for (auto const& indicator : action.values.indicators->values) {
            // A measure counts at its own day, even if it was noted later; of one that has gone since what was known then.
            auto const measured_in = [&](int when, SheetFields const* then) {
                auto const* as_known = find(latest, indicator);
                auto const* measure = as_known ? last_measure(*as_known, when) : nullptr;
                auto const* as_then = measure || !then ? nullptr : find(*then, indicator);
                return as_then ? last_measure(*as_then, when) : measure;
            };
            auto const& unit = indicator.unit.value;
            auto const* now = measured_in(year.year, &action.values);
            auto const* before = measured_in(year.year - 1, action.former ? &*action.former : nullptr);
            if (!now) ++without_measure;
            table.rows.push_back({action_text(action),
                                  indicator.title.value + " (" + std::string{in_french(indicator.kind)} + ")",
                                  measure_text(before, unit, year.year - 1), measure_text(now, unit, year.year),
                                  figure_text(indicator.target_thousandths, unit)});
        }
    }
    if (table.rows.empty()) {
        blocks.emplace_back(Paragraph{"Aucun indicateur n’est noté sur les fiches."});
        return;
    }
    blocks.emplace_back(
        Paragraph{counted(static_cast<std::int64_t>(table.rows.size()), "indicateur, dont ", "indicateurs, dont ") +
                      std::to_string(without_measure) + " sans mesure en " + std::to_string(year.year) + ".",
                  Tone::body, true});
    blocks.emplace_back(std::move(table));
}

void add_money_review(std::vector<Block>& blocks, ReviewedYear const& year) {
    blocks.emplace_back(Heading{1, "Le budget et les financements"});
    auto const former_sheets = in_order(year.former), sheets = in_order(year.state);
    auto const before = sums_of(former_sheets), now = sums_of(sheets);
    auto const label = year.is_provisional ? std::string{"À ce jour"} : "Fin " + std::to_string(year.year);
    Table sums{"Le budget",
               {{"Sur toute la convention", 6}, {"Fin " + std::to_string(year.year - 1), 3, Align::end}, {label, 3, Align::end}},
               {}};
    auto const add = [&](char const* what, std::int64_t then, std::int64_t after) {
        sums.rows.push_back({what, euros_text(then), Text::strong(euros_text(after))});
    };
    add("Coût prévu des actions", before.budget, now.budget);
    add("Financements demandés, sans réponse notée", before.asked, now.asked);
    add("Financements accordés", before.granted, now.granted);
    if (now.budget > 0)
        blocks.emplace_back(
            Paragraph{"Financements accordés : " + percent_text(now.granted, now.budget) + " du coût prévu.", Tone::body, true});
    blocks.emplace_back(std::move(sums));
    if (now.without_budget > 0)
        blocks.emplace_back(
            Paragraph{counted(now.without_budget, "action n’a pas de coût noté. ", "actions n’ont pas de coût noté. ") +
                          "Les actions abandonnées ne sont pas comptées.",
                      Tone::quiet});
    // The log of a past year would tell what was declared then, its state does not.
    add_envelopes(blocks, year.state, " Montants des enveloppes : ceux qui sont déclarés aujourd’hui.");
    auto former_funders = by_funder(former_sheets);
    auto funders = by_funder(sheets);
    for (auto const& [funder, then] : former_funders) funders.try_emplace(funder, FunderSums{then.name});
    if (funders.empty()) {
        blocks.emplace_back(Paragraph{"Aucun plan de financement n’est noté."});
        return;
    }
    Table table{"Les financeurs",
                {{"Financeur", 5},
                 {"Demandé, " + former_state_label(year), 3, Align::end},
                 {"Demandé, " + state_label(year), 3, Align::end},
                 {"Accordé, " + former_state_label(year), 3, Align::end},
                 {"Accordé, " + state_label(year), 3, Align::end}},
                {}};
    for (auto const& [funder, after] : funders) {
        auto const then = former_funders[funder];
        table.rows.push_back(
            {after.name, euros_text(then.asked), euros_text(after.asked), euros_text(then.granted), euros_text(after.granted)});
    }
    blocks.emplace_back(Heading{2, "Par financeur"});
    blocks.emplace_back(std::move(table));
}

}  // namespace gommette::reports
