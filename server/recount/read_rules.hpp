#pragma once

#include "server/recount/ballot_lines.hpp"

namespace gommette::recount {

// Reads "method" and "settings" into sheet.round.method; options and colleges were read before. Throws a Complaint.
void read_rules(Field const& field, Sheet& sheet, Ids const& ids);

// What settings say of persons, once the ballots are read.
void finish_rules(Field const& field, Sheet& sheet, Ids const& ids);

}  // namespace gommette::recount
