#pragma once

#include "server/documents/calendar.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// The days of the convention: its term and its milestones; what the steering committee wants back, or put off, by when; and of each action sheet its
// beginning, its end and its milestones. Of an abandoned action nothing, of a suspended one what was planned. Pure.
documents::Calendar dates(ConventionHistory const& history);

}  // namespace gommette::reports
