#pragma once

#include <string>
#include <vector>

namespace gommette::fuzz {

// What one target is given in every build: inputs that a fuzzer found to reach different places of the code.
std::vector<std::string> corpus();

}  // namespace gommette::fuzz
