#include "server/domain/methods/majority_judgment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "server/domain/voting/breakdown.hpp"
#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using Profile = std::vector<Weight>;

// Of a usual round.
constexpr int grade_count = 6;

// One person per grade and option: profiles[option] is the number of people per grade, worst first.
Poll graded(std::vector<std::vector<int>> const& profiles) {
    auto poll = paper(static_cast<int>(profiles.size()));
    int most = 0;
    for (auto const& profile : profiles) most = std::max(most, std::accumulate(profile.begin(), profile.end(), 0));
    cast(poll, most, {});
    for (std::size_t option = 0; option < profiles.size(); ++option) {
        std::size_t person = 0;
        for (int grade = 0; grade < grade_count; ++grade)
            for (int i = 0; i < profiles[option][static_cast<std::size_t>(grade)]; ++i)
                poll.ballots[person++].marks.push_back({static_cast<int>(option), grade});
    }
    return poll;
}

// The definition, by hand: remove one lower median grade from each until they differ.
std::strong_ordering by_removal(Profile a, Profile b) {
    auto const grades = [](Profile const& profile) {
        std::vector<int> list;
        for (std::size_t grade = 0; grade < profile.size(); ++grade)
            for (Weight i = 0; i < profile[grade]; ++i) list.push_back(static_cast<int>(grade));
        return list;
    };
    auto left = grades(a);
    auto right = grades(b);
    while (!left.empty()) {
        auto const middle = static_cast<std::ptrdiff_t>((left.size() - 1) / 2);
        if (left[static_cast<std::size_t>(middle)] != right[static_cast<std::size_t>(middle)])
            return right[static_cast<std::size_t>(middle)] <=> left[static_cast<std::size_t>(middle)];
        left.erase(left.begin() + middle);
        right.erase(right.begin() + middle);
    }
    return std::strong_ordering::equal;
}

// Tennessee, graded by distance as in the Wikipedia article on majority judgment: excellent for the own town, then good, fair and
// poor: Nashville wins with the median "fair" ahead of Chattanooga and Knoxville only by going on removing.
TEST(Judgment, ChoosesNashvilleForTennessee) {
    auto poll = paper(4);  // Memphis, Nashville, Chattanooga, Knoxville; 5 excellent, 3 good, 2 fair, 0 poor
    cast(poll, 42, {{0, 5}, {1, 2}, {2, 0}, {3, 0}});
    cast(poll, 26, {{0, 0}, {1, 5}, {2, 2}, {3, 2}});
    cast(poll, 15, {{0, 0}, {1, 2}, {2, 5}, {3, 3}});
    cast(poll, 17, {{0, 0}, {1, 2}, {2, 3}, {3, 5}});
    auto const count = count_judgment({}, poll, by_person(poll));
    EXPECT_EQ(count.order.rank_of(1), 1);
    EXPECT_EQ(count.figures[0].majority_grade, 0);
    EXPECT_EQ(count.figures[1].majority_grade, 2);
    EXPECT_EQ(count.figures[2].majority_grade, 2);
    EXPECT_EQ(count.order.rank_of(0), 4);
}

// The French presidential election of 2012 as judged by 737 voters (OpinionWay for Terra Nova, 12-16 April 2012; the shares as
// published in Balinski and Laraki, Majority Judgment vs. Majority Rule, Social Choice and Welfare 54, 2020; hundredths of a
// percent, seven grades from À rejeter to Excellent). Published order: Hollande, Bayrou, Sarkozy, Mélenchon, Dupont-Aignan, Joly,
// Poutou, Le Pen, Arthaud, Cheminade.
TEST(Judgment, FindsThePublishedOrderOfThePresidentialElectionOf2012) {
    std::vector<Profile> const published{
        {1424, 1425, 1479, 1167, 1642, 1615, 1248},  // Hollande
        {869, 1194, 2008, 2524, 2171, 977, 258},     // Bayrou
        {3175, 787, 1113, 1099, 1628, 1235, 963},    // Sarkozy
        {2537, 1506, 1710, 1465, 1289, 950, 543},    // Mélenchon
        {3392, 2551, 2022, 1126, 597, 258, 54},      // Dupont-Aignan
        {3853, 2469, 1465, 1180, 651, 299, 81},      // Joly
        {4573, 2809, 1248, 773, 448, 136, 14},       // Poutou
        {4763, 624, 1398, 936, 950, 733, 597},       // Le Pen
        {4993, 2524, 1316, 651, 380, 136, 0},        // Arthaud
        {5197, 2687, 1167, 583, 244, 81, 41},        // Cheminade
    };
    std::vector<int> const majority_grades{3, 3, 2, 2, 1, 1, 1, 1, 1, 0};
    for (std::size_t i = 0; i < published.size(); ++i) {
        EXPECT_EQ(lower_median(published[i]), majority_grades[i]) << i;
        if (i == 0) continue;
        EXPECT_EQ(compare_profiles(published[i - 1], published[i]), std::strong_ordering::less) << i;
    }
}

