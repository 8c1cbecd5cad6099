#include "server/domain/methods/impact_effort.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

std::vector<int> tallied(std::vector<int> const& marks) {
    std::vector<int> counts(scale_top + 1, 0);
    for (int const mark : marks) ++counts[static_cast<std::size_t>(mark)];
    return counts;
}

Poll given(std::vector<int> const& impacts, int effort = 2) {
    auto poll = paper(1);
    for (int const impact : impacts) cast(poll, 1, {{0, impact, effort}});
    return poll;
}

ImpactEffortFigure figure_of(Poll const& poll) { return count_impact_effort({}, poll, by_person(poll)).figures[0]; }

// R: quantile(c(1, 2, 3, 4), c(.25, .5, .75), type = 7) is 1.75, 2.5, 3.25; of c(1, 2, 4, 5, 5) it is 2, 4, 5; of c(2, 5) it is
// 2.75, 3.5, 4.25.
TEST(Quartiles, AreRsTypeSeven) {
    auto const of = [](std::vector<int> const& marks) {
        return std::vector<int>{quartile_type_7(tallied(marks), 1), quartile_type_7(tallied(marks), 2),
                                quartile_type_7(tallied(marks), 3)};
    };
    EXPECT_THAT(of({1, 2, 3, 4}), ElementsAre(7, 10, 13));
    EXPECT_THAT(of({1, 2, 4, 5, 5}), ElementsAre(8, 16, 20));
    EXPECT_THAT(of({2, 5}), ElementsAre(11, 14, 17));
    EXPECT_THAT(of({3}), ElementsAre(12, 12, 12));
}

TEST(Quartiles, WeightedFindTheSameMedian) {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        std::vector<int> counts(scale_top + 1, 0);
        int const people = dice.between(1, 12);
        for (int i = 0; i < people; ++i) ++counts[static_cast<std::size_t>(dice.between(1, scale_top))];
        std::vector<Weight> weights(counts.begin(), counts.end());
        ASSERT_EQ(quartile_type_2(weights, 2), quartile_type_7(counts, 2)) << "seed " << seed;
        for (auto& weight : weights) weight *= 7;
        ASSERT_EQ(quartile_type_2(weights, 2), quartile_type_7(counts, 2)) << "seed " << seed;
    }
}

TEST(Quartiles, WeightedFollowTheWeights) {
    EXPECT_EQ(quartile_type_2({0, 3, 0, 0, 0, 1}, 2), 4);
    EXPECT_EQ(quartile_type_2({0, 3, 0, 0, 0, 1}, 3), 12);  // three quarters exactly: the middle of 1 and 5
    EXPECT_EQ(quartile_type_2({0, 1, 0, 0, 0, 3}, 2), 20);
}

TEST(ImpactEffort, PlacesAnOptionByItsMedians) {
    auto const figure = figure_of(given({4, 5, 4}, 2));
    EXPECT_EQ(figure.impact_side, Side::high);
    EXPECT_EQ(figure.effort_side, Side::low);
    EXPECT_FALSE(figure.to_discuss);
}

TEST(ImpactEffort, LeavesOnTheLineWhatIsOnTheLine) {
    EXPECT_EQ(figure_of(given({2, 3, 4}, 3)).impact_side, Side::on_the_line);
    EXPECT_EQ(figure_of(given({2, 4}, 3)).effort_side, Side::on_the_line);
    EXPECT_EQ(figure_of(given({3, 4}, 3)).impact_side, Side::high);  // 3.5
    EXPECT_EQ(figure_of(given({2, 3}, 3)).impact_side, Side::low);
}

TEST(ImpactEffort, CallsQuartilesThreeApartShared) {
    // Four fives of fourteen are fewer than 30 %; the third quartile is three quarters of the way up to them.
    std::vector<int> marks(10, 1);
    marks.insert(marks.end(), 4, 5);
    EXPECT_TRUE(figure_of(given(marks)).to_discuss);  // 1 and 4
    std::fill(marks.begin(), marks.begin() + 10, 2);
    EXPECT_FALSE(figure_of(given(marks)).to_discuss);  // 2 and 4.25
}

TEST(ImpactEffort, CallsThirtyPercentAtBothEndsShared) {
    EXPECT_TRUE(figure_of(given({2, 2, 2, 3, 3, 3, 3, 4, 4, 4})).to_discuss);
    EXPECT_TRUE(figure_of(given({1, 2, 2, 3, 3, 3, 3, 4, 4, 5})).to_discuss);
    EXPECT_FALSE(figure_of(given({2, 2, 2, 3, 3, 3, 3, 3, 4, 4})).to_discuss);
    EXPECT_FALSE(figure_of(given({2, 2, 3, 3, 3, 3, 3, 4, 4, 4})).to_discuss);
}

TEST(ImpactEffort, GivesNoRankToWhatIsToBeDiscussedOrPlacedByNobody) {
    auto poll = paper(4);
    cast(poll, 3, {{0, 5, 1}, {1, 1, 2}, {2, 4, 4}});
    cast(poll, 3, {{0, 4, 2}, {1, 5, 2}, {2, 4, 4}});
    auto const count = count_impact_effort({}, poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 0, 2, 0));
    EXPECT_THAT(count.order.unranked, ElementsAre(1, 3));
    EXPECT_TRUE(count.figures[1].to_discuss);
    EXPECT_FALSE(count.figures[3].placed);
}

TEST(ImpactEffort, PutsTheSmallerEffortFirstAtEqualImpact) {
    auto poll = paper(3);
    cast(poll, 2, {{0, 4, 3}, {1, 4, 2}, {2, 4, 3}});
    auto const count = count_impact_effort({}, poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1, 2));
    EXPECT_EQ(count.order.ties.front().broken_by, TieBreaker::lower_effort);
}

TEST(ImpactEffort, ShowsTheEffortOfTheTechniciansApart) {
    auto poll = paper(2);
    poll.colleges.resize(2);
    cast(poll, 3, {{0, 4, 1}}, 0);
    cast(poll, 2, {{0, 4, 5}}, 1);
    auto const count = count_impact_effort({.technicians = Whole<0, 7>{1}}, poll, by_person(poll));
    EXPECT_EQ(count.figures[0].effort.median, 4);
    ASSERT_TRUE(count.figures[0].effort_by_technicians.has_value());
    EXPECT_EQ(count.figures[0].effort_by_technicians->median, 20);
    EXPECT_FALSE(count.figures[1].effort_by_technicians.has_value());
}

TEST(ImpactEffort, KnowsMarksFromOneToFive) {
    EXPECT_FALSE(judge_impact_effort(Ballot{.marks = {{0, 1, 5}}}).has_value());
    for (auto const& mark : {PlacedMark{0, 0, 3}, PlacedMark{0, 6, 3}, PlacedMark{0, 3, 0}, PlacedMark{0, 3, 6}})
        EXPECT_TRUE(judge_impact_effort(Ballot{.marks = {mark}}).has_value());
}

}  // namespace
}  // namespace gommette::domain::voting
