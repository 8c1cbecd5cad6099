#include "server/domain/voting/fisher.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <vector>

namespace gommette::domain::voting {

namespace {

using Whole = boost::multiprecision::cpp_int;

struct Chance {
    Whole as_unlikely;  // tables no more likely than the given one
    Whole all;
};

Whole ways_to_choose(int chosen, int from) {
    chosen = std::min(chosen, from - chosen);
    Whole ways = 1;
    for (int i = 1; i <= chosen; ++i) ways = ways * (from - chosen + i) / i;
    return ways;
}

// With both margins held, a table is its first cell k; it can come about in C(a.of, k) * C(b.of, favour - k) ways.
Chance chance_of(Share const& a, Share const& b) {
    int const favour = a.in_favour + b.in_favour;
    int const first = std::max(0, favour - b.of);
    int const last = std::min(favour, a.of);
    std::vector<Whole> ways{ways_to_choose(first, a.of) * ways_to_choose(favour - first, b.of)};
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
    return static_cast<int>(Whole(chance.as_unlikely * 1000000 / chance.all));
}

}  // namespace gommette::domain::voting
