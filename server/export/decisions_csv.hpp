#pragma once

#include <span>
#include <string>
#include <vector>

#include "server/csv/cell_writer.hpp"
#include "server/domain/views/outcomes.hpp"
#include "storage/event_log.hpp"

namespace gommette::exports {

// The steering committee's decision log as one flat table, told to any writer of cells, or as a file in the manner of
// csv/writer.hpp: one line a decision, oldest first, also of those
// that others took the place of. The columns:
//
//   decision, prise_le                                its number and its time
//   champ, comite, seance, seance_titre               whose priority it is on
//   proposition, titre, version                       no titre: erased on request; version: 2 once it came back
//   decision_prise, motif, echeance                   validée, validée sous réserve, à retravailler, reportée, rejetée, reprise (the
//                                                     decision before it counts no more); echeance: a day, of two of them
//   membre, nom, fonction, suppleance_de              who decided; nom, fonction empty: erased on request
//   vote_seance, vote_seance_titre, vote_tour         of a decision by a vote: the steering committee's session and its round; membre noted it
//   vote_resultat                                     "9 pour, 2 contre", "1er sur 5"
//   remplace, remplacee_par                           numbers of decisions; without remplacee_par it stands
//
// `outcomes`: of all streams. `names`: of the people directory; members' are those without a session.
void write_decisions(csv::CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes,
                     std::span<storage::PersonName const> names);
std::string decisions_csv(std::vector<domain::NamedOutcome> const& outcomes, std::span<storage::PersonName const> names);

}  // namespace gommette::exports
