#pragma once

#include <sstream>
#include <string>

#include "server/domain/voting/tally.hpp"
#include "tests/voting/polls.hpp"

// Rounds of every method drawn at random, and their results written out whole, so that two can be compared.
namespace gommette::domain::voting {

inline constexpr int methods = 10;

BallotRound random_round(Dice& dice, int method, int colleges = 0);

// A ballot of the round's method, valid, over its live options; possibly empty.
std::vector<PlacedMark> random_marks(Dice& dice, BallotRound const& round);

// Everything a tally says, options named by `name_of` (position → name), in an order that does not depend on positions.
std::string told(Tally const& tally, std::vector<int> const& name_of);
std::string told(Tally const& tally);

}  // namespace gommette::domain::voting
