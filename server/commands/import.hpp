#pragma once

#include <string>
#include <vector>

namespace gommette::commands {

// `gommette import`: makes a convention in an empty folder out of a file that `gommette export --what memory.jsonl` wrote, all of
// it or nothing. A failure is one line on standard error. Gives the exit code: 0, 1 a failure, 2 wrong flags.
int run_import(std::vector<std::string> const& arguments);

}  // namespace gommette::commands
