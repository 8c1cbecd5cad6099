#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

namespace {

Weight floor_quotient(Weight a, Weight b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

std::strong_ordering compare_fractions(Weight a, Weight b, Weight c, Weight d) {
    for (;;) {
        Weight const whole_left = floor_quotient(a, b);
        Weight const whole_right = floor_quotient(c, d);
        if (whole_left != whole_right) return whole_left <=> whole_right;
        Weight const rest_left = a - whole_left * b;
        Weight const rest_right = c - whole_right * d;
        if (rest_left == 0 || rest_right == 0) return (rest_left != 0) <=> (rest_right != 0);
        // rest_left/b < rest_right/d exactly when d/rest_right < b/rest_left.
        a = d;
        c = b;
        b = rest_right;
        d = rest_left;
    }
}

Weight common_divisor(Weight a, Weight b) {
    while (b != 0) {
        Weight const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace gommette::domain::voting
