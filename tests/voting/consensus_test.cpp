#include "server/domain/methods/consensus.hpp"
#include "server/domain/methods/opinion_groups.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "server/domain/methods/opinion_space.hpp"
#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Consensus, RanksByTheLeastAgreeingCollege) {
    auto poll = paper(2);
    poll.colleges.resize(2);
    cast(poll, 8, {{0, 1}, {1, 1}}, 0);
    cast(poll, 2, {{0, -1}, {1, 1}}, 1);
    cast(poll, 2, {{0, 1}, {1, 0}}, 0);
    auto const count = count_consensus(poll, {0, 1});
    // First: 11/12 and 1/4. Second: 9/12 and 3/4: 3/4.
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
    EXPECT_EQ(count.figures[0].bridging_group, 1);
    EXPECT_EQ(count.figures[0].in_college[0], (Agreement{10, 0, 10}));
    EXPECT_EQ(count.figures[0].in_college[1], (Agreement{0, 2, 2}));
    EXPECT_EQ(count.figures[1].everyone, (Agreement{10, 0, 12}));
}

TEST(Consensus, SmoothsSmallNumbers) {
    EXPECT_EQ(compare_agreement({1, 0, 1}, {2, 0, 2}), std::strong_ordering::less);     // 2/3 < 3/4
    EXPECT_EQ(compare_agreement({0, 0, 0}, {4, 4, 8}), std::strong_ordering::equal);    // 1/2 = 5/10
    EXPECT_EQ(compare_agreement({0, 3, 3}, {0, 9, 9}), std::strong_ordering::greater);  // 1/5 > 1/11
}

TEST(Consensus, WithoutCollegesTakesEveryoneAsOne) {
    auto poll = paper(2);
    cast(poll, 3, {{0, 1}});
    cast(poll, 1, {{0, -1}});
    auto const count = count_consensus(poll, {});
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 0));
    EXPECT_THAT(count.order.unranked, ElementsAre(1));
    EXPECT_EQ(count.figures[0].bridging_group, nobody);
}

TEST(Consensus, LeavesOutTheCollegesWithoutAGroup) {
    auto poll = paper(1);
    poll.colleges.resize(3);
    cast(poll, 5, {{0, 1}}, 0);
    cast(poll, 1, {{0, -1}}, 1);
    cast(poll, 5, {{0, 1}}, 2);
    auto const count = count_consensus(poll, {0, nobody, 1});
    EXPECT_EQ(count.figures[0].in_college.size(), 2u);
    EXPECT_EQ(count.figures[0].in_college[0], (Agreement{5, 0, 5}));
    EXPECT_EQ(count.figures[0].everyone.seen, 11);
}

// Two camps that agree on statement 0 alone and contradict each other on the rest, with a few undecided marks.
Poll two_camps(Dice& dice, int left, int right, int statements) {
    auto poll = paper(statements);
    for (int person = 0; person < left + right; ++person) {
        std::vector<PlacedMark> marks{{0, 1}};
        for (int statement = 1; statement < statements; ++statement)
            if (dice.below(5) > 0) marks.push_back({statement, dice.below(8) == 0 ? 0 : (person < left ? 1 : -1)});
        cast(poll, 1, marks);
    }
    return poll;
}

TEST(OpinionGroups, FindTheCampsAndWhatBothAgreeOn) {
    Dice dice(5);
    auto const poll = two_camps(dice, 25, 15, 14);
    auto const count = count_consensus(poll, {});
    EXPECT_THAT(count.groups.sizes, ElementsAre(25, 15));
    auto const found = find_opinion_groups(poll);
    for (int person = 0; person < 40; ++person)
        EXPECT_EQ(found.group_of_ballot[static_cast<std::size_t>(person)], person < 25 ? 0 : 1) << person;
    EXPECT_EQ(count.by_group_consensus.front(), 0);
    for (auto const& one : count.groups.representative[0]) {
        EXPECT_NE(one.option, 0);
        EXPECT_TRUE(one.agrees);
        EXPECT_GE(one.z, 1.2816);
    }
    for (auto const& one : count.groups.representative[1]) EXPECT_FALSE(one.agrees);
}

TEST(OpinionGroups, AreSoughtOnlyFromThirtyVotersAndTenStatements) {
    Dice dice(6);
    EXPECT_THAT(find_opinion_groups(two_camps(dice, 15, 14, 14)).sizes, IsEmpty());
    EXPECT_THAT(find_opinion_groups(two_camps(dice, 20, 14, 9)).sizes, IsEmpty());
    EXPECT_EQ(find_opinion_groups(two_camps(dice, 15, 15, 14)).size(), 2);
}

TEST(OpinionGroups, DoNotPlaceWhoMarkedFewerThanSevenStatements) {
    Dice dice(7);
    auto poll = two_camps(dice, 20, 15, 20);
    cast(poll, 1, {{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 1}});
    cast(poll, 1, {{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}});
    auto const groups = find_opinion_groups(poll);
    EXPECT_EQ(groups.group_of_ballot[35], 0);
    EXPECT_EQ(groups.group_of_ballot[36], nobody);
    EXPECT_EQ(std::accumulate(groups.sizes.begin(), groups.sizes.end(), 0), 36);
}

