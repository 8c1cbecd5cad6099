#pragma once

#include <iostream>
#include <string>

namespace gommette::commands {

// One line on standard error, of that command. Gives the exit code.
inline int fail(std::string const& command, std::string const& why) {
    std::cerr << "gommette " << command << ": " << why << '\n';
    return 1;
}

}  // namespace gommette::commands
