#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette sheet`: writes the tally sheet of a closed round, also while the convention is served.
// A failure is one line on standard error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_sheet(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
