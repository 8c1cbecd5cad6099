#pragma once

#include <optional>
#include <string>

#include "server/csv/cell_writer.hpp"
#include "server/export/exports.hpp"

namespace gommette::exports {

// The actions of the source's year as one flat table, told to any writer of cells, or as a file in the manner of csv/writer.hpp: one line a
// sheet that was there at the end of the year, or is there now while it goes on, beside what it was at the end of the year before. Its
// columns:
//
//   annee, etat_au, provisoire                        the year, the day that is told, oui or non: whether the year goes on
//   fiche, code, champ, titre, pilote                 empty: not filled in, or erased on request
//   avancement_avant, pourcent_avant                  a year before; pas encore de fiche: there was none
//   avancement, pourcent
//   engagee, realisee                                 oui or non: whether it began, or was finished, in that year
//   echeances_en_retard                               how many
//   cout_eur_avant, demande_eur_avant, accorde_eur_avant, cout_eur, demande_eur, accorde_eur
//
// False, or nothing: the year is not one of the term, or has not begun.
bool write_yearly_review(csv::CellWriter& file, Source const& source);
std::optional<std::string> yearly_review_csv(Source const& source);

}  // namespace gommette::exports