TEST(OpinionGroups, DoNotDependOnTheOrderOfTheBallotsToTheLastBit) {
    Dice dice(8);
    auto const poll = two_camps(dice, 30, 25, 18);
    auto const groups = find_opinion_groups(poll);
    auto shuffled = poll;
    dice.shuffle(shuffled.ballots);
    auto const again = find_opinion_groups(shuffled);
    EXPECT_EQ(again.silhouette, groups.silhouette);
    for (std::size_t i = 0; i < shuffled.ballots.size(); ++i) {
        auto const before = static_cast<std::size_t>(shuffled.ballots[i].person);
        EXPECT_EQ(again.group_of_ballot[i], groups.group_of_ballot[before]);
        EXPECT_EQ(again.x[i], groups.x[before]);
        EXPECT_EQ(again.y[i], groups.y[before]);
    }
}

TEST(OpinionGroups, AreNoneOfPeopleWhoAllAgree) {
    auto poll = paper(12);
    std::vector<PlacedMark> marks;
    for (int statement = 0; statement < 12; ++statement) marks.push_back({statement, 1});
    cast(poll, 40, marks);
    auto const groups = find_opinion_groups(poll);
    EXPECT_THAT(groups.sizes, IsEmpty());
    EXPECT_EQ(groups.without, WithoutGroups::none_large_enough);
}

TEST(OpinionSpace, StretchesThePlaceOfThoseWhoMarkedLittle) {
    MarkRows rows;
    for (int i = 0; i < 10; ++i)
        rows.push_back({static_cast<signed char>(i < 5 ? 1 : -1), static_cast<signed char>(i < 5 ? 1 : -1)});
    rows.push_back({1, no_mark});
    auto const points = place_voters(rows);
    // One of two marks: half of the distance of a full row, times sqrt(2 / 1); the column means differ a little.
    EXPECT_NEAR(points[10].x / points[0].x, std::sqrt(2.0) / 2, 0.08);
}

// Four points at the corners of a long rectangle: two tight pairs. Silhouette by hand: within 1, to the others (10 + sqrt(101))
// / 2.
TEST(OpinionSpace, MeasuresTheSilhouette) {
    std::vector<Point> const points{{0, 0}, {0, 1}, {10, 0}, {10, 1}};
    auto const found = *cluster(points, 2, 1);
    EXPECT_EQ(found.label[0], found.label[1]);
    EXPECT_EQ(found.label[2], found.label[3]);
    EXPECT_NE(found.label[0], found.label[2]);
    EXPECT_NEAR(silhouettes(points, {found})[0], 1 - 1 / ((10 + std::sqrt(101.0)) / 2), 1e-12);
}

// Who passes does not refuse: 6 agree and 6 pass stands before 6 agree and 6 disagree.
TEST(Consensus, PutsAPassBeforeADisagreement) {
    auto poll = paper(2);
    cast(poll, 6, {{0, 1}, {1, 1}});
    cast(poll, 6, {{0, -1}, {1, 0}});
    auto const count = count_consensus(poll, {});
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::fewer_against);
}

// Two camps of `people` and `others`, who part on the first ten statements.
Poll camps(int people, int others) {
    auto poll = paper(12);
    std::vector<PlacedMark> one;
    std::vector<PlacedMark> other;
    for (int statement = 0; statement < 10; ++statement) {
        one.push_back({statement, 1});
        other.push_back({statement, -1});
    }
    one.push_back({10, -1});
    cast(poll, people, one);
    cast(poll, others, other);
    return poll;
}

TEST(OpinionGroups, StandForNothingThatTheirMembersDidNotMark) {
    // All in one camp disagree with the eleventh, and in the other nobody marked it.
    auto const groups = find_opinion_groups(camps(20, 15));
    ASSERT_EQ(groups.sizes.size(), 2u);
    for (auto const& one : groups.representative[1]) EXPECT_LT(one.option, 10);
    // A pass by everyone of the group is no agreement, even where nobody outside agrees either.
    auto poll = camps(20, 15);
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) poll.ballots[i].marks.push_back({11, i < 20 ? 0 : -1});
    auto const passed = find_opinion_groups(poll);
    for (auto const& one : passed.representative[0]) EXPECT_NE(one.option, 11);
}

// Nor where the statements that part the camps do so less sharply than one that a camp passed over in silence.
TEST(OpinionGroups, StandForNothingTheyAreSilentOn) {
    auto poll = paper(11);
    for (int person = 0; person < 40; ++person) {
        bool const is_first = person < 20;
        std::vector<PlacedMark> marks;
        for (int statement = 0; statement < 10; ++statement) {
            bool const dissents = (statement + person) % 10 % 3 == 0 && (statement + person) % 10 > 0;
            marks.push_back({statement, is_first != dissents ? 1 : -1});
        }
        if (!is_first) marks.push_back({10, -1});
        cast(poll, 1, marks);
    }
    auto const groups = find_opinion_groups(poll);
    ASSERT_EQ(groups.sizes, (std::vector<int>{20, 20}));
    auto const first = static_cast<std::size_t>(groups.group_of_ballot[0]);
    EXPECT_FALSE(groups.representative[first].empty());
    for (auto const& one : groups.representative[first]) EXPECT_NE(one.option, 10);
}

