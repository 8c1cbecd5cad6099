#pragma once

#include <string>

#include "server/csv/cell_writer.hpp"
#include "server/domain/convention.hpp"

namespace gommette::exports {

// The budget envelopes, one line each, told to any writer of cells, or as a file in the manner of csv/writer.hpp. Its columns:
//
//   annee, champ_code, champ, financeur      what it is for; empty: it does not say
//   enveloppe_eur                            whole euros, as the next three
//   prevu_eur, accorde_eur                   see reports::EnvelopeSums
//   reste_eur                                below 0: more is planned than there is
//   actions, actions_sans_cout               how many it is held against, and how many of them say no cost
void write_envelopes(csv::CellWriter& file, domain::Convention const& convention);
std::string envelopes_csv(domain::Convention const& convention);

}  // namespace gommette::exports
