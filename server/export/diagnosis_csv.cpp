#include "server/export/diagnosis_csv.hpp"

#include <algorithm>
#include <tuple>

#include "server/csv/writer.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {

namespace {

std::vector<DiagnosisOutcome const*> standing(ConventionFields const& fields, std::vector<domain::NamedOutcome> const& outcomes) {
    auto const order_of = [&](FieldCode const& code) { return std::ranges::find(fields.values, code, &ConventionField::field) - fields.values.begin(); };
    std::vector<DiagnosisOutcome const*> lines;
    for (auto const& each : outcomes)
        if (auto const* line = each.value ? std::get_if<DiagnosisOutcome>(&each.value->outcome) : nullptr; line && !line->withdrawn)
            lines.push_back(line);
    std::ranges::sort(lines, {}, [&](auto const* line) { return std::tuple{order_of(line->field), line->said.kind, line->line}; });
    return lines;
}

char const* in_french(DiagnosisKind kind) {
    switch (kind) {
        case DiagnosisKind::indicator: return "indicateur";
        case DiagnosisKind::finding: return "constat";
        case DiagnosisKind::stake: return "enjeu";
    }
    return "";
}

std::string values_of(IndicatorFigures const& figures) {
    std::string text;
    for (auto const& figure : figures.figures.values)
        text += (text.empty() ? "" : " | ") + std::to_string(figure.year.value) + " : " + reports::written(figure.value_thousandths);
    return text;
}

void write(csv::CellWriter& file, IndicatorFigures const& figures) {
    file.text(figures.unit.value);
    file.text(figures.source.value);
    file.text(values_of(figures));
    figures.target ? file.plain(reports::written(figures.target->value_thousandths)) : file.empty();
    figures.target ? file.number(figures.target->year.value) : file.empty();
    figures.compared ? file.text(figures.compared->territory.value) : file.empty();
    figures.compared ? file.plain(reports::written(figures.compared->value_thousandths)) : file.empty();
}

constexpr int columns_of_figures = 7;

}  // namespace

void write_diagnosis(csv::CellWriter& file, ConventionFields const& fields, std::vector<domain::NamedOutcome> const& outcomes) {
    for (auto const* name : {"champ", "type", "intitule", "precision", "unite", "source", "valeurs", "cible", "annee_cible",
                             "territoire_compare", "valeur_comparee"})
        file.text(name);
    file.end_line();
    for (auto const* line : standing(fields, outcomes)) {
        auto const& said = line->said;
        file.text(line->field.value);
        file.text(in_french(said.kind));
        file.text(said.title.value);
        file.text(said.note ? said.note->value : "");
        if (said.figures)
            write(file, *said.figures);
        else
            for (int column = 0; column < columns_of_figures; ++column) file.empty();
        file.end_line();
    }
}

std::string diagnosis_csv(ConventionFields const& fields, std::vector<domain::NamedOutcome> const& outcomes) {
    csv::CsvWriter file;
    write_diagnosis(file, fields, outcomes);
    return file.file();
}

}  // namespace gommette::exports
