#include "server/domain/voting/consolidated.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "server/domain/voting/kemeny.hpp"
#include "tests/voting/ranked.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<int> ranks_of(Consolidated const& result) {
    std::vector<int> found;
    for (auto const& item : result.items) found.push_back(result.order.rank_of(item.item));
    return found;
}

// Tennessee (Wikipedia, "Kemeny-Young method"): Nashville, Chattanooga, Knoxville, Memphis, agreeing with 393 preferences.
TEST(Kemeny, OrdersTennessee) {
    Duelled duelled(4);  // Memphis, Nashville, Chattanooga, Knoxville
    int const votes[4][4] = {{0, 42, 42, 42}, {58, 0, 68, 68}, {58, 32, 0, 83}, {58, 32, 17, 0}};
    for (int a = 0; a < 4; ++a)
        for (int b = 0; b < 4; ++b) duelled.at(a, b) = votes[a][b];
    auto const order = kemeny_order(duelled);
    EXPECT_THAT(order.levels, ElementsAre(3, 0, 1, 2));
    EXPECT_EQ(order.agreements, Weight{393});
}

TEST(Kemeny, TiesWhatTheBestOrdersPutEitherWay) {
    Duelled circle(3);
    circle.at(0, 1) = circle.at(1, 2) = circle.at(2, 0) = 1;
    EXPECT_THAT(kemeny_order(circle).levels, ElementsAre(0, 0, 0));
    EXPECT_EQ(kemeny_order(circle).agreements, Weight{2});
    EXPECT_THAT(kemeny_order(Duelled(0)).levels, IsEmpty());
}

TEST(KemenyLaw, AgreesWithTryingEveryOrder) {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        Dice dice(seed);
        int const size = dice.between(1, 6);
        Duelled duelled(size);
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b)
                if (a != b) duelled.at(a, b) = dice.below(4);
        std::vector<int> order(static_cast<std::size_t>(size));
        std::iota(order.begin(), order.end(), 0);
        Weight best = -1;
        SquareTable<char> before(size);
        do {
            Weight agreements = 0;
            for (std::size_t i = 0; i < order.size(); ++i)
                for (std::size_t j = i + 1; j < order.size(); ++j) agreements += duelled.at(order[i], order[j]);
            if (agreements > best) before = SquareTable<char>(size);
            best = std::max(best, agreements);
            if (agreements < best) continue;
            for (std::size_t i = 0; i < order.size(); ++i)
                for (std::size_t j = i + 1; j < order.size(); ++j) before.at(order[i], order[j]) = 1;
        } while (std::next_permutation(order.begin(), order.end()));
        auto const found = kemeny_order(duelled);
        ASSERT_EQ(found.agreements, best) << "seed " << seed;
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b) {
                bool const always = before.at(a, b) && !before.at(b, a);
                bool const stands_before = found.levels[static_cast<std::size_t>(a)] < found.levels[static_cast<std::size_t>(b)];
                ASSERT_TRUE(!always || stands_before) << "seed " << seed;
            }
    }
}

TEST(Consolidated, PutsFirstWhatTheCommitteesPutFirst) {
    auto const result = consolidate(4, {{{1, 2, 3, 0}}, {{1, 3, 2, 0}}, {{2, 1, 3, 0}}});
    EXPECT_THAT(ranks_of(result), ElementsAre(1, 2, 3, 0));
    EXPECT_THAT(result.order.unranked, ElementsAre(3));
    EXPECT_TRUE(result.by_kemeny);
}

TEST(Consolidated, NeverPutsLastWhatACommitteeDidNotDiscuss) {
    // The third item was discussed by one committee only, which put it first.
    auto const result = consolidate(3, {{{1, 2, 0}}, {{1, 2, 0}}, {{2, 3, 1}}});
    EXPECT_THAT(ranks_of(result), ElementsAre(2, 3, 1));
    EXPECT_EQ(result.items[2].discussed_in, 1);
}

