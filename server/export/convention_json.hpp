#pragma once

#include <string>

#include "server/reports/history.hpp"

namespace gommette::exports {

// The whole convention as one JSON text, see convention_told.hpp: UTF-8, one line. Texts are as they were written, for programs; nothing is
// put in front of what a spreadsheet would calculate.
std::string convention_json(reports::ConventionHistory const& history);

}  // namespace gommette::exports
