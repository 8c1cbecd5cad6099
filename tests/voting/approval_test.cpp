#include "server/domain/methods/approval.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

// Tennessee chooses its capital (the example of the Wikipedia articles on voting methods), each voter approving the two nearest
// towns: Nashville, with 68 of 100, wins as in the approval article.
Approval at_most(int ticks) { return {Whole<1, proposals_per_session>{ticks}}; }

TEST(Approval, ChoosesNashvilleForTennessee) {
    auto poll = paper(4);  // Memphis, Nashville, Chattanooga, Knoxville
    cast(poll, 42, {{0, 1}, {1, 1}});
    cast(poll, 26, {{1, 1}, {2, 1}});
    cast(poll, 15, {{2, 1}, {3, 1}});
    cast(poll, 17, {{2, 1}, {3, 1}});
    auto const count = count_approval(poll, by_person(poll));
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(3, 1, 2, 4));
    EXPECT_EQ(count.figures[1].ticks, Weight{68});
    EXPECT_EQ(count.figures[2].ticks, Weight{58});
}

TEST(Approval, CountsEmptyBallotsInTheBaseOfTheRate) {
    auto poll = paper(2);
    cast(poll, 3, {{0, 1}});
    cast(poll, 2, {});
    auto const count = count_approval(poll, by_person(poll));
    EXPECT_EQ(count.figures[0].ticks, Weight{3});
    EXPECT_EQ(count.figures[0].ballots, Weight{5});
    EXPECT_EQ(count.figures[1].ticks, Weight{0});
    EXPECT_EQ(count.order.rank_of(1), 2);
}

TEST(Approval, LeavesThoseOutOfTheBaseWhoVotedBeforeTheOptionCame) {
    auto poll = paper(2);
    cast(poll, 4, {{0, 1}});
    poll.options[1].added = 5;
    cast(poll, 2, {{1, 1}});
    EXPECT_EQ(count_approval(poll, by_person(poll)).figures[1].ballots, Weight{2});
}

TEST(Approval, SharesARankBetweenEqualScores) {
    auto poll = paper(3);
    cast(poll, 2, {{0, 1}, {2, 1}});
    EXPECT_THAT(ranks(poll, count_approval(poll, by_person(poll)).order), ElementsAre(1, 3, 1));
}

TEST(Approval, RefusesMoreTicksThanTheRoundAllows) {
    Ballot const two{.marks = {{0, 1}, {1, 1}}};
    Ballot const three{.marks = {{0, 1}, {1, 1}, {2, 1}}};
    EXPECT_FALSE(judge_approval(at_most(2), two, two).has_value());
    EXPECT_EQ(judge_approval(at_most(2), three, three)->kind, Objection::Kind::too_many_ticks);
    EXPECT_FALSE(judge_approval({}, three, three).has_value());
    EXPECT_FALSE(judge_approval(at_most(2), three, two).has_value()) << "a tick on a withdrawn option frees its place";
    for (int value : {-1, 0, 2}) {
        Ballot const odd{.marks = {{0, value}}};
        EXPECT_EQ(judge_approval({}, odd, odd)->kind, Objection::Kind::mark_not_allowed);
    }
}

}  // namespace
}  // namespace gommette::domain::voting
