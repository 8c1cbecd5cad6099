#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/rows.hpp"
#include "server/rehearsal/rooms/cast_ballots.hpp"

namespace gommette::rehearsal {

// Where two pages that should show the same do not: one line, or none.
std::vector<std::string> differences_between(std::string const& pages, RoundResult const& one, RoundResult const& other);

// The result as pages see it that are not shown what colleges gave: by person, and by the official weighting.
RoundResult without_colleges(RoundResult result);

// Where the published result is not what counting the tally sheet gives, which is a file of `gommette sheet`; one line each.
std::vector<std::string> differences_from_count(std::string_view sheet, RoundResult const& published);

// Where the ballots of the sheet are not those that people were told were accepted, or not of their colleges (`colleges`: of each
// person); one line each. Of ballots that only the server
// knows whole (CastBallots) their number is compared.
std::vector<std::string> differences_from_cast(std::string_view sheet, std::map<std::size_t, CastBallots::Cast> const& cast,
                                               std::vector<College> const& colleges);

}  // namespace gommette::rehearsal
