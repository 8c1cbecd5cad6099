#include "server/domain/voting/kemeny.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace gommette::domain::voting {

namespace {

using Subset = std::uint32_t;

bool holds(Subset subset, int rival) { return (subset >> rival & 1U) != 0; }

// What `rival` gains by standing directly before all outside of `before` and itself.
Weight gain(Duelled const& duelled, Subset before, int rival) {
    Weight sum = 0;
    for (int other = 0; other < duelled.size(); ++other)
        if (other != rival && !holds(before, other)) sum += duelled.at(rival, other);
    return sum;
}

}  // namespace

RivalOrder kemeny_order(Duelled const& duelled) {
    int const size = duelled.size();
    Subset const everyone = (Subset{1} << size) - 1;
    // best_first[s]: the most agreements of an order that begins with the rivals of s; best_last[s]: of what follows them.
    std::vector<Weight> best_first(everyone + 1, -1);
    std::vector<Weight> best_last(everyone + 1, -1);
    best_first[0] = 0;
    for (Subset before = 0; before < everyone; ++before)
        for (int rival = 0; rival < size; ++rival) {
            if (holds(before, rival)) continue;
            Weight const reached = best_first[before] + gain(duelled, before, rival);
            Weight& best = best_first[before | Subset{1} << rival];
            if (reached > best) best = reached;
        }
    best_last[everyone] = 0;
    for (Subset before = everyone; before-- > 0;)
        for (int rival = 0; rival < size; ++rival) {
            if (holds(before, rival)) continue;
            Weight const reached = best_last[before | Subset{1} << rival] + gain(duelled, before, rival);
            if (reached > best_last[before]) best_last[before] = reached;
        }
    // Which rivals stand before which in at least one best order.
    SquareTable<char> somewhere_before(size);
    std::vector<int> earliest(static_cast<std::size_t>(size), size);
    std::vector<int> latest(static_cast<std::size_t>(size), 1);
    for (Subset before = 0; before < everyone; ++before)
        for (int rival = 0; rival < size; ++rival) {
            if (holds(before, rival)) continue;
            Subset const with = before | Subset{1} << rival;
            if (best_first[before] + gain(duelled, before, rival) + best_last[with] != best_first[everyone]) continue;
            int const place = std::popcount(before) + 1;
            auto const at = static_cast<std::size_t>(rival);
            earliest[at] = std::min(earliest[at], place);
            latest[at] = std::max(latest[at], place);
            for (int later = 0; later < size; ++later)
                if (!holds(with, later)) somewhere_before.at(rival, later) = 1;
        }
    SquareTable<char> always_before(size);
    for (int a = 0; a < size; ++a)
        for (int b = 0; b < size; ++b) always_before.at(a, b) = somewhere_before.at(a, b) && !somewhere_before.at(b, a);
    return {levels_of(always_before), best_first[everyone], std::move(earliest), std::move(latest)};
}

}  // namespace gommette::domain::voting
