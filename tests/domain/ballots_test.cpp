#include <gmock/gmock.h>

#include "tests/domain/scene.hpp"

namespace gommette::domain {

TEST(MarkBallot, KeepsTheChangeOnly) {
    auto scene = with_proposals(3).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(2, 3)})), happens(BallotMarked{round_number(1), person(1), {{mark(2, 3)}}}));
}

TEST(MarkBallot, IsRefusedAfterTheRoundClosed) {
    auto scene = with_proposals(3).doing(facilitator(), dots()).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::round_closed));
}

TEST(MarkBallot, IsRefusedInARoundThatIsNot) {
    EXPECT_EQ(with_proposals(3).when(resident(1), ballot({mark(1, 1)})), refused(Refusal::no_such_round));
}

TEST(MarkBallot, IsNotTheFacilitatorsToGive) {
    auto scene = with_proposals(3).doing(facilitator(), dots());
    EXPECT_EQ(scene.when(facilitator(), ballot({mark(1, 1)})), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(guest(), ballot({mark(1, 1)})), refused(Refusal::not_yours));
}

TEST(MarkBallot, SpendsNoMoreThanAllDots) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), refused(Refusal::too_many_dots));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1), mark(1, 2)})),
              happens(BallotMarked{round_number(1), person(1), {{mark(3, 1), mark(1, 2)}}}));
}

TEST(MarkBallot, PutsNoMoreThanTheCapOnOneProposal) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 4)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 0)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, -1)})), refused(Refusal::mark_not_allowed));
}

TEST(MarkBallot, HappensOnceHoweverOftenTheSameIsSaid) {
    auto scene = with_proposals(3).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 2), mark(2, 1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 2)})), happens());
    EXPECT_EQ(scene.when(resident(1), ballot({mark(2, 1), mark(1, 2)})), happens());
    EXPECT_EQ(scene.when(resident(1), ballot({no_mark(3)})), happens()) << "there was none to take back";
    EXPECT_NE(scene.when(resident(1), ballot({mark(1, 1)})), happens());
    EXPECT_NE(scene.when(resident(2), ballot({mark(1, 2)})), happens());
    EXPECT_NE(scene.when(resident(2), ballot({no_mark(3)})), happens()) << "an empty ballot is one, too";
}

TEST(MarkBallot, HappensAgainOnceThePaperHasChangedAndThenNoMore) {
    auto scene = with_proposals(3).doing(facilitator(), opinion()).doing(resident(1), ballot({mark(3, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_NE(scene.when(resident(1), ballot({mark(3, 1)})), happens()) << "it tells that they looked again";
    scene.doing(resident(1), ballot({mark(3, 1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), happens());
}

TEST(MarkBallot, TakesAMarkBack) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    scene.doing(resident(1), ballot({no_mark(1)})).doing(resident(1), ballot({mark(3, 3)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(2), 2}, {proposal(3), 3}}));
}

TEST(MarkBallot, KnowsOnlyThreeOpinions) {
    auto scene = with_proposals(3).doing(facilitator(), opinion());
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 0), mark(3, -1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 2)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, -2)})), refused(Refusal::mark_not_allowed));
}

TEST(MarkBallot, TicksOrDoesNot) {
    auto scene = with_proposals(3).doing(facilitator(), approval());
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 1), mark(3, 1)})).doing(resident(1), ballot({no_mark(2)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 1}, {proposal(3), 1}}));
    for (int const value : {0, -1, 2})
        EXPECT_EQ(scene.when(resident(1), ballot({mark(2, value)})), refused(Refusal::mark_not_allowed));
}

TEST(MarkBallot, TicksNoMoreThanTheRoundAllows) {
    auto scene = with_proposals(3).doing(facilitator(), approval(2)).doing(resident(1), ballot({mark(1, 1), mark(2, 1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), refused(Refusal::too_many_ticks));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1), no_mark(1)})),
              happens(BallotMarked{round_number(1), person(1), {{mark(3, 1), no_mark(1)}}}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Hors sujet"}}).doing(resident(1), ballot({mark(3, 1)}));
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(2), 1}, {proposal(3), 1}}))
        << "a tick on what is hidden leaves room for another";
}

TEST(MarkBallot, GradesFromZeroToFiveOrNot) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(MajorityJudgment{}));
    scene.doing(resident(1), ballot({mark(1, 5), mark(2, 0), mark(3, 3)})).doing(resident(1), ballot({no_mark(3)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 5}, {proposal(2), 0}}));
    for (int const value : {-1, 6})
        EXPECT_EQ(scene.when(resident(1), ballot({mark(2, value)})), refused(Refusal::mark_not_allowed));
}

