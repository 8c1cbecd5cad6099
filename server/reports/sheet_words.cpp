#include "server/reports/sheet_words.hpp"

namespace gommette::reports {

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

}  // namespace gommette::reports
