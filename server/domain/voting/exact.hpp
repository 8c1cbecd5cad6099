#pragma once

#include <compare>

#include "protocol/types.hpp"

namespace gommette::domain::voting {

// a/b against c/d, for b, d > 0, without ever multiplying two Weights: compares the continued fractions term by term.
std::strong_ordering compare_fractions(Weight a, Weight b, Weight c, Weight d);

// The greatest common divisor of two numbers >= 0; common_divisor(0, x) = x.
Weight common_divisor(Weight a, Weight b);

}  // namespace gommette::domain::voting
