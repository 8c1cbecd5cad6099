#pragma once

#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/session.hpp"
#include "storage/outcomes.hpp"

namespace gommette::live {

// The outcome rows that follow from an event, `after` it: written in its transaction and shown to the steering committee.
// Nothing follows from a vote or a timer, so that no hidden count lies in SQL either.
std::vector<storage::OutcomeChange> outcome_rows(domain::Session const& after, SessionEvent const& event);

// A session as it is planned, before anything happened in it.
storage::SessionOutcome planned_outcome(SessionPlanned const& plan);

}  // namespace gommette::live
