#include "server/demo/diagnosis.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

#include "server/demo/files.hpp"
#include "server/demo/table.hpp"

namespace gommette::demo {

namespace {

// "14,1". Throws where it is no figure: a bug of the demo's file.
Thousandths thousandths_in(std::string text) {
    if (auto const comma = text.find(','); comma != std::string::npos) text[comma] = '.';
    return {std::llround(std::stod(text) * 1000)};
}

// "2008 : 14,1 | 2018 : 13,4"
List<YearFigure, 24> figures_in(std::string const& text) {
    List<YearFigure, 24> figures;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('|', at), text.size());
        auto const colon = text.find(':', at);
        figures.values.push_back({{std::stoi(text.substr(at, colon - at))}, thousandths_in(text.substr(colon + 1, end - colon - 1))});
        at = end + 1;
    }
    return figures;
}

DiagnosisKind kind_in(std::string const& word) {
    if (word == "indicateur") return DiagnosisKind::indicator;
    if (word == "constat") return DiagnosisKind::finding;
    if (word == "enjeu") return DiagnosisKind::stake;
    throw std::invalid_argument(word);
}

}  // namespace

BringIn demo_diagnosis() {
    BringIn brought;
    Table const lines{diagnostic_csv()};
    for (std::size_t line = 0; line < lines.lines(); ++line) {
        auto const cell = [&](char const* column) { return lines.cell(line, column); };
        DiagnosisSaid said{kind_in(cell("type")), {cell("intitule")}, std::nullopt, std::nullopt};
        if (!cell("precision").empty()) said.note = {cell("precision")};
        if (said.kind == DiagnosisKind::indicator) {
            said.figures = IndicatorFigures{{cell("unite")}, {cell("source")}, figures_in(cell("valeurs")), std::nullopt, std::nullopt};
            if (!cell("territoire_compare").empty())
                said.figures->compared = ComparedTerritory{{cell("territoire_compare")}, thousandths_in(cell("valeur_comparee"))};
        }
        brought.diagnosis.values.push_back({{cell("champ")}, std::move(said), std::nullopt, std::nullopt});
    }
    return brought;
}

}  // namespace gommette::demo
