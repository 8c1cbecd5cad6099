#pragma once

#include <string>
#include <vector>

#include "server/rehearsal/board.hpp"
#include "server/rehearsal/consultation.hpp"

namespace gommette::rehearsal {

// A statement as it was brought in: its number in the session, 0 if it never got one.
using Made = std::vector<ProposalId>;  // by statement

// What the result says that the recorded votes do not: one line each, empty when all statements are equal. A statement is equal
// if voters and every count by mark are. A line of the result that is none of ours must be without votes.
struct Comparison {
    std::size_t equal{};  // statements
    std::vector<std::string> mismatches;
};
Comparison compare_result(Consultation const& consultation, Made const& made, RoundResult const& result);

// What the facilitator is shown that was not said, or the other way round: `before` proposals and one for each statement, each
// live and in the words it was brought in with.
std::vector<std::string> compare_proposals(Consultation const& consultation, Made const& made, std::size_t before,
                                           Board const& board);

}  // namespace gommette::rehearsal
