#include "server/domain/voting/settle.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void merge(Poll& poll, int absorbed, int kept, std::int64_t at) {
    poll.options[static_cast<std::size_t>(absorbed)] = {OptionState::merged, kept, 0, at};
}

TEST(Merge, OfApprovalsCountsAVoterOnce) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1}, {1, 1}});
    cast(poll, 1, {{1, 1}});
    merge(poll, 1, 0, 10);
    auto const settled = settle(poll, MergeRule::same_mark);
    EXPECT_THAT(settled.poll.ballots[0].marks, ElementsAre(PlacedMark{0, 1}));
    EXPECT_THAT(settled.poll.ballots[1].marks, ElementsAre(PlacedMark{0, 1}));
    EXPECT_THAT(settled.notices, IsEmpty());
}

TEST(Merge, OfContraryOpinionsAsksForANewMark) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1}, {1, -1}});
    merge(poll, 1, 0, 10);
    auto const settled = settle(poll, MergeRule::same_mark);
    EXPECT_THAT(settled.poll.ballots[0].marks, IsEmpty());
    EXPECT_THAT(settled.notices, ElementsAre(Notice{Notice::Kind::vote_again, 0, 0, 0}));
}

TEST(Merge, OfDotsSumsUpToTheCapAndRefundsTheRest) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 2}, {1, 3}});
    cast(poll, 1, {{0, 1}, {1, 1}, {2, 1}});
    merge(poll, 1, 0, 10);
    auto const settled = settle(poll, MergeRule::capped_sum, 3);
    EXPECT_THAT(settled.poll.ballots[0].marks, ElementsAre(PlacedMark{0, 3}));
    EXPECT_THAT(settled.poll.ballots[1].marks, ElementsAre(PlacedMark{0, 2}, PlacedMark{2, 1}));
    EXPECT_THAT(settled.notices, ElementsAre(Notice{Notice::Kind::refunded, 0, 0, 2}));
}

TEST(Merge, OfGradesAsksForANewGradeUntilItCame) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 4}, {2, 1}});
    cast(poll, 1, {{1, 5}, {2, 2}});
    cast(poll, 1, {{0, 3}, {2, 3}});
    merge(poll, 1, 0, 3);  // the third ballot was cast after the merge
    auto const settled = settle(poll, MergeRule::vote_again);
    EXPECT_THAT(settled.poll.ballots[0].marks, ElementsAre(PlacedMark{2, 1}));
    EXPECT_THAT(settled.poll.ballots[1].marks, ElementsAre(PlacedMark{2, 2}));
    EXPECT_THAT(settled.poll.ballots[2].marks, ElementsAre(PlacedMark{0, 3}, PlacedMark{2, 3}));
    EXPECT_THAT(settled.notices,
                ElementsAre(Notice{Notice::Kind::vote_again, 0, 0, 0}, Notice{Notice::Kind::vote_again, 1, 0, 0}));
}

TEST(Merge, IsFollowedThroughAChain) {
    auto poll = paper(3);
    cast(poll, 1, {{2, 1}});
    merge(poll, 2, 1, 5);
    merge(poll, 1, 0, 6);
    EXPECT_THAT(settle(poll, MergeRule::same_mark).poll.ballots[0].marks, ElementsAre(PlacedMark{0, 1}));
}

TEST(Merge, PassesOverAMarkOnTheAbsorbedInALaterBallot) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1}, {1, 3}});
    merge(poll, 1, 0, 1);
    EXPECT_THAT(settle(poll, MergeRule::capped_sum, 3).poll.ballots[0].marks, ElementsAre(PlacedMark{0, 1}));
}

TEST(HadSay, CountsWhoSawAnOptionThatSpeaksThroughALaterOne) {
    auto poll = paper(2);
    cast(poll, 2, {});
    poll.options[0].added = 2;
    EXPECT_FALSE(had_say(poll.ballots[0], poll, 0));
    EXPECT_TRUE(had_say(poll.ballots[1], poll, 0));
    merge(poll, 1, 0, 10);
    EXPECT_TRUE(had_say(poll.ballots[0], poll, 0)) << "could mark the absorbed one";
    merge(poll, 1, 0, 1);
    EXPECT_FALSE(had_say(poll.ballots[0], poll, 0)) << "its mark there would not count";
    poll.ballots[1].kind = BallotKind::spoiled;
    EXPECT_FALSE(had_say(poll.ballots[1], poll, 0));
}