// The steering committee's board relies on it: it arranges lists by place, which each row tells by itself.
TEST(Consolidated, IsByPlaceWhereTheListsShareNothing) {
    EXPECT_THAT(ranks_of(consolidate(5, {{{1, 2, 3, 0, 0}}, {{0, 0, 0, 1, 2}}})), ElementsAre(1, 3, 5, 1, 3)) << "Kemeny's";
    std::vector<CommitteeRanks> lists;
    std::vector<int> expected;
    for (int list = 0; list < 7; ++list) {
        std::vector<int> ranks(14, 0);
        ranks[static_cast<std::size_t>(2 * list)] = 1;
        ranks[static_cast<std::size_t>(2 * list + 1)] = 2;
        lists.push_back({ranks});
        expected.insert(expected.end(), {1, 8});
    }
    EXPECT_EQ(ranks_of(consolidate(14, lists)), expected) << "Schulze's";
}

TEST(Consolidated, ShowsMedianTopAndWorstPlace) {
    auto const result = consolidate(4, {{{1, 2, 3, 4}}, {{4, 1, 2, 3}}, {{0, 2, 1, 0}}, {{2, 0, 1, 0}}});
    EXPECT_EQ(result.items[0].doubled_median_rank, 4);  // 1, 2, 4
    EXPECT_EQ(result.items[1].doubled_median_rank, 4);  // 1, 2, 2
    EXPECT_EQ(result.items[2].doubled_median_rank, 3);  // 1, 1, 2, 3
    EXPECT_EQ(result.items[0].in_top, 2);
    EXPECT_EQ(result.items[3].in_top, 1);
    EXPECT_EQ(result.items[1].worst_rank, 2);
    EXPECT_EQ(result.items[1].worst_rank_of, 2);
    EXPECT_EQ(result.items[0].worst_rank, 4);
}

TEST(Consolidated, UsesSchulzeAboveTwelveItems) {
    std::vector<int> rank(13);
    std::iota(rank.begin(), rank.end(), 1);
    auto const result = consolidate(13, {{rank}, {rank}});
    EXPECT_FALSE(result.by_kemeny);
    EXPECT_EQ(ranks_of(result), rank);
}

TEST(Consolidated, NamesTheCirclesBetweenCommittees) {
    auto const result = consolidate(3, {{{1, 2, 3}}, {{3, 1, 2}}, {{2, 3, 1}}});
    EXPECT_THAT(result.cycles, ElementsAre(Cycle{{0, 1, 2}}));
    EXPECT_THAT(ranks_of(result), ElementsAre(1, 1, 1));
}

// One committee puts A before B and C, the other B before C before A. A and C, and A and B, are tied 1 to 1: ABC, BAC and BCA are all
// best orders, so that A may stand anywhere, B first or second, C second or third.
TEST(Consolidated, SaysWhichPlacesAreAsGood) {
    auto const result = consolidate(3, {{{1, 2, 2}}, {{3, 1, 2}}});
    std::vector<std::pair<int, int>> places;
    for (auto const& item : result.items) places.emplace_back(item.earliest, item.latest);
    EXPECT_THAT(places, ElementsAre(std::pair(1, 3), std::pair(1, 2), std::pair(2, 3)));
}

TEST(Consolidated, SaysSoOfMoreThanTwelveItemsToo) {
    std::vector<int> ranks(14);
    std::iota(ranks.begin(), ranks.end(), 1);
    ranks[13] = 13;
    auto const result = consolidate(14, std::vector<CommitteeRanks>{CommitteeRanks{ranks}});
    EXPECT_FALSE(result.by_kemeny);
    EXPECT_EQ(result.items[0].earliest, 1);
    EXPECT_EQ(result.items[0].latest, 1);
    EXPECT_EQ(result.items[12].earliest, 13);
    EXPECT_EQ(result.items[12].latest, 14);
}

}  // namespace
}  // namespace gommette::domain::voting
