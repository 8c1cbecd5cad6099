#include "server/domain/secret_round.hpp"

#include <gmock/gmock.h>

#include "server/domain/recount.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Granted<SessionEvent> granted_of(Outcome const& outcome) {
    EXPECT_TRUE(std::holds_alternative<Granted<SessionEvent>>(outcome.decision)) << outcome.told();
    return std::get<Granted<SessionEvent>>(outcome.decision);
}

// Three people, three proposals, dots in secret.
Scene secret_dots() { return with_proposals(3).doing(facilitator(), in_secret(dots())); }

RoundClosed close_of(Scene const& scene) {
    auto const granted = granted_of(scene.when(facilitator(), CloseRound{round_number(1)}));
    EXPECT_EQ(granted.deposits.size(), 1u);
    EXPECT_EQ(std::get<UrnEnded>(granted.deposits.at(0)), UrnEnded{round_number(1)});
    return std::get<RoundClosed>(granted.events.at(0));
}

int rows_about_marks(Scene const& scene, int who) {
    auto const rows = own_rows(scene.session, Room{}, person(who));
    return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                          [](auto const& row) { return std::holds_alternative<MarkRow>(row.second); }));
}

}  // namespace

TEST(ASecretRound, LogsNoBallotAndKeepsTheWholeOfIt) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 2)}));
    auto const granted = granted_of(scene.when(resident(1), ballot({mark(3, 1)})));
    EXPECT_THAT(granted.events, IsEmpty());
    ASSERT_EQ(granted.deposits.size(), 1u);
    EXPECT_EQ(std::get<BallotSealed>(granted.deposits[0]), (BallotSealed{round_number(1), person(1), {{mark(1, 2), mark(3, 1)}}, 3}));
}

TEST(ASecretRound, SealsAnewWhatSaysTheSame) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_EQ(granted_of(scene.when(resident(1), ballot({mark(1, 2)}))).deposits.size(), 1u) << "that nothing changed is not told";
}

TEST(ASecretRound, JudgesTheWholeBallotAsAnyOther) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 3), mark(2, 2)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), refused(Refusal::too_many_dots));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 3)}, 2)), refused(Refusal::no_such_round));
    scene.doing(resident(1), ballot({no_mark(1)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(2), 2}}));
}

TEST(ASecretRound, ShowsOnesOwnBallotWhileItIsOpenAndNobodysAfter) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 2), mark(2, 1)}));
    EXPECT_EQ(rows_about_marks(scene, 1), 2);
    auto const closed = close_of(scene);
    scene.happened(closed);
    EXPECT_EQ(rows_about_marks(scene, 1), 0);
    EXPECT_TRUE(follow(scene.session, closed).own_views_anew);
    EXPECT_THAT(scene.session.rounds[0].ballots, IsEmpty());
}

TEST(ASecretRound, IsNeverCountedWhileItIsOpen) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_EQ(scene.session.count(scene.session.rounds[0], 3).participation.voters, 0);
    EXPECT_FALSE(row(scene.session, Room{}, Audience::facilitator, {RowName::Kind::result, 1}));
    EXPECT_EQ(std::get<TurnoutRow>(*row(scene.session, Room{}, Audience::wall, {RowName::Kind::turnout, 1})).voters.value, 1);
}

// Whoever votes first, second or last, and however often: the log is the same.
TEST(ASecretRound, ClosesWithBallotsInAnOrderThatTellsNothing) {
    std::vector<std::pair<int, MarkBallot>> votes{{1, ballot({mark(2, 3)})}, {2, ballot({mark(1, 1), mark(3, 1)})}, {3, ballot({mark(1, 1)})}};
    auto const closed_after = [](std::vector<std::pair<int, MarkBallot>> const& order) {
        auto scene = secret_dots();
        for (auto const& [who, vote] : order) scene.doing(resident(who), vote);
        return encode(SessionEvent{close_of(scene)});
    };
    auto const first = closed_after(votes);
    std::reverse(votes.begin(), votes.end());
    votes.push_back(votes.front());
    EXPECT_EQ(closed_after(votes), first);
    // Nor by who they are.
    for (auto& vote : votes) vote.first = vote.first % 3 + 1;
    EXPECT_EQ(closed_after(votes), first);
}

TEST(ASecretRound, IsCountedAgainFromTheBallotsOfItsClose) {
    auto scene = secret_dots();
    scene.doing(resident(1), ballot({mark(2, 3)})).doing(resident(2), ballot({mark(2, 1), mark(3, 1)})).doing(resident(3), ballot({no_mark(1)}));
    auto const closed = close_of(scene);
    EXPECT_EQ(closed.result.participation.voters, 3);
    EXPECT_EQ(closed.result.participation.expressed, 2);
    auto const items = best_first(closed.result);
    EXPECT_EQ(items[0].proposal, proposal(2));
    EXPECT_EQ(items[0].score->value, 4);
    EXPECT_EQ(recount(scene.session, closed), closed.result);
    auto other = closed;
    other.ballots->values.pop_back();
    EXPECT_NE(recount(scene.session, other), closed.result);
    scene.happened(closed);
    EXPECT_EQ(scene.session.count(scene.session.rounds[0], 0), closed.result);
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 3);
}

TEST(ASecretRound, LeavesOutWhoMayNotVoteAndWhatWasHidden) {
    auto scene = secret_dots();
    scene.doing(resident(1), ballot({mark(1, 1)})).doing(resident(2), ballot({mark(1, 2), mark(2, 2)}));
    scene.doing(facilitator(), RemovePeople{{{person(1)}}}).doing(facilitator(), HideProposal{proposal(2), {"Hors sujet"}});
    auto const closed = close_of(scene);
    ASSERT_EQ(closed.ballots->values.size(), 0u + 1);
    for (auto const& line : closed.ballots->values[0].marks.values) EXPECT_NE(line.proposal, proposal(2));
}