TEST(OpinionGroups, AreNeverOfFewerThanFive) {
    for (int const others : {1, 4, 5}) {
        auto const groups = find_opinion_groups(camps(31, others));
        for (int const size : groups.sizes) EXPECT_GE(size, smallest_group) << others;
        EXPECT_EQ(groups.sizes.empty(), others < 5) << others;
        EXPECT_EQ(groups.without, others < 5 ? WithoutGroups::none_large_enough : WithoutGroups::found) << others;
    }
}

TEST(OpinionGroups, SayWhyThereAreNone) {
    EXPECT_EQ(find_opinion_groups(camps(20, 9)).without, WithoutGroups::few_voters);
    auto few_marks = camps(20, 15);
    for (std::size_t i = 0; i < 10; ++i) few_marks.ballots[i].marks.resize(6);
    EXPECT_EQ(find_opinion_groups(few_marks).without, WithoutGroups::few_placed);
    auto few_statements = camps(20, 15);
    for (int option = 0; option < 3; ++option) few_statements.options[static_cast<std::size_t>(option)].state = OptionState::withdrawn;
    for (auto& ballot : few_statements.ballots) std::erase_if(ballot.marks, [](PlacedMark const& mark) { return mark.option < 3; });
    EXPECT_EQ(find_opinion_groups(few_statements).without, WithoutGroups::few_statements);
}

TEST(OpinionGroups, StandWhereTheirPeopleDo) {
    auto const groups = find_opinion_groups(camps(20, 15));
    ASSERT_EQ(groups.places.size(), 2u);
    for (std::size_t group = 0; group < 2; ++group) {
        auto const member = group == 0 ? 0u : 20u;
        EXPECT_NEAR(groups.places[group].x, groups.x[member], 1e-9) << "all of a camp stand at one point";
        EXPECT_NEAR(groups.places[group].y, groups.y[member], 1e-9);
        EXPECT_NEAR(groups.places[group].spread, 0, 1e-9);
    }
    Dice dice(5);
    auto const apart = find_opinion_groups(two_camps(dice, 25, 15, 14));
    double squares = 0;
    for (int person = 0; person < 25; ++person) {
        auto const i = static_cast<std::size_t>(person);
        squares += std::pow(apart.x[i] - apart.places[0].x, 2) + std::pow(apart.y[i] - apart.places[0].y, 2);
    }
    EXPECT_NEAR(apart.places[0].spread, std::sqrt(squares / 25), 1e-9);
    EXPECT_GT(apart.places[0].spread, 0);
}

// They cost more than all else, and groups that move with each vote would tell whose it was.
TEST(Consensus, SeeksGroupsOnceTheRoundIsClosed) {
    auto poll = camps(30, 9);
    poll.in_progress = true;
    auto const count = count_consensus(poll, {});
    EXPECT_THAT(count.groups.sizes, IsEmpty());
    EXPECT_EQ(count.groups.without, WithoutGroups::still_open);
    EXPECT_THAT(count.by_group_consensus, IsEmpty());
    EXPECT_EQ(count.figures.size(), 12u);
}

TEST(Consensus, WithholdsGroupsBelowTheThreshold) {
    auto const poll = camps(30, 9);
    auto count = count_consensus(poll, {});
    ASSERT_EQ(count.groups.sizes.size(), 2u);
    MethodRules<Consensus>::withhold(count, 9);
    EXPECT_EQ(count.groups.sizes.size(), 2u);
    MethodRules<Consensus>::withhold(count, 10);
    EXPECT_THAT(count.groups.sizes, IsEmpty());
    EXPECT_THAT(count.groups.representative, IsEmpty());
    EXPECT_THAT(count.by_group_consensus, IsEmpty());
    EXPECT_EQ(count.groups.without, WithoutGroups::withheld);
    for (auto const& figure : count.figures) EXPECT_THAT(figure.in_group, IsEmpty());
}

// Three clumps of six in the corners of a triangle and a trap: starts that merge two of them are left for a better one.
TEST(OpinionSpace, FindsTheTightestClusters) {
    std::vector<Point> points;
    for (int i = 0; i < 6; ++i) points.push_back({0.0 + i * 0.01, 0});
    for (int i = 0; i < 6; ++i) points.push_back({0.4 + i * 0.01, 9});
    for (int i = 0; i < 6; ++i) points.push_back({0.2 + i * 0.01, 18});
    auto const found = *cluster(points, 3, 5);
    EXPECT_LT(found.spread, 0.1);
    EXPECT_FALSE(cluster(points, 3, 7).has_value());
}

}  // namespace
}  // namespace gommette::domain::voting
