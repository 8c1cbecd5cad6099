#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette verify`: counts every closed round again from the log and holds all stored results against it, also while it is served.
// One line on standard output for each difference, or one that says how much was found equal. Gives the exit code: 0, 1 a
// difference or a failure, 2 wrong flags.
int run_verify(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
