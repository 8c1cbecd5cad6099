#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/rows.hpp"

namespace gommette::reports {

// What a vote made of one proposal, in a few words: "9 pour, 2 contre, 1 abstention" where the method asks for and against; else its rank, and what a
// budget made of it: "1er ex æquo sur 5", "2e sur 5, financée". Empty: nothing of it is told.
std::string vote_figures(Provenance const& vote);

// What a budget or a decision made of a proposal: "financée", "adoptée".
std::string_view in_french(ItemVerdict verdict);

// "1er sur 5", "2e ex æquo sur 5".
std::string rank_figure(std::int64_t rank, bool is_tied, std::int64_t of);

}  // namespace gommette::reports
