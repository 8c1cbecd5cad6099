#pragma once

#include <optional>

#include "protocol/methods.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette::domain {

// What a result says beside the one that everybody sees: each college's share, results by other weightings, where colleges part.
bool tells_colleges(RoundResult const& result);

// Leaves all of it out, but for the official weighting, by which the result is ordered.
void leave_colleges_out(RoundResult& result);

// What a room's closed round says of that option by college; nullopt: one college voted, or the round tells of none.
std::optional<OptionByCollege> by_college(RoundResult const& result, AnyMethod const& method, int option);

}  // namespace gommette::domain
