#pragma once

#include <compare>
#include <cstdint>

namespace gommette::domain::voting {

// A sum of ballot weights, wide enough that no count is ever rounded: 20,000 ballots in eight colleges, each college weighing
// up to 1,000, need less than 2^104. Plain counts of people are int or std::int64_t.
__extension__ typedef __int128 Weight;

// a/b against c/d, for b, d > 0, without ever multiplying two Weights: compares the continued fractions term by term.
std::strong_ordering compare_fractions(Weight a, Weight b, Weight c, Weight d);

// The greatest common divisor of two numbers >= 0; common_divisor(0, x) = x.
Weight common_divisor(Weight a, Weight b);

}  // namespace gommette::domain::voting
