#pragma once

#include <string>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The sheet as a file that read_sheet() reads as the same round; ends with a line end. Every ballot is a current one. Persons are named
// only where the sheet names them, and equal ballots of unnamed persons are one entry with a count, sorted by what they say: the
// file does not tell in which order they came. Ballot orders are kept only so far as they tell before and after which change of
// the paper something was given.
std::string write_sheet(Sheet const& sheet);

}  // namespace gommette::recount
