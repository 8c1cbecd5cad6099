#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette version`: prints the versions of the program and of its protocol. Gives the exit code.
int run_version(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
