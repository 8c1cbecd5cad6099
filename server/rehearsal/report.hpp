#pragma once

#include <string>

#include "server/rehearsal/rehearsal.hpp"

namespace gommette::rehearsal {

// What people read at the end: every mismatch and trouble on its own line, then the numbers, then the verdict.
std::string report_text(Outcome const& outcome);

// The same as one JSON object, for scripts.
std::string report_json(Outcome const& outcome);

}  // namespace gommette::rehearsal
