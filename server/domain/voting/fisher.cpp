#include "server/domain/voting/fisher.hpp"

#include <algorithm>
#include <vector>

#include "server/domain/voting/big_whole.hpp"

namespace gommette::domain::voting {

namespace {

struct Chance {
    BigWhole as_unlikely;  // tables no more likely than the given one
    BigWhole all;
};

BigWhole ways_to_choose(int chosen, int from) {
    chosen = std::min(chosen, from - chosen);
    BigWhole ways = 1;
    for (int i = 1; i <= chosen; ++i) ways = ways * (from - chosen + i) / i;
    return ways;
}

// With both margins held, a table is its first cell k; it can come about in C(a.of, k) * C(b.of, favour - k) ways.
Chance chance_of(Share const& a, Share const& b) {
    int const favour = a.in_favour + b.in_favour;
    int const first = std::max(0, favour - b.of);
    int const last = std::min(favour, a.of);
    std::vector<BigWhole> ways{ways_to_choose(first, a.of) * ways_to_choose(favour - first, b.of)};
    for (int k = first; k < last; ++k)
        ways.push_back(ways.back() * (static_cast<std::int64_t>(a.of - k) * (favour - k)) /
                       (static_cast<std::int64_t>(k + 1) * (b.of - favour + k + 1)));
    auto const& given = ways[static_cast<std::size_t>(a.in_favour - first)];
    Chance chance{0, 0};
    for (auto const& way : ways) {
        chance.all += way;
        if (way <= given) chance.as_unlikely += way;
    }
    return chance;
}

}  // namespace

bool fisher_below_five_percent(Share const& a, Share const& b) {
    auto const chance = chance_of(a, b);
    return 20 * chance.as_unlikely < chance.all;
}

int fisher_millionths(Share const& a, Share const& b) {
    auto const chance = chance_of(a, b);
    return static_cast<int>(BigWhole(chance.as_unlikely * 1000000 / chance.all));
}

}  // namespace gommette::domain::voting
