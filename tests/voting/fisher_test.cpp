#include "server/domain/voting/fisher.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

// Fisher's lady tasting tea, 3 of 4 right (The Design of Experiments, 1935): two-sided 0.4857, one table as unlikely on each
// side; and 4 of 4: 2/70.
TEST(Fisher, JudgesTheLadyTastingTea) {
    EXPECT_EQ(fisher_millionths({3, 4}, {1, 4}), 485714);
    EXPECT_FALSE(fisher_below_five_percent({3, 4}, {1, 4}));
    EXPECT_EQ(fisher_millionths({4, 4}, {0, 4}), 28571);
    EXPECT_TRUE(fisher_below_five_percent({4, 4}, {0, 4}));
}

// Fisher's convicted twins, 10 of 13 and 2 of 17 (R, example of fisher.test): two-sided 0.0005367.
TEST(Fisher, JudgesTheConvictedTwins) { EXPECT_EQ(fisher_millionths({10, 13}, {2, 17}), 536); }

TEST(Fisher, FindsNothingInEqualSharesOrEmptyColleges) {
    EXPECT_EQ(fisher_millionths({5, 10}, {10, 20}), 1000000);
    EXPECT_EQ(fisher_millionths({0, 0}, {3, 9}), 1000000);
    EXPECT_EQ(fisher_millionths({0, 5}, {0, 9}), 1000000);
}

TEST(FisherLaw, AgreesWithLogarithmsOfFactorials) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Dice dice(seed);
        Share a{0, dice.between(1, 40)}, b{0, dice.between(1, 60)};
        a.in_favour = dice.between(0, a.of);
        b.in_favour = dice.between(0, b.of);
        int const favour = a.in_favour + b.in_favour;
        auto const choose = [](int n, int k) { return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0); };
        auto const chance = [&](int k) {
            return std::exp(choose(a.of, k) + choose(b.of, favour - k) - choose(a.of + b.of, favour));
        };
        double sum = 0;
        for (int k = std::max(0, favour - b.of); k <= std::min(favour, a.of); ++k)
            if (chance(k) <= chance(a.in_favour) * (1 + 1e-9)) sum += chance(k);
        ASSERT_NEAR(fisher_millionths(a, b) / 1e6, sum, 2e-6) << "seed " << seed;
        ASSERT_EQ(fisher_millionths(a, b), fisher_millionths(b, a)) << "seed " << seed;
        if (std::abs(sum - 0.05) < 1e-9) continue;
        ASSERT_EQ(fisher_below_five_percent(a, b), sum < 0.05) << "seed " << seed;
    }
}

}  // namespace
}  // namespace gommette::domain::voting
