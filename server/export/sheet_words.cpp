#include "server/export/sheet_words.hpp"

#include "server/domain/sheet_fields.hpp"

namespace gommette::exports {

namespace {

std::string written(ActionKind kind) { return std::string{in_french(kind)}; }

template <std::size_t Min, std::size_t Max>
std::string written(Line<Min, Max> const& line) {
    return line.value;
}

template <std::size_t Min, std::size_t Max>
std::string written(Prose<Min, Max> const& prose) {
    return prose.value;
}

template <class T, std::size_t Max>
std::string written(List<T, Max> const& list) {
    std::string text;
    for (auto const& entry : list.values) text += (text.empty() ? "" : "\n") + exports::written(entry);
    return text;
}

std::string in_euros(Cost const& cost) { return std::to_string(cost.value) + " €"; }

std::string with_unit(std::optional<Thousandths> const& figure, std::string const& unit) {
    return figure ? exports::written(*figure) + (unit.empty() ? "" : " " + unit) : std::string{"–"};
}

}  // namespace

std::string_view label_of(SheetField field) {
    switch (field) {
        case SheetField::title: return "Intitulé";
        case SheetField::kind: return "Nature";
        case SheetField::progress: return "Avancement";
        case SheetField::stake: return "Enjeu";
        case SheetField::finding: return "Constat et indicateurs du diagnostic";
        case SheetField::goals: return "Objectifs";
        case SheetField::description: return "Description";
        case SheetField::audience: return "Public";
        case SheetField::territory: return "Territoire";
        case SheetField::owner: return "Pilote";
        case SheetField::owner_person: return "Personne qui pilote";
        case SheetField::caf_owner: return "Copilote CAF";
        case SheetField::partners: return "Partenaires";
        case SheetField::means: return "Moyens";
        case SheetField::budget: return "Coût";
        case SheetField::funding: return "Plan de financement";
        case SheetField::schedule: return "Durée";
        case SheetField::milestones: return "Échéances";
        case SheetField::indicators: return "Indicateurs de suivi";
        case SheetField::note: return "Note de suivi";
    }
    return "";
}

std::string_view in_french(ActionKind kind) {
    switch (kind) {
        case ActionKind::new_action: return "nouvelle";
        case ActionKind::existing: return "existante";
        case ActionKind::to_strengthen: return "à renforcer";
    }
    return "";
}

std::string_view in_french(ProgressState state) {
    switch (state) {
        case ProgressState::not_started: return "pas commencée";
        case ProgressState::under_way: return "en cours";
        case ProgressState::suspended: return "suspendue";
        case ProgressState::done: return "réalisée";
        case ProgressState::abandoned: return "abandonnée";
    }
    return "";
}

std::string_view in_french(FundingState state) {
    switch (state) {
        case FundingState::asked: return "demandé";
        case FundingState::granted: return "accordé";
        case FundingState::refused: return "refusé";
    }
    return "";
}

std::string_view in_french(IndicatorKind kind) {
    switch (kind) {
        case IndicatorKind::result: return "de résultat";
        case IndicatorKind::means: return "de moyens";
    }
    return "";
}

std::string written(Thousandths const& figure) {
    auto const size = figure.value < 0 ? -figure.value : figure.value;
    std::string text = (figure.value < 0 ? "-" : "") + std::to_string(size / 1000);
    auto rest = std::to_string(1000 + size % 1000).substr(1);
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    return rest.empty() ? text : text + "," + rest;
}

std::string written(ActionProgress const& progress) {
    std::string text{in_french(progress.state)};
    return progress.percent ? text + ", " + std::to_string(progress.percent->value) + " %" : text;
}

std::string written(ActionBudget const& budget) { return budget.euros ? in_euros(*budget.euros) : std::string{}; }

std::string written(ActionSchedule const& schedule) {
    if (!schedule.begins && !schedule.ends) return {};
    auto const end_of = [](std::optional<Day> const& day) { return day ? day->value : std::string{"…"}; };
    return end_of(schedule.begins) + " – " + end_of(schedule.ends);
}

std::string written(FundingLine const& line) {
    return line.funder.value + " : " + in_euros(line.euros) + ", " + std::string{in_french(line.state)};
}

std::string written(Milestone const& milestone) {
    return milestone.day.value + " : " + milestone.title.value + (milestone.done ? " (faite)" : "");
}

std::string written(ActionIndicator const& indicator) {
    auto const& unit = indicator.unit.value;
    std::string text = indicator.title.value + " (" + std::string{in_french(indicator.kind)} +
                       ") : départ " + with_unit(indicator.baseline_thousandths, unit) + ", cible " +
                       with_unit(indicator.target_thousandths, unit);
    for (auto const& measure : indicator.measures.values)
        text += ", " + measure.day.value + " " + with_unit(measure.value_thousandths, unit);
    return text;
}

std::string written(SheetFields const& value) {
    std::string text;
    domain::for_each_sheet_field([&](SheetField, auto pointer) {
        if (auto const& there = value.*pointer) text = written(*there);
    });
    return text;
}

}  // namespace gommette::exports
