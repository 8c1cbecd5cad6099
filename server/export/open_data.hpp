#pragma once

#include <string>
#include <string_view>

#include "server/reports/history.hpp"

namespace gommette::exports {

// What may be published of the convention, as a folder of open data: CSV tables in the manner of csv/writer.hpp, a datapackage.json that
// describes them (Frictionless Data Package 1, Table Schema), and a card, LISEZMOI.md, that says what is in it, what is not, and why. A ZIP
// file; the same convention gives the same bytes.
//
// It tells what the public page tells (domain/views/public_ideas.hpp), and so no more than anybody can read already: closed sessions, without
// persons, colleges, or anything that is hidden, withdrawn or erased; of action sheets the public fields. `licence`: its name, as
// "etalab-2.0" or "ODbL-1.0"; empty: the card says that one is to be chosen. Throws documents::NotWritten.
std::string open_data_zip(reports::ConventionHistory const& history, std::string_view licence);

}  // namespace gommette::exports
