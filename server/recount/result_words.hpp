#pragma once

#include <string>

#include "server/recount/sheet.hpp"
#include "server/recount/speech.hpp"

namespace gommette::recount {

// Words that texts of results share.

std::string weighting_name(Speech const& say, WeightingName name);
// What broke a tie: "départagés par le nombre de pour".
std::string breaker_name(Speech const& say, TieBreaker breaker);
std::string warning_text(Speech const& say, Warning warning);
// The last line of a text, without its end: how the result comes about. `rule`: one sentence.
std::string rule_text(Speech const& say, std::string const& rule);

}  // namespace gommette::recount
