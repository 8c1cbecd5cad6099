#pragma once

#include <span>
#include <string>
#include <vector>

#include "server/csv/cell_writer.hpp"
#include "server/domain/views/outcomes.hpp"
#include "storage/event_log.hpp"

namespace gommette::exports {

// The action sheets as they stand as one flat table, told to any writer of cells, or as a file in the manner of csv/writer.hpp: one line
// a sheet. Its columns:
//
//   fiche, code, champ                                its number, its code (JE3), its field
//   seance, proposition, decision                     where it comes from; empty: an action that was conducted already
//   then the fields in the order of SheetFields, some in several columns:
//   avancement, avancement_pourcent                   pas commencée, en cours, suspendue, réalisée, abandonnée
//   cout_eur                                          whole euros
//   financements, demande_eur, accorde_eur            one line of text a funder; the sums of what was asked and what was granted
//   debut, fin                                        days
//   echeances, prochaine_echeance                     one line of text each; the first day of those that are not done
//   indicateurs                                       one line of text each
//   modifiee_le                                       its last change
//
// An empty cell: not filled in, or erased on request. `outcomes`: of all streams.
void write_actions(csv::CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes);
std::string actions_csv(std::vector<domain::NamedOutcome> const& outcomes);

// Every change of every sheet, oldest first within a sheet. The columns: fiche, modification, modifiee_le, rubrique, valeur, membre, nom
// (empty: erased on request), remplace (the number of the change it took the place of). `names`: of the people directory.
void write_action_changes(csv::CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes,
                          std::span<storage::PersonName const> names);
std::string action_changes_csv(std::vector<domain::NamedOutcome> const& outcomes, std::span<storage::PersonName const> names);

}  // namespace gommette::exports
