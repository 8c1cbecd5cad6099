#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "server/recount/csv_matrix.hpp"

namespace gommette::recount {

// A pol.is export: comments.csv and votes.csv. Statements that moderation took out (moderated = -1) are withdrawn options; of
// each person and statement the vote with the latest timestamp counts, of equal ones that differ none; a vote is 1 agree, -1
// disagree, 0 pass, or turned over where the sums in comments.csv fit that better. The sheet's method is consensus, or opinion.
std::variant<Imported, Complaint> import_polis(std::string_view comments_csv, std::string_view votes_csv,
                                               std::string_view method);

// How one file of a pol.is export alone (votes, comments, participants' votes, summary) is refused; none: the file is none.
std::optional<Complaint> refused_as_file_of_polis(std::string_view text);

}  // namespace gommette::recount