TEST(MarkBallot, PlacesByImpactAndEffortTogether) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(ImpactEffort{}));
    auto const placed = [](int number, int impact, std::optional<int> effort) {
        Mark line = mark(number, impact);
        if (effort) line.second = Whole<1, 5>{*effort};
        return line;
    };
    scene.doing(resident(1), ballot({placed(1, 5, 2), placed(2, 1, 5)})).doing(resident(1), ballot({no_mark(2)}));
    auto const& marks = scene.session.rounds[0].ballots.at(person(1)).marks;
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].value, 5);
    EXPECT_EQ(marks[0].second, 2);
    EXPECT_EQ(scene.when(resident(1), ballot({placed(2, 3, std::nullopt)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({placed(2, 6, 3)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({placed(2, 0, 3)})), refused(Refusal::mark_not_allowed));
}

TEST(MarkBallot, RanksWithEqualRanksUnlessTheRoundForbidsThem) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(Ranking{}));
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 1), mark(3, 3)})).doing(resident(1), ballot({mark(3, 2), no_mark(2)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 1}, {proposal(3), 2}}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(2, 0)})), refused(Refusal::mark_not_allowed));
    auto strict = with_proposals(3).doing(facilitator(), round_by(Ranking{false, false}));
    strict.doing(resident(1), ballot({mark(1, 1), mark(2, 2)}));
    EXPECT_EQ(strict.when(resident(1), ballot({mark(3, 2)})), refused(Refusal::rank_twice));
    strict.doing(resident(1), ballot({mark(3, 2), mark(2, 3)}));
    EXPECT_EQ(cast(strict, 1), (Ballot{{proposal(1), 1}, {proposal(2), 3}, {proposal(3), 2}}));
}

Mark duel(int winner, int loser, int value = 1) { return {proposal(winner), MarkValue{value}, std::nullopt, proposal(loser)}; }

TEST(MarkBallot, HoldsADuelOnceAPairInEitherOrder) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(Duels{}));
    scene.doing(resident(1), ballot({duel(1, 2)})).doing(resident(1), ballot({duel(3, 1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(2, 1)})), happens(BallotMarked{round_number(1), person(1), {{duel(2, 1)}}}));
    scene.doing(resident(1), ballot({duel(2, 1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(2, 1)})), happens());
    auto const standing = scene.session.standing_of(scene.session.rounds.front(), person(1));
    EXPECT_THAT(standing.counted, testing::SizeIs(2));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(1, 3, 0)})), happens(BallotMarked{round_number(1), person(1), {{duel(1, 3, 0)}}}))
        << "could not choose";
}

TEST(MarkBallot, RefusesADuelThatIsNone) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(Duels{}));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(1, 1)})), refused(Refusal::duel_with_itself));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(1, 2, 2)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::mark_not_allowed)) << "against none";
    EXPECT_EQ(scene.when(resident(1), ballot({duel(1, 9)})), refused(Refusal::not_in_round));
    EXPECT_EQ(scene.when(resident(1), ballot({duel(1, 2), duel(2, 1)})), refused(Refusal::same_proposal_twice));
}

TEST(MarkBallot, PutsTheDuelsOfAHiddenProposalAsideAndHasThemBack) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(Duels{}));
    scene.doing(resident(1), ballot({duel(1, 2), duel(3, 1), duel(2, 3)})).doing(facilitator(), HideProposal{proposal(3), {"Doublon"}});
    auto const standing = [&] { return scene.session.standing_of(scene.session.rounds.front(), person(1)); };
    EXPECT_THAT(standing().counted, testing::SizeIs(1));
    EXPECT_THAT(standing().aside, testing::SizeIs(2));
    scene.doing(facilitator(), ShowProposal{proposal(3)});
    EXPECT_THAT(standing().counted, testing::SizeIs(3));
}

TEST(MarkBallot, HoldsAsManyDuelsAsOneCanAnswer) {
    auto scene = with_proposals(30).doing(facilitator(), round_by(Duels{}));
    std::vector<Mark> pairs;
    for (int a = 1; a <= 30; ++a)
        for (int b = a + 1; b <= 30; ++b) pairs.push_back(duel(a, b));
    ASSERT_GT(pairs.size(), lines_per_ballot);
    for (std::size_t from = 0; from < lines_per_ballot; from += 50)
        scene.doing(resident(1), ballot({pairs.begin() + static_cast<std::ptrdiff_t>(from), pairs.begin() + static_cast<std::ptrdiff_t>(from) + 50}));
    EXPECT_EQ(scene.when(resident(1), ballot({pairs[lines_per_ballot]})), refused(Refusal::too_many_duels));
    EXPECT_NE(scene.when(resident(1), ballot({duel(2, 1)})), refused(Refusal::too_many_duels)) << "one of them changed";
}

