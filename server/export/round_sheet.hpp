#pragma once

#include <optional>
#include <string>

#include "server/domain/session.hpp"
#include "server/export/exports.hpp"

namespace gommette::exports {

// The tally sheet of a closed round of the session (protocol/tally/README.md), as a page may give it: what `gommette tally` counts again.
// `source.number`: the round. Nothing for a round that is open, secret or had nothing on its paper, and where few voted: a sheet holds every
// ballot with its college, so that among fewer than smallest_matrix people, or in a college of fewer than voting::smallest_college, it
// would tell whose it is. Whoever has the folder gets any of them by `gommette sheet`.
std::optional<std::string> round_sheet(Source const& source);
// The same of a session in memory.
std::optional<std::string> round_sheet(domain::Session const& session, RoundId number);

}  // namespace gommette::exports
