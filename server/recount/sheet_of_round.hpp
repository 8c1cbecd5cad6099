#pragma once

#include "server/domain/session.hpp"
#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The tally sheet of a closed round of that session, which had something on its paper: that paper as it was counted, with the titles of today, and the ballots without the
// people who gave them, but with their colleges: where one of a college voted, it says how. Counting it gives the published result, but for who was present, which is raised to the voters where it
// was told to be less.
Sheet sheet_of(domain::Session const& session, domain::Round const& closed);

}  // namespace gommette::recount
