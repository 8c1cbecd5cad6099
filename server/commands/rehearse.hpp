#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette rehearse`: replays a recorded consultation against a running server.
// A failure is one line on standard error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_rehearse(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
