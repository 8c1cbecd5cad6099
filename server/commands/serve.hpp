#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette serve`: serves one convention until it is told to stop (SIGINT, SIGTERM).
// A failure is one line on standard error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_serve(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
