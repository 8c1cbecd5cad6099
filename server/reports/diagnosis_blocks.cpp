#include "server/reports/diagnosis_blocks.hpp"

#include <string>
#include <utility>

#include "server/domain/views/convention_view.hpp"
#include "server/reports/action_sheet_blocks.hpp"
#include "server/reports/figure_words.hpp"

namespace gommette::reports {

namespace {

using documents::Block;
using documents::Column;
using documents::Heading;
using documents::List;
using documents::Table;
using documents::Text;

Text with_note(DiagnosisSaid const& said) {
    Text text = said.title.value;
    if (said.note) text << Text("\n" + said.note->value);
    return text;
}

std::string in_year(YearFigure const& figure, std::string const& unit) {
    return figure_text(figure.value_thousandths, unit) + ", " + std::to_string(figure.year.value);
}

std::vector<Text> row_of(DiagnosisSaid const& said) {
    auto const& figures = *said.figures;
    auto const& unit = figures.unit.value;
    auto const& years = figures.figures.values;
    return {with_note(said), years.size() > 1 ? in_year(years.front(), unit) : "–", years.empty() ? "pas encore mesuré" : in_year(years.back(), unit),
            figures.target ? in_year(*figures.target, unit) : "–",
            figures.compared ? figure_text(figures.compared->value_thousandths, unit) + ", " + figures.compared->territory.value : "–"};
}

std::vector<Column> columns() { return {{"Indicateur", 6}, {"Au départ", 3}, {"Dernier chiffre", 3}, {"Cible", 3}, {"Ailleurs", 4}}; }

template <class Take>
void for_each_line(domain::Convention const& convention, DiagnosisKind kind, Take const& take) {
    for (auto const& field : convention.fields().values)
        for (auto const& line : domain::diagnosis_of(convention, field.field))
            if (line.said.kind == kind) take(line);
}

std::vector<DiagnosisSaid> said_of(domain::Convention const& convention, FieldCode const& field, DiagnosisKind kind) {
    std::vector<DiagnosisSaid> said;
    for (auto& line : domain::diagnosis_of(convention, field))
        if (line.said.kind == kind) said.push_back(std::move(line.said));
    return said;
}

void add_list(std::vector<Block>& blocks, char const* title, std::vector<DiagnosisSaid> const& lines) {
    if (lines.empty()) return;
    List list;
    for (auto const& line : lines) list.items.push_back(with_note(line));
    blocks.emplace_back(Heading{3, title});
    blocks.emplace_back(std::move(list));
}

std::string actions_on(domain::Convention const& convention, DiagnosisRow const& stake) {
    std::string codes;
    for (auto const& sheet : convention.sheets) {
        auto const* change = sheet.begun.field == stake.field ? sheet.last_of(SheetField::stake) : nullptr;
        bool const repeats = change && change->changed.words && change->changed.words->value.stake->value.find(stake.said.title.value) != std::string::npos;
        if (repeats) codes += (codes.empty() ? "" : ", ") + action_code(sheet);
    }
    return codes;
}

}  // namespace

void add_diagnosis(std::vector<Block>& blocks, domain::Convention const& convention, FieldCode const& field) {
    if (domain::diagnosis_of(convention, field).empty()) return;
    blocks.emplace_back(Heading{2, "Le diagnostic"});
    add_list(blocks, "Enjeux", said_of(convention, field, DiagnosisKind::stake));
    add_list(blocks, "Constats", said_of(convention, field, DiagnosisKind::finding));
    Table table{"Les indicateurs du diagnostic", columns(), {}};
    for (auto const& said : said_of(convention, field, DiagnosisKind::indicator)) table.rows.push_back(row_of(said));
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

documents::Table diagnosis_table(domain::Convention const& convention) {
    Table table{"Les indicateurs du territoire", columns(), {}};
    for_each_line(convention, DiagnosisKind::indicator, [&](DiagnosisRow const& line) { table.rows.push_back(row_of(line.said)); });
    return table;
}

documents::Table stakes_table(domain::Convention const& convention) {
    Table table{"Les enjeux du diagnostic, et les actions qui les reprennent", {{"Champ", 2}, {"Enjeu", 8}, {"Actions", 4}}, {}};
    for_each_line(convention, DiagnosisKind::stake, [&](DiagnosisRow const& line) {
        auto const actions = actions_on(convention, line);
        table.rows.push_back({Text::strong(line.field.value), line.said.title.value, actions.empty() ? "aucune" : actions});
    });
    return table;
}

}  // namespace gommette::reports
