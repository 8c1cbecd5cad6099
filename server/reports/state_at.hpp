#pragma once

#include "server/domain/convention.hpp"

namespace gommette::reports {

// Decisions and sheets as they stood at the end of that moment: what came later is taken away, so that what it took the place of stands
// again. Words that were erased since stay erased. Committees, sessions, links and members are those of today, as nothing is dated of
// them; sheets are entrusted to nobody; positions in the log are not the log's. Pure; takes as long as there are changes.
domain::Convention state_at(domain::Convention const& convention, Moment moment);

}  // namespace gommette::reports
