#include "server/domain/events/follow.hpp"

#include "tests/domain/scene.hpp"

namespace gommette::domain {

namespace {

Follows after(Scene& scene, SessionEvent const& event) {
    scene.happened(event);
    return follow(scene.session, event);
}

}  // namespace

// What the marks of both come to is another line of the ballot now.
TEST(AMerge, TouchesTheMarksOfWhoeverMarkedOneOfThem) {
    auto scene = with_proposals(3).doing(facilitator(), dots());
    scene.doing(resident(1), ballot({mark(2, 1)})).doing(resident(2), ballot({mark(3, 1)}));
    auto const follows = after(scene, ProposalsMerged{proposal(1), {{proposal(2)}}});
    for (int const number : {1, 2})
        EXPECT_TRUE(follows.own_rows.contains({person(1), {RowName::Kind::mark, 1, number}})) << number;
    EXPECT_FALSE(follows.own_rows.contains({person(2), {RowName::Kind::mark, 1, 3}})) << "it has no part in it";
}

TEST(Follow, TellsWhatWasMade) {
    auto scene = at_step(StepKind::proposing, 1);
    EXPECT_EQ(after(scene, PersonJoined{person(2), College::caf}).made, 2);
    EXPECT_EQ(after(scene, ProposalMade{proposal(1), person(1), Words{title("Un four à pain"), std::nullopt}}).made, 1);
    EXPECT_EQ(after(scene, RoundOpened{round_number(1), Dots{}, {{proposal(1)}}, true, false, std::nullopt}).made, 1);
    EXPECT_EQ(after(scene, BallotMarked{round_number(1), person(1), {{mark(1, 1)}}}).made, 0);
}

TEST(Follow, OfAVoteTouchesTheTurnoutAndOnesOwnLineAlone) {
    auto scene = with_proposals(2).doing(facilitator(), dots());
    auto const follows = after(scene, BallotMarked{round_number(1), person(2), {{mark(1, 1)}}});
    EXPECT_EQ(follows.rows, (RowNames{{RowName::Kind::turnout, 1}}));
    EXPECT_EQ(follows.own_rows, (OwnRowNames{{person(2), {RowName::Kind::mark, 1, 1}}, {person(2), {RowName::Kind::receipt, 1}}}));
}

TEST(Follow, OfAVoteWithLiveResultsTouchesTheResultToo) {
    auto scene = with_proposals(2).doing(facilitator(), dots(5, 3, true));
    auto const follows = after(scene, BallotMarked{round_number(1), person(2), {{mark(1, 1)}}});
    EXPECT_EQ(follows.rows, (RowNames{{RowName::Kind::turnout, 1}, {RowName::Kind::result, 1}}));
}

TEST(Follow, OfAConventionsEventTouchesItsOwnRowAlone) {
    Convention convention;
    ConventionEvent const founded = CommitteeFounded{{1}, {"JE"}, title("Comité jeunesse")};
    apply(convention, founded, evening);
    auto const follows = follow(convention, founded);
    EXPECT_EQ(follows.rows, (ConventionRowNames{{ConventionRowName::Kind::committee, 1}}));
    EXPECT_EQ(follows.made, 1);
}

TEST(Join, DepositsTheKeyAndTheName) {
    auto const decision = at_step(StepKind::lobby, 1).when(guest(), Join{key(2), College::caf, PersonName{"Ana"}}).decision;
    auto const& deposits = std::get<Granted<SessionEvent>>(decision).deposits;
    ASSERT_EQ(deposits.size(), 2U);
    EXPECT_EQ(std::get<KeyIssued>(deposits[0]), (KeyIssued{key(2), Role::participant, {7}, 2}));
    EXPECT_EQ(std::get<NameGiven>(deposits[1]), (NameGiven{person(2), {"Ana"}}));
}

}  // namespace gommette::domain
