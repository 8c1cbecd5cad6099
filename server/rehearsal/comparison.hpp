#pragma once

#include <string>
#include <vector>

#include "server/rehearsal/board.hpp"
#include "server/rehearsal/consultation.hpp"

namespace gommette::rehearsal {

// By statement: the proposal that it became, 0 if it became none.
using Made = std::vector<ProposalId>;

// What the result says that the recorded votes do not: one line each, empty when all statements are equal. A statement is equal
// if its three counts are. A proposal of the result that came from no statement must be without votes.
struct Comparison {
    std::size_t equal{};  // statements
    std::vector<std::string> mismatches;
};
Comparison compare_result(Consultation const& consultation, Made const& made, RoundResult const& result);

// Where the facilitator's proposals differ from the statements, one line each: there must be the `before` that were there already
// and one for each statement, live and in the words it was proposed with.
std::vector<std::string> compare_proposals(Consultation const& consultation, Made const& made, std::size_t before,
                                           Board const& board);

}  // namespace gommette::rehearsal
