#include "server/domain/methods/opinion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

TEST(Opinion, RanksByForMinusAgainstAndCountsNeutralApart) {
    auto poll = paper(3);
    cast(poll, 3, {{0, 1}, {1, 1}, {2, -1}});
    cast(poll, 2, {{0, -1}, {1, 0}});
    auto const count = count_opinion(poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1, 3));
    EXPECT_EQ(count.figures[1].agree, Weight{3});
    EXPECT_EQ(count.figures[1].neutral, Weight{2});
    EXPECT_EQ(count.figures[2].silent, Weight{2});
    EXPECT_EQ(count.figures[2].score(), Weight{-3});
}

TEST(Opinion, PutsMorePeopleForFirstAtEqualScores) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1}});
    cast(poll, 2, {{1, 1}});
    cast(poll, 1, {{1, -1}});
    auto const count = count_opinion(poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 1));
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::more_for);
}

TEST(Opinion, SharesTheRankOfOptionsNobodyMarked) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 1}});
    auto const count = count_opinion(poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 2, 2));
    EXPECT_EQ(count.figures.size(), 3u);
}

TEST(Opinion, DoesNotCountThoseAsSilentWhoVotedBeforeTheOptionCame) {
    auto poll = paper(2);
    poll.options[1].added = 3;
    cast(poll, 3, {{0, 1}});
    EXPECT_EQ(count_opinion(poll, by_person(poll)).figures[1].silent, Weight{1});
}

TEST(Opinion, KnowsThreeMarks) {
    for (int value : {-1, 0, 1}) EXPECT_FALSE(judge_opinion(Ballot{.marks = {{0, value}}}).has_value());
    for (int value : {-2, 2}) EXPECT_EQ(judge_opinion(Ballot{.marks = {{0, value}}})->kind, Objection::Kind::mark_not_allowed);
}

}  // namespace
}  // namespace gommette::domain::voting
