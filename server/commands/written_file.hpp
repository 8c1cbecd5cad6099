#pragma once

#include <optional>
#include <string>

namespace gommette::commands {

// Writes the bytes to the file, or to standard output; a failure is one line on standard error, of that command. Gives the exit code.
int write_out(std::string const& command, std::string const& bytes, std::optional<std::string> const& output);

}  // namespace gommette::commands