TEST(MarkBallot, NamesEachProposalOnce) {
    auto scene = with_proposals(3).doing(facilitator(), opinion());
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1), mark(1, 0)})), refused(Refusal::same_proposal_twice));
    EXPECT_EQ(scene.when(resident(1), ballot({})), refused(Refusal::nothing_to_vote_on));
}

TEST(MarkBallot, KnowsOnlyWhatIsOnThePaper) {
    auto scene = with_proposals(3);
    scene.doing(facilitator(), OpenRound{Opinion{}, List<ProposalId, proposals_per_session>{{proposal(2)}}, false, std::nullopt});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::not_in_round));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(99, 1)})), refused(Refusal::not_in_round));
}

TEST(HidingInAnOpenRound, GivesTheDotsBack) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::not_in_round));
    scene.doing(resident(1), ballot({mark(3, 3)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const items = best_first(*scene.session.rounds[0].result);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].score->value, 3);
}

TEST(ShowingAgain, NeverMakesABallotOfMoreDotsThanThereAre) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}}).doing(resident(1), ballot({mark(3, 3)}));
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(2), 2}, {proposal(3), 3}}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::too_many_dots));
}

TEST(ShowingAgain, BringsBackTheDotsThatWereNotSpentMeanwhile) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2)}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}}).doing(resident(1), ballot({mark(3, 1)}));
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 2}, {proposal(2), 2}, {proposal(3), 1}}));
}

TEST(MarkBallot, WritesDownWhatItGivesUp) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 3)})),
              happens(BallotMarked{round_number(1), person(1), {{mark(3, 3), no_mark(1)}}}));
}

TEST(MergingInAnOpenRound, AddsTheDotsUpToTheCapAndGivesTheOthersBack) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2), mark(3, 1)}));
    scene.doing(resident(2), ballot({mark(2, 1)})).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}, {proposal(3), 1}}));
    EXPECT_EQ(aside(scene, 1), (Ballot{{proposal(2), 1}}));
    EXPECT_EQ(counted(scene, 2), (Ballot{{proposal(1), 1}}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(2, 1)})), refused(Refusal::not_in_round));
    auto const items = best_first(scene.session.result_of(scene.session.rounds[0]));
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].score->value, 4);
    EXPECT_EQ(items[0].voters.value, 2);
}

TEST(MergingInAnOpenRound, KeepsEqualOpinionsAndAsksAgainWhereTheyDiffer) {
    auto scene = with_proposals(3).doing(facilitator(), opinion());
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 1)})).doing(resident(2), ballot({mark(1, 1), mark(2, -1)}));
    scene.doing(resident(3), ballot({mark(2, -1)})).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}}));
    EXPECT_EQ(aside(scene, 1), Ballot{});
    EXPECT_EQ(counted(scene, 2), Ballot{});
    EXPECT_EQ(aside(scene, 2), (Ballot{{proposal(1), 1}, {proposal(2), -1}}));
    EXPECT_EQ(counted(scene, 3), (Ballot{{proposal(1), -1}}));
    scene.doing(resident(2), ballot({mark(1, 0)}));
    EXPECT_EQ(counted(scene, 2), (Ballot{{proposal(1), 0}}));
    EXPECT_EQ(aside(scene, 2), Ballot{});
}

TEST(MergingInAnOpenRound, CountsATickOnceAndFreesTheOther) {
    auto scene = with_proposals(3).doing(facilitator(), approval(2)).doing(resident(1), ballot({mark(1, 1), mark(2, 1)}));
    scene.doing(resident(2), ballot({mark(2, 1)})).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}}));
    EXPECT_EQ(counted(scene, 2), (Ballot{{proposal(1), 1}}));
    scene.doing(resident(1), ballot({mark(3, 1)}));
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}, {proposal(3), 1}}));
    auto const items = best_first(scene.session.result_of(scene.session.rounds[0]));
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].score->value, 2);
    EXPECT_EQ(items[0].supporters.value, 2);
}

