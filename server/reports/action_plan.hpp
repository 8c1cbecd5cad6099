#pragma once

#include "server/documents/document.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// The action plan as the convention's annex: what it comes to in all, then the sheets by field, in the order of the fields, each on a page
// of its own with what is filled in. Pure but for the process' time zone.
documents::Document action_plan(ConventionHistory const& history);

}  // namespace gommette::reports
