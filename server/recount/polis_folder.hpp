#pragma once

#include <string_view>
#include <variant>

#include "server/recount/csv_matrix.hpp"

namespace gommette::recount {

// A pol.is export: comments.csv and votes.csv. Statements that moderation took out (moderated = -1) are withdrawn options; of
// each person and statement the vote with the latest timestamp counts, of equal ones the later line; a vote is 1 agree, -1
// disagree, 0 pass. The sheet's method is consensus, or opinion.
std::variant<Imported, Complaint> import_polis(std::string_view comments_csv, std::string_view votes_csv,
                                               std::string_view method);

}  // namespace gommette::recount
