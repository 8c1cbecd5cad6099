#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/methods.hpp"
#include "server/csv/reader.hpp"
#include "server/recount/fields.hpp"

namespace gommette::recount {

// What a column of a ballot matrix holds.
enum class ColumnRole { proposal, person, college, weight, channel, order, ignored };

// "proposal", "person", …; refuses another word at `place`.
ColumnRole column_role(std::string const& word, std::string const& place);

// What the first line of a matrix calls its columns, and what that makes of them.
struct MatrixColumns {
    std::vector<ColumnRole> roles;
    std::vector<std::string> notes;  // what was decided by the content, for whoever counts
};

// Whether a line or column is called as a sum of the others: "TOTAL", "Sous-total :", "Moyenne des notes".
bool is_sum(std::string_view name);

// Whether a cell calls the line so: no mark is such a word.
bool is_line_of_sums(csv::Row const& row);

// `rows`: the file, at least its first line. `said`: roles by name, which decide; a name is found in other capitals and accents
// too. A column that is called as one about the voters, as those that forms add or as a sum is told from a proposal of that name
// by what it holds; where it could be either, the file is refused. Ignored are what forms add, sums, and columns without a name
// and anything in them. Throws a Complaint.
MatrixColumns read_columns(std::vector<csv::Row> const& rows, AnyMethod const& method,
                           std::map<std::string, ColumnRole> const& said);

}  // namespace gommette::recount
