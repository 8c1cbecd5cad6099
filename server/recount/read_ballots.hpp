#pragma once

#include "server/recount/ballot_lines.hpp"

namespace gommette::recount {

// Reads the ballots into sheet.round.poll and judges each by its method; fills ids.persons and sheet.persons. Throws a Complaint.
void read_ballots(Field const& field, Sheet& sheet, Ids& ids);

}  // namespace gommette::recount
