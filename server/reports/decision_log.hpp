#pragma once

#include "server/documents/document.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// The steering committee's decisions: those that stand, then all of them in their order, with what each took the place of. A member whose
// name was erased is told by number, a proposal that was put aside since likewise. Pure but for the process' time zone.
documents::Document decision_log(ConventionHistory const& history);

}  // namespace gommette::reports
