#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <vector>

#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// What separated options that the method's first figure left equal; `nothing`: they share their rank.
enum class TieBreaker {
    nothing,
    supporters,    // more distinct people
    more_for,      // more people in favour
    lower_effort,  // the smaller effort
    lower_cost,
    more_votes,
    by_hand,
    lot
};

struct Place {
    int option{};
    int rank{};  // from 1, shared by equals: 1, 2, 2, 4
    bool operator==(Place const&) const = default;
};

// Options that were equal down to `broken_by`, which told some of them apart. Several ties may nest.
struct Tie {
    std::vector<int> options;
    TieBreaker broken_by{};
    bool operator==(Tie const&) const = default;
};

// The options still equal at the last place to be given: "3 for 1 place".
struct Contest {
    std::vector<int> options;
    int places_left{};
    bool operator==(Contest const&) const = default;
};

// The order a method finds: places, best first, equals in the order of the paper; `unranked`: votable options to which the method
// gives no place, and says why among its figures.
struct Order {
    std::vector<Place> places;
    std::vector<int> unranked;
    std::vector<Tie> ties;
    std::optional<Contest> contest;
    bool operator==(Order const&) const = default;

    int rank_of(int option) const;  // 0: no place
};

// `compare(a, b)` is less when option a stands before option b.
struct Key {
    std::function<std::strong_ordering(int, int)> compare;
    TieBreaker name{TieBreaker::nothing};
};

// Puts `options` in order by the keys, the first first, then by the poll's tie rule. O(n log n) comparisons.
Order put_in_order(Poll const& poll, std::vector<int> options, std::vector<Key> keys);

// The number an option draws: smaller stands first. SplitMix64 (Steele, Lea, Flood 2014): the (option + 1)-th value of the
// generator started with `seed`; different options never draw the same number.
std::uint64_t lot_number(std::uint64_t seed, int option);

}  // namespace gommette::domain::voting
