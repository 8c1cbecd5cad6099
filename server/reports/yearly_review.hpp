#pragma once

#include <map>
#include <optional>
#include <vector>

#include "server/documents/document.hpp"
#include "server/reports/attendance.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// Who came to a session, by groups of colleges that tell nobody, as attendance.hpp says them; without the sessions of which none
// may be told.
using SessionGroups = std::map<SessionId, std::vector<CollegeGroup>>;

// What a year of the convention's term came to, beside the year before: sessions, decisions, actions, milestones, indicators and
// money. As of the end of the year, or of `now` while it goes on, which it says. Nothing: the year is not one of the term, or has
// not begun. Nobody is named but members' structures as owners of actions. Pure but for the process' time zone.
std::optional<documents::Document> yearly_review(ConventionHistory const& history, int year, Moment now,
                                                 SessionGroups const& groups = {});

}  // namespace gommette::reports