TEST(Judgment, TakesTheLowerOfTwoMiddleGrades) {
    EXPECT_EQ(lower_median({0, 1, 0, 0, 1, 0}), 1);
    EXPECT_EQ(lower_median({1, 1, 1, 0, 0, 0}), 1);
    EXPECT_EQ(lower_median({0, 0, 2, 0, 2, 0}), 2);
    EXPECT_EQ(lower_median({0, 0, 0, 0, 0, 1}), 5);
}

TEST(Judgment, GoesOnRegradingWhereTheGaugeLeavesATie) {
    // Same majority grade, same people above and below: only removal sees that the second one's critics are milder.
    auto const poll = graded({{1, 0, 1, 3, 1, 1}, {0, 1, 1, 3, 1, 1}});
    auto const count = count_judgment({}, poll, by_person(poll));
    EXPECT_EQ(count.figures[0].above, count.figures[1].above);
    EXPECT_EQ(count.figures[0].below, count.figures[1].below);
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
}

TEST(Judgment, SharesTheRankOfEqualSequences) {
    auto const poll = graded({{1, 2, 0, 1, 0, 1}, {1, 2, 0, 1, 0, 1}, {0, 0, 0, 5, 0, 0}});
    EXPECT_THAT(ranks(poll, count_judgment({}, poll, by_person(poll)).order), ElementsAre(2, 2, 1));
}

TEST(Judgment, LeavesOutOfTheOrderWhatFewerThanHalfGraded) {
    auto const half = graded({{0, 0, 0, 0, 0, 2}, {0, 0, 4, 0, 0, 0}});
    EXPECT_THAT(ranks(half, count_judgment({}, half, by_person(half)).order), ElementsAre(1, 2));
    auto const less = graded({{0, 0, 0, 0, 0, 2}, {0, 0, 5, 0, 0, 0}});
    auto const count = count_judgment({}, less, by_person(less));
    EXPECT_THAT(ranks(less, count.order), ElementsAre(0, 1));
    EXPECT_THAT(count.order.unranked, ElementsAre(0));
    EXPECT_EQ(count.figures[0].missing, Weight{3});
}

