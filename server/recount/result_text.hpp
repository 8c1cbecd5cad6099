#pragma once

#include "server/recount/sheet.hpp"
#include "server/recount/speech.hpp"

namespace gommette::recount {

// The result as a person reads it: the sentence first, counts before percentages, ties and what broke them, colleges and
// weightings side by side, warnings, and how it was counted.
std::string result_text(Sheet const& sheet, voting::Tally const& tally, Language language);
std::string result_text(CommitteeSheet const& sheet, voting::Consolidated const& result, Language language);

}  // namespace gommette::recount
