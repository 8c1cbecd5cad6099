#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "server/recount/fields.hpp"

namespace gommette::recount {

// What a matrix does not hold and the command's flags say.
struct MatrixSettings {
    std::string method;
    std::map<std::string, std::string> settings;  // as "dots" → "5"
    std::string title;
};

// A sheet made from a file, still to be read strictly; and where in the file each place of the sheet stands.
struct Imported {
    Json sheet;
    std::map<std::string, std::string> places;  // "/ballots/3" → "line 5"
};

// A plain ballot matrix: one line a person, one column an option. The first line names the columns; those called personne or
// person, college (collège), poids or weight, canal or channel (téléphone, tablette, papier) and ordre or order are about the
// person, all others are options, by their titles. An option's cost, for equal shares, stands behind its title: "Piste (12000)".
//
// Cells: whole numbers; empty is no mark; x, oui or non for ticks; pour, neutre, contre, abstention for opinions, decisions and
// consensus; the six grades by name; 4/2 for impact 4, effort 2. "blanc" or "nul" alone on a line is a blank or spoiled ballot.
// Duels have no matrix.
std::variant<Imported, Complaint> import_matrix(std::string_view text, MatrixSettings const& settings);

// Where in the imported file a place of its sheet stands: that of the innermost part whose place is known, else the place itself.
std::string place_in_file(Imported const& imported, std::string const& place);

}  // namespace gommette::recount