TEST(MergingInAnOpenRound, AsksForTheGradeAgain) {
    auto scene = with_proposals(3).doing(facilitator(), round_by(MajorityJudgment{}));
    scene.doing(resident(1), ballot({mark(1, 5), mark(2, 3), mark(3, 1)})).doing(resident(2), ballot({mark(1, 4)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(3), 1}}));
    EXPECT_EQ(aside(scene, 1), (Ballot{{proposal(1), 5}, {proposal(2), 3}}));
    scene.doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 2}, {proposal(3), 1}}));
    EXPECT_EQ(aside(scene, 1), Ballot{});
}

TEST(MergingInAnOpenRound, IsUndoneWithEveryMark) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2), mark(3, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 2}, {proposal(2), 2}, {proposal(3), 1}}));
    EXPECT_EQ(aside(scene, 1), Ballot{});
}

TEST(MergingInAnOpenRound, IsUndoneWithoutTheMarksThatWereSpentAgain) {
    auto scene = with_proposals(4).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2), mark(3, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(4, 1)})),
              happens(BallotMarked{round_number(1), person(1), {{mark(4, 1), mark(1, 3), no_mark(2)}}}));
    scene.doing(resident(1), ballot({mark(4, 1)})).doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}, {proposal(3), 1}, {proposal(4), 1}}));
}

TEST(MergingInAnOpenRound, LetsAMarkOnTheKeptOneSpeakForAll) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(resident(1), ballot({mark(1, 1)}));
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}}));
    scene.doing(resident(1), ballot({no_mark(1)})).doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_EQ(counted(scene, 1), Ballot{});
}

