#include "server/domain/methods/dots.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/domain/voting/settle.hpp"
#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

TEST(Dots, RanksByTotalThenByDistinctSupporters) {
    auto poll = paper(4);
    cast(poll, 2, {{0, 3}});
    cast(poll, 3, {{1, 2}});
    cast(poll, 1, {{2, 3}});
    auto const count = count_dots({5, 3}, poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1, 3, 4));
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::supporters);
    EXPECT_EQ(count.figures[0].total, Weight{6});
    EXPECT_EQ(count.figures[0].supporters, Weight{2});
    EXPECT_THAT(count.figures[1].people, ElementsAre(3, 0, 3, 0));
    EXPECT_THAT(count.figures[3].people, ElementsAre(6, 0, 0, 0));
}

TEST(Dots, SharesTheRankWhenTotalAndSupportersAreEqual) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 2}, {1, 1}});
    cast(poll, 1, {{0, 1}, {1, 2}});
    EXPECT_THAT(ranks(poll, count_dots({5, 3}, poll, by_person(poll)).order), ElementsAre(1, 1));
}

TEST(Dots, WeighsDotsAndSupporters) {
    auto poll = paper(1);
    poll.colleges.resize(2);
    cast(poll, 1, {{0, 2}}, 0);
    cast(poll, 3, {{0, 1}}, 1);
    auto const weighting = *equal_colleges(poll);
    auto const count = count_dots({5, 3}, poll, weighting);
    EXPECT_EQ(weighting.unit, Weight{3});
    EXPECT_EQ(count.figures[0].total, Weight{9});       // 2 + 1, over 3
    EXPECT_EQ(count.figures[0].supporters, Weight{6});  // 1 + 1, over 3
}

TEST(Dots, UsuallyAreAQuarterOfTheOptionsWithinThreeAndTen) {
    EXPECT_EQ(Dots::usual(4), (Dots{{3}, {2}}));
    EXPECT_EQ(Dots::usual(20), (Dots{{5}, {3}}));
    EXPECT_EQ(Dots::usual(24), (Dots{{6}, {3}}));
    EXPECT_EQ(Dots::usual(60), (Dots{{10}, {5}}));
}

TEST(Dots, RefusesABallotBeyondItsDotsOrItsCap) {
    Ballot const five{.marks = {{0, 3}, {1, 2}}};
    Ballot const six{.marks = {{0, 3}, {1, 3}}};
    Ballot const four_on_one{.marks = {{0, 4}}};
    Ballot const none_on_one{.marks = {{0, 0}}};
    EXPECT_FALSE(judge_dots({5, 3}, five, five).has_value());
    EXPECT_EQ(judge_dots({5, 3}, six, six)->kind, Objection::Kind::too_many_dots);
    EXPECT_EQ(judge_dots({5, 3}, four_on_one, four_on_one)->kind, Objection::Kind::mark_not_allowed);
    EXPECT_EQ(judge_dots({5, 3}, none_on_one, none_on_one)->kind, Objection::Kind::mark_not_allowed);
    EXPECT_FALSE(judge_dots({5, 3}, six, five).has_value()) << "refunded dots may be spent again";
}

}  // namespace
}  // namespace gommette::domain::voting
