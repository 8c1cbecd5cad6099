#include "server/domain/methods/decision.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using Majority = Majority;
using Base = MajorityBase;

Poll votes(int in_favour, int against, int abstained) {
    auto poll = paper(1);
    cast(poll, in_favour, {{0, 1}});
    cast(poll, against, {{0, -1}});
    cast(poll, abstained, {{0, 0}});
    return poll;
}

Whole<0, 2147483647> person(int number) { return {number}; }

Poll in_secret(Poll poll) {
    poll.secret = true;
    return poll;
}

DecisionFigure decided(DecisionVote const& rules, Poll const& poll) {
    return count_decision(rules, poll, by_person(poll)).figures[0];
}

bool adopted(DecisionVote const& rules, Poll const& poll) { return decided(rules, poll).verdict == Verdict::adopted; }

TEST(Decision, ByRelativeMajorityNeedsOneVoteMore) {
    EXPECT_TRUE(adopted({.majority = Majority::relative}, votes(5, 4, 20)));
    EXPECT_FALSE(adopted({.majority = Majority::relative}, votes(5, 5, 0)));
}

TEST(Decision, ByAbsoluteMajorityOfExpressedVotesLeavesAbstentionsOut) {
    EXPECT_TRUE(adopted({}, votes(12, 9, 4)));
    EXPECT_EQ(decided({}, votes(12, 9, 4)).base, Weight{21});
    EXPECT_FALSE(adopted({}, votes(10, 10, 4)));
}

TEST(Decision, ByAbsoluteMajorityOfThePresentCountsAbstentionsAgainst) {
    DecisionVote const rules{.majority = Majority::absolute, .base = Base::present};
    EXPECT_FALSE(adopted(rules, votes(12, 9, 3)));  // 12 of 24
    EXPECT_TRUE(adopted(rules, votes(13, 9, 3)));   // 13 of 25
}

TEST(Decision, ByAbsoluteMajorityOfMembersCountsTheAbsentAgainst) {
    auto poll = votes(15, 1, 0);
    poll.registered = 30;
    EXPECT_FALSE(adopted({.majority = Majority::absolute, .base = Base::registered}, poll));
    poll.registered = 29;
    EXPECT_TRUE(adopted({.majority = Majority::absolute, .base = Base::registered}, poll));
}

TEST(Decision, ByThreeFifthsOrTwoThirdsHoldsAtTheExactShare) {
    EXPECT_TRUE(adopted({.majority = Majority::three_fifths}, votes(3, 2, 0)));
    EXPECT_FALSE(adopted({.majority = Majority::three_fifths}, votes(59, 41, 0)));
    EXPECT_TRUE(adopted({.majority = Majority::two_thirds}, votes(2, 1, 0)));
    EXPECT_FALSE(adopted({.majority = Majority::two_thirds}, votes(66, 34, 0)));
    EXPECT_TRUE(adopted({.majority = Majority::two_thirds}, votes(200, 100, 0)));
}

TEST(Decision, NeedsMoreThanHalfOfTheMembersPresentForAQuorum) {
    auto poll = votes(10, 0, 0);
    poll.present = 10;
    poll.registered = 20;
    EXPECT_EQ(decided({.quorum = true}, poll).verdict, Verdict::no_quorum);
    poll.present = 11;
    EXPECT_EQ(decided({.quorum = true}, poll).verdict, Verdict::adopted);
}

TEST(Decision, LetsTheChairDecideATieUnlessTheVoteIsSecret) {
    auto const poll = votes(5, 5, 1);
    DecisionVote rules{.chair = person(0)};  // voted for
    EXPECT_TRUE(adopted(rules, poll));
    EXPECT_TRUE(decided(rules, poll).by_chair);
    rules.chair = person(7);  // voted against
    EXPECT_FALSE(adopted(rules, poll));
    EXPECT_TRUE(decided(rules, poll).by_chair);
    rules.chair = person(10);  // abstained
    EXPECT_FALSE(adopted(rules, poll));
    EXPECT_FALSE(decided(rules, poll).by_chair);
    rules.chair = person(0);
    auto const secret = in_secret(poll);
    EXPECT_FALSE(adopted(rules, secret));
    EXPECT_TRUE(decided(rules, secret).tie);
}

TEST(Decision, GivesTheChairNoSayOutsideATie) {
    EXPECT_FALSE(adopted({.chair = person(0)}, votes(5, 6, 0)));
    EXPECT_FALSE(adopted({.majority = Majority::two_thirds, .chair = person(0)}, votes(5, 5, 0)));
}

TEST(Decision, WithoutAnExpressedVoteIsNoResult) {
    EXPECT_EQ(decided({}, votes(0, 0, 3)).verdict, Verdict::not_voted);
    EXPECT_EQ(decided({.majority = Majority::two_thirds}, votes(0, 0, 0)).verdict, Verdict::not_voted);
}

