#pragma once

#include <vector>

#include "server/documents/document.hpp"
#include "server/reports/attendance.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// What stands in minutes of the proposals: those on show with where they come from, how many are not, and what was corrected. An
// author is told by a group of colleges, a former wording not at all: it may have been corrected because it named somebody.
std::vector<documents::Block> proposal_blocks(SessionHistory const& history, Attendance const& attendance, domain::Convention const& convention);

}  // namespace gommette::reports
