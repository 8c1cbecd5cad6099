#include "server/domain/voting/exact.hpp"

#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

TEST(Fractions, CompareAsCrossProductsDoWhereThoseFit) {
    Dice dice(11);
    for (int round = 0; round < 20000; ++round) {
        Weight const a = dice.between(-60, 60), b = dice.between(1, 60), c = dice.between(-60, 60), d = dice.between(1, 60);
        EXPECT_EQ(compare_fractions(a, b, c, d), a * d <=> c * b) << "round " << round;
    }
}

TEST(Fractions, TooLargeToMultiplyStillCompare) {
    Weight const huge = Weight{1} << 120;
    EXPECT_EQ(compare_fractions(huge, huge - 1, huge + 1, huge), std::strong_ordering::greater);
    EXPECT_EQ(compare_fractions(huge + 1, huge, huge, huge - 1), std::strong_ordering::less);
    EXPECT_EQ(compare_fractions(huge, 3 * (huge / 3), huge, 3 * (huge / 3)), std::strong_ordering::equal);
    EXPECT_EQ(compare_fractions(-huge, huge - 1, -huge, huge), std::strong_ordering::less);
}

TEST(CommonDivisor, OfZeroIsTheOther) {
    EXPECT_EQ(common_divisor(0, 12), Weight{12});
    EXPECT_EQ(common_divisor(18, 12), Weight{6});
    EXPECT_EQ(common_divisor(7, 0), Weight{7});
}

}  // namespace
}  // namespace gommette::domain::voting
