#pragma once

#include <cstdint>
#include <vector>

#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

// Equal Shares with a given endowment, without completion: one run of the purchases. See equal_shares.hpp for the rule.

// People with the same ticks, who therefore always hold and pay the same.
struct ShareGroup {
    Weight weight{0};
    int people{0};
    std::vector<int> projects;
};

struct ShareProject {
    std::int64_t cost{0};
    Weight votes{0};
    int last_resort{0};           // place in the order that decides what cost and votes leave tied; all different
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
    std::vector<int> tied_with;  // projects exactly as good, set aside by cost, votes or the last resort
};

struct ShareRun {
    std::vector<SharePurchase> purchases;
    std::int64_t spent{0};
    // Of each project: what its supporters hold at the end, in millionths of its cost, and its place among the unbought by
    // exactly that (0 the most; equals share it).
    std::vector<Weight> support_millionths;
    std::vector<int> support_place;
};

// Every group holds money / total_weight for each unit of its weight. Exact: a fixed-point bound decides where it can, whole
// numbers of any length where it cannot. `price_weight`: the weight whose payment is told.
ShareRun run_equal_shares(ShareElection const& election, std::int64_t money, Weight price_weight);

// The same purchases, only their total cost and number: what completion asks for again and again.
struct ShareTotal {
    std::int64_t spent{0};
    std::size_t bought{0};
};
ShareTotal total_of_equal_shares(ShareElection const& election, std::int64_t money);

}  // namespace gommette::domain::voting