TEST(Decision, SaysHowFewPeopleWouldHaveSufficed) {
    EXPECT_EQ(decided({}, votes(12, 9, 4)).margin_people, 2);
    EXPECT_EQ(decided({}, votes(9, 12, 4)).margin_people, 2);
    EXPECT_EQ(decided({}, votes(5, 5, 0)).margin_people, 1);
    EXPECT_EQ(decided({.majority = Majority::two_thirds}, votes(20, 10, 0)).margin_people, 1);
}

TEST(Decision, CountsTheChairsPartInATieAmongTheFewWhoSuffice) {
    EXPECT_EQ(decided({.majority = Majority::relative, .chair = person(0)}, votes(1, 3, 0)).margin_people, 1);
    EXPECT_EQ(decided({.chair = person(0)}, votes(10, 12, 0)).margin_people, 1);
    EXPECT_EQ(decided({.chair = person(0)}, votes(12, 10, 0)).margin_people, 1);
    EXPECT_EQ(decided({.chair = person(22)}, votes(10, 12, 1)).margin_people, 2) << "the chair abstained";
    EXPECT_EQ(decided({.chair = person(0)}, in_secret(votes(10, 12, 0))).margin_people, 2);
}

TEST(Decision, TellsNoMarginOfWeightedVotesEvenByTheChair) {
    auto const poll = votes(2, 2, 0);
    auto const figure = count_decision({.chair = person(0)}, poll, {{3, 1, 2, 2}, 1}).figures[0];
    EXPECT_TRUE(figure.by_chair);
    EXPECT_EQ(figure.margin_people, 0);
}

TEST(Decision, PutsAdoptedProposalsFirst) {
    auto poll = paper(3);
    cast(poll, 4, {{0, 1}, {1, -1}, {2, 1}});
    cast(poll, 1, {{0, -1}, {1, 1}, {2, 0}});
    EXPECT_THAT(ranks(poll, count_decision({}, poll, by_person(poll)).order), ElementsAre(2, 3, 1));
}

TEST(Decision, KnowsThreeMarks) {
    for (int value : {-2, 2}) EXPECT_TRUE(judge_decision(Ballot{.marks = {{0, value}}}).has_value());
    for (int value : {-1, 0, 1}) EXPECT_FALSE(judge_decision(Ballot{.marks = {{0, value}}}).has_value());
}

TEST(Decision, SaysHowManyItTook) {
    auto const needed = [](DecisionVote const& rules, Poll const& poll) { return decided(rules, poll).needed; };
    auto poll = votes(5, 4, 3);
    poll.present = 14;
    poll.registered = 29;
    EXPECT_EQ(needed({.majority = Majority::relative}, poll), Weight{5});
    EXPECT_EQ(needed({.majority = Majority::absolute}, poll), Weight{5});
    EXPECT_EQ(needed({.majority = Majority::absolute, .base = Base::present}, poll), Weight{8});
    EXPECT_EQ(needed({.majority = Majority::three_fifths}, poll), Weight{6});
    EXPECT_EQ(needed({.majority = Majority::two_thirds, .base = Base::registered}, poll), Weight{20});
    EXPECT_EQ(decided({.quorum = true}, poll).quorum, 15);
    EXPECT_EQ(decided({}, poll).quorum, 0);
}

// As many for as are needed pass, and one less does not.
TEST(DecisionLaw, NeededIsTheFewestThatPass) {
    for (int majority = 0; majority < 4; ++majority)
        for (int in_favour = 0; in_favour <= 12; ++in_favour)
            for (int against = 0; against <= 12; ++against) {
                if (in_favour + against == 0) continue;
                auto const figure = decided({.majority = static_cast<Majority>(majority)}, votes(in_favour, against, 0));
                ASSERT_EQ(figure.verdict == Verdict::adopted, figure.in_favour >= figure.needed)
                    << majority << ": " << in_favour << " to " << against;
            }
}

// 10 of 19 are present and vote for three who are not: 13 ballots. The quorum is of those present.
TEST(Decision, CountsProxiesAsVotersButNotForTheQuorum) {
    auto poll = votes(13, 0, 0);
    poll.present = 10;
    poll.proxies = 3;
    poll.registered = 19;
    auto const figure = decided({.base = Base::present, .quorum = true}, poll);
    EXPECT_EQ(figure.verdict, Verdict::adopted);
    EXPECT_EQ(figure.base, Weight{13});
    EXPECT_EQ(participation(poll).present, 10);
    poll.present = 9;
    poll.proxies = 4;
    EXPECT_EQ(decided({.quorum = true}, poll).verdict, Verdict::no_quorum);
}

}  // namespace
}  // namespace gommette::domain::voting
