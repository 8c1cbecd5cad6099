#pragma once

#include <map>
#include <string>
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

// `rows`: the file, at least its first line. `said`: roles by name, which decide. A column that is called as one about the voters is
// told from a proposal of that name by what it holds; where it could be either, the file is refused. Ignored are time stamps of
// forms and columns without a name and anything in them. Throws a Complaint.
MatrixColumns read_columns(std::vector<csv::Row> const& rows, AnyMethod const& method,
                           std::map<std::string, ColumnRole> const& said);

}  // namespace gommette::recount