// Whoever takes a mark back on a list that has changed meanwhile is told that it is done, and it is: also once the merge is undone.
TEST(MergingInAnOpenRound, LetsAMarkOnWhatWasMergedBeTakenBack) {
    auto scene = with_proposals(3);
    scene.doing(facilitator(), OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
    scene.doing(resident(1), ballot({mark(2, 1), mark(3, -1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    scene.doing(resident(1), ballot({no_mark(2)}));
    scene.doing(facilitator(), CancelMerge{proposal(2)});
    auto const& marks = scene.session.rounds.front().ballots.at({1}).marks;
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks.front().option, 2);
}

TEST(ABallot, StaysAsItWasCountedWhateverIsMergedAfterTheClose) {
    auto scene = with_proposals(3).doing(facilitator(), dots(5, 3)).doing(resident(1), ballot({mark(1, 2), mark(2, 2), mark(3, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), CloseRound{round_number(1)});
    scene.doing(facilitator(), CancelMerge{proposal(2)}).doing(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}, {proposal(3), 1}}));
    EXPECT_EQ(aside(scene, 1), (Ballot{{proposal(2), 1}}));
}

TEST(CloseRound, SaysHowManyWerePresent) {
    auto scene = with_proposals(2).doing(facilitator(), opinion(true));
    EXPECT_FALSE(scene.session.result_of(scene.session.rounds[0]).participation.present) << "not told before the close";
    auto const decided = decide(scene.session, facilitator(), {evening, [](PersonId someone) { return someone.value <= 2; }}, CloseRound{round_number(1)});
    auto const& event = std::get<Granted<SessionEvent>>(decided).events.front();
    EXPECT_EQ(std::get<RoundClosed>(event).result.participation.present, 2);
}

TEST(ANewProposal, JoinsTheOpenRoundThatTakesNewOnes) {
    auto scene = with_proposals(1, StepKind::proposing).doing(facilitator(), opinion());
    scene.doing(resident(2), Propose{title("Encore une"), std::nullopt}).doing(resident(1), ballot({mark(2, 1)}));
    EXPECT_EQ(scene.session.votable(scene.session.rounds[0]), (std::vector{proposal(1), proposal(2)}));
}

TEST(AProposalWhoseMergeIsCancelled, JoinsTheOpenRoundThatTakesNewOnes) {
    auto scene = with_proposals(2).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), dots());
    EXPECT_FALSE(scene.session.rounds[0].has(proposal(2)));
    scene.doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_TRUE(scene.session.rounds[0].has(proposal(2)));
    scene.doing(resident(1), ballot({mark(2, 1)}));
}

TEST(ANewProposal, StaysOutOfARoundOnChosenOnes) {
    auto scene = with_proposals(1, StepKind::proposing);
    scene.doing(facilitator(), OpenRound{Opinion{}, List<ProposalId, proposals_per_session>{{proposal(1)}}, false, std::nullopt});
    scene.doing(resident(2), Propose{title("Encore une"), std::nullopt});
    EXPECT_EQ(scene.when(resident(1), ballot({mark(2, 1)})), refused(Refusal::not_in_round));
}

TEST(OpenRound, LeavesHiddenProposalsOffThePaper) {
    auto const scene = with_proposals(2).doing(facilitator(), HideProposal{proposal(1), {"Doublon"}}).doing(facilitator(), dots());
    EXPECT_FALSE(scene.session.rounds[0].has(proposal(1)));
    EXPECT_TRUE(scene.session.rounds[0].has(proposal(2)));
}

TEST(OpenRound, NeedsSomethingToVoteOn) {
    EXPECT_EQ(with_proposals(0).when(facilitator(), dots()), refused(Refusal::nothing_to_vote_on));
    EXPECT_EQ(with_proposals(1).when(facilitator(), OpenRound{Opinion{}, List<ProposalId, proposals_per_session>{}, false, std::nullopt}),
              refused(Refusal::nothing_to_vote_on));
    EXPECT_EQ(with_proposals(1).when(facilitator(), OpenRound{Opinion{}, List<ProposalId, proposals_per_session>{{proposal(2)}}, false, std::nullopt}),
              refused(Refusal::no_such_proposal));
}

TEST(OpenRound, HasNoCapAboveItsDots) {
    EXPECT_EQ(with_proposals(3).when(facilitator(), dots(3, 4)), refused(Refusal::settings_unfit));
    EXPECT_NE(with_proposals(3).when(facilitator(), dots(3, 3)), refused(Refusal::settings_unfit));
}

TEST(OpenRound, WaitsForAStepThatVotes) {
    EXPECT_EQ(with_proposals(3, StepKind::merging).when(facilitator(), dots()), refused(Refusal::wrong_step));
    EXPECT_EQ(with_proposals(3).when(resident(1), dots()), refused(Refusal::not_yours));
}

TEST(OpenRound, IsRefusedAfterTheLastOneAllowed) {
    auto scene = with_proposals(1);
    for (std::size_t n = 1; n <= rounds_per_session; ++n)
        scene.doing(facilitator(), opinion()).doing(facilitator(), CloseRound{round_number(static_cast<int>(n))});
    EXPECT_EQ(scene.when(facilitator(), opinion()), refused(Refusal::too_many_rounds));
}

TEST(SetTimer, ShowsAndClosesNothing) {
    auto scene = with_proposals(3).doing(facilitator(), dots());
    EXPECT_EQ(scene.when(facilitator(), SetTimer{round_number(1), Whole<0, 14400>{60}}),
              happens(TimerSet{round_number(1), Moment{evening.value + 60'000}}));
    scene.doing(facilitator(), SetTimer{round_number(1), Whole<0, 14400>{0}});
    EXPECT_TRUE(scene.session.rounds[0].is_open);
    scene.doing(facilitator(), SetTimer{round_number(1), std::nullopt});
    EXPECT_FALSE(scene.session.rounds[0].ends_at);
}

TEST(CloseRound, SharesRanksAndKeepsZeroVoteItems) {
    auto scene = with_proposals(4).doing(facilitator(), dots(5, 3));
    scene.doing(resident(1), ballot({mark(2, 2), mark(3, 2)})).doing(resident(2), ballot({mark(1, 3)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const& result = *scene.session.rounds[0].result;
    std::vector<std::pair<int, std::int64_t>> ranks;
    for (auto const& item : best_first(result)) ranks.emplace_back(item.proposal.value, item.rank->value);
    EXPECT_EQ(ranks, (std::vector<std::pair<int, std::int64_t>>{{1, 1}, {2, 2}, {3, 2}, {4, 4}}));
    EXPECT_EQ(result.participation.registered, 3);
    EXPECT_EQ(result.participation.voters, 2);
    EXPECT_EQ(result.participation.expressed, 2);
}

TEST(CloseRound, CountsWhoTookEverythingBackAsVoterWithoutExpression) {
    auto scene = with_proposals(2).doing(facilitator(), opinion());
    scene.doing(resident(1), ballot({mark(1, 1)})).doing(resident(1), ballot({no_mark(1)})).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.session.rounds[0].result->participation.voters, 1);
    EXPECT_EQ(scene.session.rounds[0].result->participation.expressed, 0);
}

TEST(CloseRound, HappensOnce) {
    auto scene = with_proposals(2).doing(facilitator(), opinion()).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.when(facilitator(), CloseRound{round_number(1)}), refused(Refusal::round_closed));
    EXPECT_EQ(scene.when(facilitator(), CloseRound{round_number(2)}), refused(Refusal::no_such_round));
}

}  // namespace gommette::domain