TEST(Judgment, CountsSilenceAsRejectionInAStrictRound) {
    auto const poll = graded({{0, 0, 0, 0, 0, 2}, {0, 0, 5, 0, 0, 0}});
    auto const count = count_judgment({true}, poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
    EXPECT_EQ(count.figures[0].profile[0], Weight{3});
    EXPECT_EQ(count.figures[0].missing, Weight{0});
}

TEST(Judgment, NeverRejectsForThoseWhoVotedBeforeTheOptionCame) {
    auto poll = graded({{0, 0, 0, 0, 0, 4}, {0, 0, 0, 0, 0, 4}});
    poll.options[1].added = 100;
    for (auto& ballot : poll.ballots) ballot.marks.pop_back();
    auto const count = count_judgment({true}, poll, by_person(poll));
    EXPECT_EQ(count.figures[1].profile[0], Weight{0});
    EXPECT_EQ(count.figures[1].missing, Weight{4});
    EXPECT_THAT(count.order.unranked, ElementsAre(1));
}

TEST(Judgment, ComparesDifferentNumbersOfGradesByTheirShares) {
    EXPECT_EQ(compare_profiles({1, 0, 1, 2, 0, 0}, {2, 0, 2, 4, 0, 0}), std::strong_ordering::equal);
    EXPECT_EQ(compare_profiles({0, 0, 1, 2, 0, 0}, {1, 0, 1, 4, 0, 0}), std::strong_ordering::less);
}

TEST(JudgmentLaw, RemovalByHandAndByHistogramAgree) {
    for (std::uint64_t seed = 1; seed <= 20000; ++seed) {
        Dice dice(seed);
        int const people = dice.between(1, 14);
        Profile a(grade_count, 0), b(grade_count, 0);
        // Few grades in use make equal medians, and so long removals, frequent.
        int const grades = dice.between(2, grade_count);
        for (int i = 0; i < people; ++i) {
            ++a[static_cast<std::size_t>(dice.below(grades))];
            ++b[static_cast<std::size_t>(dice.below(grades))];
        }
        ASSERT_EQ(compare_profiles(a, b), by_removal(a, b)) << "seed " << seed;
        int const times = dice.between(2, 5);
        Profile repeated = a;
        for (auto& people_with_grade : repeated) people_with_grade *= times;
        ASSERT_EQ(compare_profiles(repeated, b), by_removal(a, b)) << "seed " << seed;
    }
}

MajorityJudgment with_grades(int grades, bool strict = false) { return {strict, {grades}}; }

TEST(Judgment, KnowsTheGradesOfTheRound) {
    auto const known = [](int grades) {
        std::vector<int> values;
        for (int value = -1; value <= 7; ++value)
            if (!judge_judgment(with_grades(grades), Ballot{.marks = {{0, value}}})) values.push_back(value);
        return values;
    };
    EXPECT_THAT(known(5), ElementsAre(1, 2, 3, 4, 5));
    EXPECT_THAT(known(6), ElementsAre(0, 1, 2, 3, 4, 5));
    EXPECT_THAT(known(7), ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

TEST(Judgment, CountsGradesAboveVeryGood) {
    auto poll = paper(2);
    cast(poll, 3, {{0, 6}, {1, 5}});
    cast(poll, 2, {{0, 5}, {1, 6}});
    auto const count = count_judgment(with_grades(7), poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 2));
    EXPECT_THAT(count.figures[0].profile, ElementsAre(0, 0, 0, 0, 0, 2, 3));
    EXPECT_EQ(count.figures[0].majority_grade, 6);
    EXPECT_EQ(count.figures[1].above, Weight{2});
}

TEST(Judgment, CountsAMissingGradeAsTheWorstOfTheRound) {
    auto poll = paper(1);
    cast(poll, 3, {});
    cast(poll, 2, {{0, 5}});
    EXPECT_THAT(count_judgment(with_grades(5, true), poll, by_person(poll)).figures[0].profile, ElementsAre(0, 3, 0, 0, 0, 2));
    EXPECT_THAT(count_judgment(with_grades(7, true), poll, by_person(poll)).figures[0].profile, ElementsAre(3, 0, 0, 0, 0, 2, 0));
}

TEST(Judgment, IsInFavourFromFairlyGoodOnEveryScale) {
    for (int const grades : {5, 6, 7}) {
        Poll poll = paper(1);
        poll.colleges = {{1, 0}, {1, 0}};
        for (int grade = with_grades(grades).worst(); grade <= with_grades(grades).best(); ++grade) cast(poll, 1, {{0, grade}});
        BallotRound round;
        round.method = with_grades(grades);
        round.poll = poll;
        auto const colleges = break_down(round, settle(round).poll);
        auto const share = in_favour(with_grades(grades), colleges.at(0, 2));
        EXPECT_EQ(share.of, grades);
        EXPECT_EQ(share.in_favour, grades - (grades == 5 ? 2 : 3));
    }
}

// The definition, by hand: how many are removed until two differ.
std::int64_t removed_by_hand(std::vector<int> a, std::vector<int> b) {
    for (std::int64_t removed = 1; !a.empty(); ++removed) {
        auto const middle = static_cast<std::ptrdiff_t>((a.size() - 1) / 2);
        if (a[static_cast<std::size_t>(middle)] != b[static_cast<std::size_t>(middle)]) return removed;
        a.erase(a.begin() + middle);
        b.erase(b.begin() + middle);
    }
    return 0;
}

TEST(Judgment, SaysWhichRemovedGradeDecided) {
    // 20 grades: the five on either side of the middle are alike.
    auto poll = graded({{5, 0, 5, 0, 5, 5}, {4, 1, 5, 0, 5, 5}});
    auto const count = count_judgment({}, poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
    ASSERT_EQ(count.order.ties.size(), 1u);
    EXPECT_EQ(count.order.ties[0].broken_by, TieBreaker::next_grades);
    // The sixth of the lower side, which is visited first: five pairs are removed before it.
    EXPECT_EQ(count.order.ties[0].at_grade, 11);
}

TEST(Judgment, SaysNothingOfGradesWhereTheMedianDecided) {
    auto poll = graded({{0, 0, 0, 0, 0, 3}, {3, 0, 0, 0, 0, 0}});
    EXPECT_TRUE(count_judgment({}, poll, by_person(poll)).order.ties.empty());
}

TEST(Judgment, MarksAnEvenlySplitJury) {
    auto poll = graded({{4, 0, 0, 0, 0, 4}, {0, 0, 4, 0, 4, 0}, {1, 0, 3, 3, 0, 0}, {0, 0, 4, 3, 0, 0}, {0, 0, 4, 4, 0, 0}});
    auto const count = count_judgment({}, poll, by_person(poll));
    std::vector<bool> split;
    for (auto const& figure : count.figures) split.push_back(figure.evenly_split);
    EXPECT_THAT(split, ElementsAre(true, true, false, false, true));
}

TEST(JudgmentLaw, CountsTheRemovedGradesAsByHand) {
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Dice dice(seed);
        int const grades = dice.between(1, 9);
        std::vector<int> lists[2];
        Profile profiles[2] = {Profile(grade_count, 0), Profile(grade_count, 0)};
        for (int side : {0, 1})
            for (int i = 0; i < grades; ++i) {
                // Mostly alike, so that many go deep.
                int const grade = side == 1 && dice.below(4) > 0 ? lists[0][static_cast<std::size_t>(i)] : dice.below(grade_count);
                lists[side].push_back(grade);
                profiles[side][static_cast<std::size_t>(grade)] += 1;
            }
        for (auto& list : lists) std::sort(list.begin(), list.end());
        ASSERT_EQ(removed_until_told_apart(profiles[0], profiles[1]), removed_by_hand(lists[0], lists[1])) << "seed " << seed;
    }
}

}  // namespace
}  // namespace gommette::domain::voting
