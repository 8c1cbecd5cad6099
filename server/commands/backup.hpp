#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette backup`: copies a convention into a new folder, also while it is served.
// A failure is one line on standard error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_backup(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
