#include "server/export/yearly_review_csv.hpp"

#include <map>

#include "server/csv/writer.hpp"
#include "server/export/histories.hpp"
#include "server/reports/plan_figures.hpp"
#include "server/reports/reviewed_year.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {

namespace {

char const* yes_or_no(bool is_so) { return is_so ? "oui" : "non"; }

void write_progress(csv::CellWriter& file, std::optional<ActionProgress> const& progress) {
    file.text(progress ? reports::in_french(progress->state) : "");
    progress && progress->percent ? file.number(progress->percent->value) : file.empty();
}

// `values`: absent where there was no sheet.
void write_money(csv::CellWriter& file, SheetFields const* values) {
    reports::Sums sums;
    if (values) sums.add(*values);
    values&& sums.without_budget == 0 ? file.number(sums.budget) : file.empty();
    for (auto const euros : {sums.asked, sums.granted}) values && values->funding ? file.number(euros) : file.empty();
}

void write_action(csv::CellWriter& file, reports::ReviewedYear const& year, reports::ReviewedAction const& action,
                  std::int64_t late) {
    auto const& begun = action.sheet->begun;
    auto const& values = action.values;
    auto const* former = action.former ? &*action.former : nullptr;
    file.number(year.year);
    file.plain(year.day.value);
    file.plain(yes_or_no(year.is_provisional));
    file.number(begun.sheet.value);
    file.plain(begun.field.value + std::to_string(begun.number.value));
    file.plain(begun.field.value);
    file.text(values.title ? values.title->value : "");
    file.text(values.owner ? values.owner->value : "");
    if (former) {
        write_progress(file, former->progress);
    } else {
        file.text("pas encore de fiche");
        file.empty();
    }
    write_progress(file, values.progress);
    file.plain(yes_or_no(action.has_begun()));
    file.plain(yes_or_no(action.has_finished()));
    file.number(late);
    write_money(file, former);
    write_money(file, &values);
    file.end_line();
}

}  // namespace

bool write_yearly_review(csv::CellWriter& file, Source const& source) {
    auto const history = convention_history(source);
    auto const year = reports::reviewed_year(history.convention, source.number, source.now);
    if (!year) return false;
    for (auto const* column : {"annee",
                               "etat_au",
                               "provisoire",
                               "fiche",
                               "code",
                               "champ",
                               "titre",
                               "pilote",
                               "avancement_avant",
                               "pourcent_avant",
                               "avancement",
                               "pourcent",
                               "engagee",
                               "realisee",
                               "echeances_en_retard",
                               "cout_eur_avant",
                               "demande_eur_avant",
                               "accorde_eur_avant",
                               "cout_eur",
                               "demande_eur",
                               "accorde_eur"})
        file.plain(column);
    file.end_line();
    auto const actions = reports::reviewed_actions(*year);
    std::map<reports::ReviewedAction const*, std::int64_t> late;
    for (auto const& one : reports::late_milestones(*year, actions)) ++late[one.action];
    for (auto const& action : actions) write_action(file, *year, action, late[&action]);
    return true;
}

std::optional<std::string> yearly_review_csv(Source const& source) {
    csv::CsvWriter file;
    return write_yearly_review(file, source) ? std::optional{file.file()} : std::nullopt;
}

}  // namespace gommette::exports
