#pragma once

#include <string>
#include <vector>

#include "server/csv/cell_writer.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::exports {

// The fields' diagnoses as they stand as one flat table, told to any writer of cells, or as a file in the manner of csv/writer.hpp: one
// line a line of a diagnosis, by field, kind and number. Its columns, as a brought file may have them too:
//
//   champ, type                            a field's code; indicateur, constat or enjeu
//   intitule, precision
//   unite, source, valeurs                 of an indicator, as the next; values as "2021 : 58 | 2023 : 61,5"
//   cible, annee_cible, territoire_compare, valeur_comparee
//
// An empty cell: none. `fields`: the convention's, in their order. `outcomes`: of all streams.
void write_diagnosis(csv::CellWriter& file, ConventionFields const& fields, std::vector<domain::NamedOutcome> const& outcomes);
std::string diagnosis_csv(ConventionFields const& fields, std::vector<domain::NamedOutcome> const& outcomes);

}  // namespace gommette::exports
