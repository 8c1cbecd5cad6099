#pragma once

#include <cstdint>
#include <vector>

#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

// Equal Shares with a given endowment, without completion. See equal_shares.hpp for the rule.

// People with the same ticks, who therefore always hold and pay the same.
struct ShareGroup {
    Weight weight{0};
    int people{0};
    std::vector<int> projects;
};

struct ShareProject {
    std::int64_t cost{0};
    Weight votes{0};
    int last_resort{0};           // place in the order that decides what cost and votes leave tied; equal: nothing decides
    std::vector<int> supporters;  // groups
};

struct ShareElection {
    std::vector<ShareGroup> groups;
    std::vector<ShareProject> projects;
    Weight total_weight{0};
};

struct SharePurchase {
    int project{};
    Weight price_millionths{0};  // per unit of weight times `price_weight`
    int paying_price{0};
    int paying_the_rest{0};
    std::vector<int> set_aside;         // projects exactly as good, set aside by cost, votes or the last resort
    bool is_even_with_the_last{false};  // nothing sets it apart from the purchase before it, and it makes no difference
};

// A tie that nothing decides has several ways to go on, and each of them is followed. It is no tie where all that are even can be
// bought at the same price, whatever the order. Where there are more than `most_ways`, nothing is known beyond the first tie.
inline constexpr int most_ways = 300;

struct ShareRun {
    std::vector<SharePurchase> purchases;  // up to the first tie that makes a difference
    std::vector<int> first_tie;            // that one; ascending
    std::vector<int> bought_later;         // after it, whichever way; ascending
    std::vector<int> undecided;            // bought in some of the ways, or not known; ascending
    int undecided_bought{0};               // how many of them, at least
    std::int64_t spent{0};                 // on what is bought whichever way
    // Of each project: what its supporters hold at the end, in millionths of its cost, and its place among the unbought by
    // exactly that (0 the most; equals share it). Of several ways: the least, and its place.
    std::vector<Weight> support_millionths;
    std::vector<int> support_place;
};

// Every group holds money / total_weight for each unit of its weight. Exact: a fixed-point bound decides where it can, whole
// numbers of any length where it cannot. `price_weight`: the weight whose payment is told.
ShareRun run_equal_shares(ShareElection const& election, std::int64_t money, Weight price_weight);

// The same purchases, only their total cost and number: what completion asks for again and again.
struct ShareTotal {
    std::int64_t spent{0};   // the most, of all ways
    std::size_t bought{0};   // the fewest
    std::int64_t ways{0};
    bool is_known{true};     // false: there were more than `most_ways`
    // With more money, but less than this, just the same is bought: everybody paid every price in full, which more money does not change,
    // and of the unbought none could be afforded even if it came first. 0: not known.
    std::int64_t same_below{0};
};
ShareTotal total_of_equal_shares(ShareElection const& election, std::int64_t money);

}  // namespace gommette::domain::voting
