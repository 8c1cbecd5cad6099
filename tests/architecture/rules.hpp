#pragma once

#include <string>
#include <vector>

#include "tests/architecture/sources.hpp"

namespace gommette::architecture {

// "server/domain/apply.cpp:7: domain may not include storage/event_log.hpp", one for each line that breaks a rule, in the order
// of the files. Empty: the house stands. The rules are those of ARCHITECTURE.md, "Who may include whom".
std::vector<std::string> offences(Sources const& sources);

}  // namespace gommette::architecture
