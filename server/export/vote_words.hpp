#pragma once

#include <string>
#include <string_view>

#include "protocol/methods.hpp"
#include "protocol/result.hpp"

namespace gommette::exports {

// What tables say of votes, in French.

// The method's settings in a sentence.
std::string rule_text(Method const& method);
// "20×1 5×0 3×-1": people × mark, the highest mark first. People first, so that no cell begins with a minus.
std::string spread_text(MarkCounts const& counts);
// "financée"
std::string_view in_french(ItemVerdict verdict);

}  // namespace gommette::exports