TEST(HadSay, EndsWhereAMergeAsksForANewMark) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 4}, {1, 5}});
    cast(poll, 1, {});
    merge(poll, 1, 0, 10);
    auto const settled = settle(poll, MergeRule::vote_again).poll;
    EXPECT_FALSE(had_say(settled.ballots[0], settled, 0));
    EXPECT_TRUE(had_say(settled.ballots[1], settled, 0)) << "silent on both is silent";
}

TEST(Split, BringsEveryMarkBack) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 2}, {1, 3}});
    auto merged = poll;
    merge(merged, 1, 0, 10);
    merged.options[1] = {};
    EXPECT_EQ(settle(merged, MergeRule::capped_sum, 3).poll.ballots[0].marks,
              settle(poll, MergeRule::capped_sum, 3).poll.ballots[0].marks);
}

TEST(Withdrawal, RefundsDotsAndSaysSo) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 2}, {1, 3}});
    poll.options[1].state = OptionState::withdrawn;
    auto const settled = settle(poll, MergeRule::capped_sum, 3);
    EXPECT_THAT(settled.poll.ballots[0].marks, ElementsAre(PlacedMark{0, 2}));
    EXPECT_THAT(settled.notices, ElementsAre(Notice{Notice::Kind::refunded, 0, 1, 3}));
}

TEST(Withdrawal, DropsTicksAndGradesWithoutANotice) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1}, {1, 1}});
    poll.options[0].state = OptionState::withdrawn;
    for (auto const rule : {MergeRule::same_mark, MergeRule::vote_again}) {
        auto const settled = settle(poll, rule);
        EXPECT_THAT(settled.poll.ballots[0].marks, ElementsAre(PlacedMark{1, 1}));
        EXPECT_THAT(settled.notices, IsEmpty());
    }
}

TEST(Withdrawal, OfTheKeptOneSilencesTheAbsorbedToo) {
    auto poll = paper(2);
    cast(poll, 1, {{1, 1}});
    merge(poll, 1, 0, 10);
    poll.options[0].state = OptionState::withdrawn;
    EXPECT_THAT(settle(poll, MergeRule::same_mark).poll.ballots[0].marks, IsEmpty());
}

TEST(Duels, WithAnAbsorbedOptionAreDropped) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 1, 1}, {0, 1, 2}, {2, 0, 0}});
    merge(poll, 1, 0, 10);
    EXPECT_THAT(settle(poll, MergeRule::drop_absorbed).poll.ballots[0].marks, ElementsAre(PlacedMark{0, 1, 2}, PlacedMark{2, 0, 0}));
}

TEST(CurrentBallots, AreTheLastAcceptedOfEachPerson) {
    std::vector<Ballot> const versions{{.person = 1, .order = 1, .marks = {{0, 1}}},
                                       {.person = 2, .order = 4, .marks = {{0, 2}}},
                                       {.person = 1, .order = 3, .marks = {{0, 3}}},
                                       {.person = 2, .order = 2, .marks = {{0, 4}}}};
    auto const current = current_ballots(versions);
    ASSERT_EQ(current.size(), 2u);
    EXPECT_EQ(current[0].marks[0].value, 3);
    EXPECT_EQ(current[1].marks[0].value, 2);
}

TEST(Participation, TellsVotersExpressedBlankAndSpoiledApart) {
    auto poll = paper(2);
    cast(poll, 2, {{0, 1}});
    cast(poll, 2, {});
    poll.ballots[1].marks = {{1, 1}};
    poll.ballots[2].kind = BallotKind::blank;
    poll.ballots[3].kind = BallotKind::spoiled;
    poll.ballots[3].channel = Channel::paper;
    poll.options[1].state = OptionState::withdrawn;
    poll.registered = 9;
    poll.present = 6;
    EXPECT_EQ(participation(settle(poll, MergeRule::same_mark).poll), (Participation{9, 6, 4, 1, 1, 1, 0, {3, 0, 1}}));
}

TEST(Participation, TellsAbstentionsApartWhereZeroIsOne) {
    auto poll = paper(2);
    cast(poll, 3, {{0, 0}});
    cast(poll, 1, {{0, 0}, {1, -1}});
    EXPECT_EQ(participation(poll, true), (Participation{4, 4, 4, 1, 0, 0, 3, {4, 0, 0}}));
    EXPECT_EQ(participation(poll).expressed, 4);
}

TEST(Participation, NeverShowsFewerRegisteredOrPresentThanVoters) {
    auto poll = paper(1);
    cast(poll, 3, {{0, 1}});
    EXPECT_EQ(participation(poll), (Participation{3, 3, 3, 3, 0, 0, 0, {3, 0, 0}}));
}

}  // namespace
}  // namespace gommette::domain::voting
