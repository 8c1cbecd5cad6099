#pragma once

#include <vector>

#include "server/domain/voting/order.hpp"
#include "server/domain/voting/pairwise.hpp"

namespace gommette::domain::voting {

// One order across committees, a proposal that the steering committee may change.
//
// Only ranks travel between methods. What a committee did not discuss is no opinion: it is compared with nothing there, never put
// last. Up to 12 items the order is Kemeny's (kemeny.hpp) over the committees' comparisons, above that Schulze's (schulze.hpp);
// items that are level share a rank. An item nobody discussed has none.
//
// Beside each item: the median of its ranks (halves, doubled), in how many committees it is among the first `top`, and bridging:
// the worst place any committee gives it, as a share of the items that committee ranked.
struct CommitteeRanks {
    std::vector<int> rank;  // by item; 0: not discussed. Shared ranks are fine
};

struct ConsolidatedItem {
    int item{};
    int discussed_in{0};
    int doubled_median_rank{0};
    int in_top{0};
    int worst_rank{0};     // where its share is worst …
    int worst_rank_of{0};  // … of so many items ranked there
    // Its first and last place in the orders that are as good: Kemeny's best ones, or those that Schulze leaves open. Of items level
    // with each other it is then told which way the ranks could be otherwise; 0: not discussed.
    int earliest{0};
    int latest{0};
};

struct Consolidated {
    Ordering order;
    std::vector<ConsolidatedItem> items;
    bool by_kemeny{false};
    Duelled duelled;  // committees that put one item above another
    std::vector<Cycle> cycles;
};

// Every rank list is as long as there are `items`.
Consolidated consolidate(int items, std::vector<CommitteeRanks> const& committees, int top = 3);

}  // namespace gommette::domain::voting
