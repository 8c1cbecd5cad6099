#include "server/export/envelopes_csv.hpp"

#include "server/csv/writer.hpp"
#include "server/export/cells.hpp"
#include "server/reports/french.hpp"
#include "server/reports/plan_figures.hpp"

namespace gommette::exports {

void write_envelopes(csv::CellWriter& file, domain::Convention const& convention) {
    for (auto const* name : {"annee", "champ_code", "champ", "financeur", "enveloppe_eur", "prevu_eur", "accorde_eur", "reste_eur", "actions",
                             "actions_sans_cout"})
        file.text(name);
    file.end_line();
    for (auto const& held : reports::by_envelope(convention)) {
        auto const& scope = held.envelope.scope;
        write_optional(file, scope.year);
        file.plain(scope.field ? scope.field->value : "");
        file.text(scope.field ? reports::field_title(convention.fields(), *scope.field) : "");
        file.text(scope.funder ? scope.funder->value : "");
        for (auto const number : {held.envelope.euros.value, held.planned, held.granted, held.left(), held.actions, held.without_budget})
            file.number(number);
        file.end_line();
    }
}

std::string envelopes_csv(domain::Convention const& convention) {
    csv::CsvWriter file;
    write_envelopes(file, convention);
    return file.file();
}

}  // namespace gommette::exports
