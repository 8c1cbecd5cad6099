#pragma once

#include "server/documents/document.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// The convention's evaluation along the four questions of the national family fund (CNAF): coherence and relevance of the goals,
// attainment, means against goals, durability. To each what the log knows, what it does not, and room for the committee's own words. As
// of `now`; provisional until the term is over, which it says. No participant is named. Pure but for the process' time zone.
documents::Document evaluation(ConventionHistory const& history, Moment now);

}  // namespace gommette::reports
