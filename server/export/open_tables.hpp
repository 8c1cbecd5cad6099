#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/domain/views/public_ideas.hpp"

namespace gommette::exports {

// One column as Table Schema tells it. `type`: one of its types. `unit`: "": none.
struct OpenField {
    std::string_view name;
    std::string_view type;
    std::string_view description;
    std::string_view unit{};
};

// A table of open data as a file in the manner of csv/writer.hpp, with its columns. `key`: of the columns that name a line.
struct OpenTable {
    std::string_view name;  // of the file, without .csv
    std::string_view title;
    std::string_view description;
    std::vector<OpenField> fields;
    std::vector<std::string_view> key;
    std::string csv;
};

// seances, propositions, votes and actions, of what the public may read. `fields`: the convention's. Columns have the names
// that they have in the other tables.
std::vector<OpenTable> open_tables(ConventionFields const& fields, std::vector<domain::PublicSession> const& sessions);

}  // namespace gommette::exports
