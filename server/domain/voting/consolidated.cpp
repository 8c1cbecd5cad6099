#include "server/domain/voting/consolidated.hpp"

#include <algorithm>

#include "server/domain/voting/kemeny.hpp"
#include "server/domain/methods/schulze.hpp"

namespace gommette::domain::voting {

namespace {

Duelled compare_all(int items, std::vector<CommitteeRanks> const& committees) {
    Duelled duelled(items);
    for (auto const& committee : committees)
        for (int a = 0; a < items; ++a)
            for (int b = 0; b < items; ++b) {
                int const rank_a = committee.rank[static_cast<std::size_t>(a)];
                int const rank_b = committee.rank[static_cast<std::size_t>(b)];
                if (rank_a > 0 && rank_b > 0 && rank_a < rank_b) duelled.at(a, b) += 1;
            }
    return duelled;
}

int doubled_median(std::vector<int> ranks) {
    if (ranks.empty()) return 0;
    std::sort(ranks.begin(), ranks.end());
    auto const middle = ranks.size() / 2;
    return ranks.size() % 2 == 1 ? 2 * ranks[middle] : ranks[middle - 1] + ranks[middle];
}

ConsolidatedItem describe(int item, std::vector<CommitteeRanks> const& committees, int top) {
    ConsolidatedItem line;
    line.item = item;
    std::vector<int> ranks;
    for (auto const& committee : committees) {
        int const rank = committee.rank[static_cast<std::size_t>(item)];
        if (rank == 0) continue;
        auto const ranked = std::count_if(committee.rank.begin(), committee.rank.end(), [](int r) { return r > 0; });
        ranks.push_back(rank);
        if (rank <= top) ++line.in_top;
        if (line.worst_rank == 0 || rank * line.worst_rank_of > line.worst_rank * ranked) {
            line.worst_rank = rank;
            line.worst_rank_of = static_cast<int>(ranked);
        }
    }
    line.discussed_in = static_cast<int>(ranks.size());
    line.doubled_median_rank = doubled_median(ranks);
    return line;
}

// The table of the discussed items alone: undiscussed ones would be level with everything.
Duelled among(Duelled const& duelled, std::vector<int> const& items) {
    Duelled part(static_cast<int>(items.size()));
    for (int a = 0; a < part.size(); ++a)
        for (int b = 0; b < part.size(); ++b)
            part.at(a, b) = duelled.at(items[static_cast<std::size_t>(a)], items[static_cast<std::size_t>(b)]);
    return part;
}

// Those that stand before an item in Schulze's order, and those that stand after it, leave it these places.
RivalOrder schulze_order(Duelled const& duelled) {
    auto const paths = strongest_paths(duelled);
    RivalOrder order;
    order.levels = schulze_levels(paths);
    for (int item = 0; item < paths.size(); ++item) {
        int before = 0;
        int after = 0;
        for (int other = 0; other < paths.size(); ++other) {
            if (paths.at(other, item) > paths.at(item, other)) ++before;
            if (paths.at(item, other) > paths.at(other, item)) ++after;
        }
        order.earliest.push_back(before + 1);
        order.latest.push_back(paths.size() - after);
    }
    return order;
}

}  // namespace

Consolidated consolidate(int items, std::vector<CommitteeRanks> const& committees, int top) {
    Consolidated result;
    result.duelled = compare_all(items, committees);
    std::vector<int> discussed;
    std::vector<int> unranked;
    for (int item = 0; item < items; ++item) {
        result.items.push_back(describe(item, committees, top));
        (result.items.back().discussed_in > 0 ? discussed : unranked).push_back(item);
    }
    auto const part = among(result.duelled, discussed);
    result.by_kemeny = part.size() <= most_kemeny_rivals;
    auto const found = result.by_kemeny ? kemeny_order(part) : schulze_order(part);
    std::vector<int> level_of(static_cast<std::size_t>(items), 0);
    for (std::size_t i = 0; i < discussed.size(); ++i) {
        auto const item = static_cast<std::size_t>(discussed[i]);
        level_of[item] = found.levels[i];
        result.items[item].earliest = found.earliest[i];
        result.items[item].latest = found.latest[i];
    }
    result.order = put_in_order(
        {}, discussed,
        {{[&](int a, int b) { return level_of[static_cast<std::size_t>(a)] <=> level_of[static_cast<std::size_t>(b)]; }}});
    result.order.unranked = unranked;
    result.cycles = majority_cycles(result.duelled);
    return result;
}

}  // namespace gommette::domain::voting
