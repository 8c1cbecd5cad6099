#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "server/recount/fields.hpp"
#include "server/recount/matrix_columns.hpp"

namespace gommette::recount {

// What a matrix does not hold and the command's flags say.
struct MatrixSettings {
    std::string method;
    std::map<std::string, std::string> settings;  // as "dots" → "5"
    std::string title;
    std::map<std::string, ColumnRole> columns{};  // what columns hold, by name, where it is not left to their names and cells
};

// A sheet made from a file, still to be read strictly; where in the file each place of the sheet stands; and what whoever counts
// should know, a line each: what was left out, or decided.
struct Imported {
    Json sheet;
    std::map<std::string, std::string> places;  // "/ballots/3" → "line 5"
    std::vector<std::string> notes;
};

// A plain ballot matrix: one line a person, one column an option. The first line names the columns; those called personne or
// person, college (collège), poids or weight, canal or channel (téléphone, tablette, papier) and ordre or order are about the
// person, all others are options, by their titles; a proposal of such a name is told by its marks (matrix_columns.hpp). An
// option's cost, for equal shares, stands behind its title: "Piste (12000)", "Piste (12 000 €)".
//
// Cells: whole numbers; empty is no mark; x, oui, vrai, non or faux for ticks; pour, neutre, contre, abstention, d'accord, pas
// d'accord, je passe for opinions, decisions and consensus; grades by name; 4/2 or "I4 E2" for impact 4, effort 2. "blanc" or
// "nul" alone on a line is a blank or spoiled ballot; a line called as a sum ("Total", "Moyenne") is none. Words are the same in
// capitals, without accents and with any apostrophe or blank; line breaks in cells are blanks. Duels have no matrix.
std::variant<Imported, Complaint> import_matrix(std::string_view text, MatrixSettings const& settings);

// Where in the imported file a place of its sheet stands: that of the innermost part whose place is known, else the place itself.
std::string place_in_file(Imported const& imported, std::string const& place);

}  // namespace gommette::recount