// Else a ballot could tell before or after what it was cast.
TEST(ASecretRound, LetsItsPaperStandStill) {
    auto scene = with_proposals(3, StepKind::proposing).doing(facilitator(), in_secret(dots()));
    scene.doing(resident(1), Propose{title("Trop tard pour ce vote"), std::nullopt});
    EXPECT_EQ(scene.session.rounds[0].paper.size(), 3u);
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}), refused(Refusal::secret_round));
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(4), {{proposal(2)}}}), refused(Refusal::secret_round));
    EXPECT_EQ(scene.when(facilitator(), CorrectProposal{proposal(1), title("Autre"), std::nullopt, {"Coquille"}}),
              refused(Refusal::secret_round));
    scene.doing(facilitator(), CorrectProposal{proposal(4), title("Autre"), std::nullopt, {"Coquille"}});
    scene.doing(facilitator(), CloseRound{round_number(1)});
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
}

TEST(ASecretRound, HasNoLiveResultsAndIsOnSomething) {
    auto round = dots(5, 3, true);
    round.secret = true;
    EXPECT_EQ(with_proposals(2).when(facilitator(), round), refused(Refusal::settings_unfit));
    EXPECT_EQ(at_step(StepKind::proposing).when(facilitator(), in_secret(dots())), refused(Refusal::nothing_to_vote_on));
}

TEST(ASecretRound, KnowsNoCastingVote) {
    auto scene = with_proposals(1).doing(facilitator(), in_secret(round_by(DecisionVote{})));
    scene.doing(resident(1), ballot({mark(1, 1)})).doing(resident(2), ballot({mark(1, -1)})).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.when(facilitator(), GiveCastingVote{round_number(1), proposal(1), true, {"La présidence l’a dit"}}),
              refused(Refusal::secret_round));
    EXPECT_FALSE(can_have_happened(scene.session, CastingVoteGiven{round_number(1), proposal(1), true, ReasonWords{{"Oui"}}}));
}

TEST(ASecretRound, IsVoidOnceItsBallotsAreLost) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 1)}));
    ASSERT_TRUE(lose_ballots(scene.session, round_number(1)));
    EXPECT_EQ(scene.when(resident(2), ballot({mark(1, 1)})), refused(Refusal::ballots_lost));
    EXPECT_EQ(std::get<RoundRow>(*row(scene.session, Room{}, Audience::participant, {RowName::Kind::round, 1})).lost, true);
    auto const closed = close_of(scene);
    EXPECT_EQ(closed.lost, true);
    EXPECT_EQ(closed.result.participation.voters, 0);
    EXPECT_TRUE(can_have_happened(scene.session, closed));
    EXPECT_EQ(recount(scene.session, closed), closed.result);
    scene.happened(closed);
    EXPECT_TRUE(scene.session.rounds[0].lost);
}

TEST(ASecretRound, TakesNothingFromAnUrnThatCannotBeItsOwn) {
    auto const scene = secret_dots();
    auto const can_be = [&](BallotSealed const& ballot) { return holds(scene.session, ballot); };
    EXPECT_TRUE(can_be({round_number(1), person(1), {{mark(1, 1)}}, 3}));
    EXPECT_TRUE(can_be({round_number(1), person(1), {}, 3}));
    EXPECT_FALSE(can_be({round_number(2), person(1), {{mark(1, 1)}}, 3}));
    EXPECT_FALSE(can_be({round_number(1), person(9), {{mark(1, 1)}}, 3}));
    EXPECT_FALSE(can_be({round_number(1), person(1), {{mark(9, 1)}}, 3}));
    EXPECT_FALSE(can_be({round_number(1), person(1), {{no_mark(1)}}, 3}));
    EXPECT_FALSE(can_be({round_number(1), person(1), {{mark(1, 1), mark(1, 2)}}, 3}));
    EXPECT_FALSE(can_be({round_number(1), person(1), {{mark(1, 3), mark(2, 3)}}, 3}));
    auto open = with_proposals(3).doing(facilitator(), dots());
    EXPECT_FALSE(holds(open.session, BallotSealed{round_number(1), person(1), {{mark(1, 1)}}, 3}));
    EXPECT_FALSE(lose_ballots(open.session, round_number(1)));
}

TEST(ASecretRound, CannotHaveClosedOtherwise) {
    auto scene = secret_dots().doing(resident(1), ballot({mark(1, 1)}));
    auto const closed = close_of(scene);
    auto const can_be = [&](auto const& change) {
        auto event = closed;
        change(event);
        return can_have_happened(scene.session, event);
    };
    EXPECT_TRUE(can_be([](RoundClosed&) {}));
    EXPECT_FALSE(can_be([](RoundClosed& event) { event.ballots.reset(); }));
    EXPECT_FALSE(can_be([](RoundClosed& event) { event.lost = true; }));
    EXPECT_FALSE(can_be([](RoundClosed& event) { event.ballots->values.resize(4); })) << "more than there are people";
    EXPECT_FALSE(can_be([](RoundClosed& event) { event.ballots->values[0].marks.values[0] = mark(1, 9); }));
    EXPECT_FALSE(can_have_happened(scene.session, BallotMarked{round_number(1), person(1), {{mark(1, 1)}}}));
    auto open = with_proposals(3).doing(facilitator(), dots());
    EXPECT_FALSE(can_have_happened(open.session, closed)) << "an open vote's ballots have their persons";
}

}  // namespace gommette::domain
