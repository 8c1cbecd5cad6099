#pragma once

#include <string>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The result as pretty-printed JSON for programs, with its members in a fixed order; protocol/tally/README.md names them. Figures
// are sums of weights, to be read over the column's "unit"; whole numbers beyond 2^53 are texts. In a secret round no person is
// named.
std::string result_json(Sheet const& sheet, voting::Tally const& tally);
std::string result_json(CommitteeSheet const& sheet, voting::Consolidated const& result);

}  // namespace gommette::recount
