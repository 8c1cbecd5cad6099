#pragma once

#include <optional>

#include "server/export/exports.hpp"
#include "server/recount/college_words.hpp"
#include "server/reports/history.hpp"
#include "server/reports/yearly_review.hpp"

namespace gommette::exports {

// What reports are made from, read from the logs. Each throws StorageError.

// Of the source's session; nothing: there is no such session.
std::optional<reports::SessionHistory> session_history(Source const& source);
// The colleges that a session chose, and what it calls them; nothing: all, by their own names, or there is no such session.
std::optional<NamedColleges> session_colleges(Source const& source, SessionId session);
// How the source's session calls its colleges.
recount::CollegeNames names_of_colleges(Source const& source);
// The convention as its own log has it.
domain::Convention convention_of(Source const& source);
// With what the source says of outcomes and names.
reports::ConventionHistory convention_history(Source const& source);

// With the colleges of all sessions, too.
reports::ConventionHistory convention_history_with_colleges(Source const& source);

// Of the sessions that were held in the source's year, read from their logs.
reports::SessionGroups session_groups(Source const& source);

}  // namespace gommette::exports
