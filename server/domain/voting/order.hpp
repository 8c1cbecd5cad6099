#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <vector>

#include "protocol/ordering.hpp"
#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// `compare(a, b)` is less when option a stands before option b.
struct Key {
    std::function<std::strong_ordering(int, int)> compare;
    TieBreaker name{TieBreaker::nothing};
    // What it takes to tell a and b apart, for Tie::at_grade; may be left out.
    std::function<std::int64_t(int, int)> effort{};
};

// Puts `options` in order by the keys, the first first, then by the poll's tie rule. O(n log n) comparisons.
Ordering put_in_order(Poll const& poll, std::vector<int> options, std::vector<Key> keys);

// The options that have one of the first `places` whatever a tie for the last of them comes to, best first.
std::vector<int> retained(Ordering const& order, int places);

// The number an option draws: smaller stands first. SplitMix64 (Steele, Lea, Flood 2014): the (option + 1)-th value of the
// generator started with `seed`; different options never draw the same number.
std::uint64_t lot_number(std::uint64_t seed, int option);

}  // namespace gommette::domain::voting
