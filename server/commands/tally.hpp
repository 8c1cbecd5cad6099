#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette tally FILE`: counts a tally sheet (protocol/tally), a ballot matrix (.csv) or a pol.is export (a folder); "-" is
// standard input. Prints the result as text, or as JSON. Reads no network and no database.
// Exit code: 0; 2 for wrong flags or a file that is not good, with one line on standard error that names the place; 1 if the
// file cannot be read or the output not written. There is never a part of a result.
int run_tally(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
