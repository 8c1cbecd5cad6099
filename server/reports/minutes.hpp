#pragma once

#include "server/documents/document.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// The minutes of a session: who was there, what was done when, what was retained, every closed vote with its rule and whole result, all
// proposals with where they come from or which priority they stand for, what was corrected, and what the steering committee made of its priorities.
// No name of a person. What was hidden or withdrawn is counted, never quoted, wherever it was voted on. Colleges are told as the pages
// tell them (domain/views/turnout.hpp). Pure but for the process' time zone.
documents::Document minutes(SessionHistory const& history, ConventionHistory const& convention);

}  // namespace gommette::reports
