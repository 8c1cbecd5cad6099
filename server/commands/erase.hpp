#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette erase`: makes words and names unreadable for ever, while the convention is not served. A failure is one line on standard
// error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_erase(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
