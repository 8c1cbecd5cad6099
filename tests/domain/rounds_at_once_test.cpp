#include <gmock/gmock.h>

#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "server/domain/vote_order.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

OpenRound called(OpenRound order, std::string title) {
    order.title = Line<1, 60>{std::move(title)};
    return order;
}
OpenRound on(Method method, std::vector<int> items, std::string title) {
    OpenRound order{std::move(method), List<ProposalId, proposals_per_session>{}, false, std::nullopt};
    for (int const item : items) order.items->values.push_back(proposal(item));
    return called(std::move(order), std::move(title));
}
CloseRound closing(int round) { return {round_number(round)}; }

// Four proposals; table 1 is on the first two, table 2 on the others.
Scene two_tables() {
    auto scene = with_proposals(4);
    scene.doing(facilitator(), on(Approval{}, {1, 2}, "Table 1"));
    scene.doing(facilitator(), on(Dots{{5}, {3}}, {3, 4}, "Table 2"));
    return scene;
}
std::vector<ProposalId> items(Scene const& scene, int round) { return scene.session.votable(*scene.session.find(round_number(round))); }
RoundRow told(Scene const& scene, int round) {
    return std::get<RoundRow>(*row(scene.session, {}, Audience::wall, {RowName::Kind::round, round}));
}
std::int64_t voters(Scene const& scene, int round) {
    return std::get<TurnoutRow>(*row(scene.session, {}, Audience::wall, {RowName::Kind::turnout, round})).voters.value;
}

}  // namespace

TEST(RoundsAtOnce, AreToldApartAndCountTheirOwn) {
    auto scene = two_tables();
    EXPECT_EQ(told(scene, 1).title, (Line<1, 60>{"Table 1"}));
    EXPECT_EQ(told(scene, 2).title, (Line<1, 60>{"Table 2"}));
    scene.doing(resident(1), ballot({mark(1, 1)}, 1)).doing(resident(1), ballot({mark(3, 3)}, 2)).doing(resident(2), ballot({mark(4, 1)}, 2));
    EXPECT_EQ(scene.when(resident(3), ballot({mark(3, 1)}, 1)), refused(Refusal::not_in_round));
    EXPECT_EQ(voters(scene, 1), 1);
    EXPECT_EQ(voters(scene, 2), 2);
    scene.doing(facilitator(), closing(1));
    EXPECT_TRUE(told(scene, 2).is_open);
    scene.doing(resident(3), ballot({mark(4, 2)}, 2)).doing(facilitator(), closing(2));
    EXPECT_EQ(scene.session.rounds[0].result->participation.voters, 1);
    EXPECT_EQ(scene.session.rounds[1].result->participation.voters, 3);
    EXPECT_EQ(best_first(*scene.session.rounds[1].result).front().score->value, 3);
}

TEST(RoundsAtOnce, AreFourAtMost) {
    auto scene = two_tables();
    scene.doing(facilitator(), on(Opinion{}, {1}, "Table 3")).doing(facilitator(), on(Opinion{}, {2}, "Table 4"));
    EXPECT_EQ(scene.when(facilitator(), on(Opinion{}, {3}, "Table 5")), refused(Refusal::round_still_open));
    scene.doing(facilitator(), closing(2)).doing(facilitator(), on(Opinion{}, {3}, "Table 5"));
    EXPECT_EQ(scene.session.open_rounds().size(), 4U);
    EXPECT_FALSE(can_have_happened(scene.session, RoundOpened{round_number(6), Opinion{}, {{proposal(1)}}, false, false, std::nullopt}));
}

TEST(RoundsAtOnce, AreCalledDifferently) {
    auto scene = with_proposals(2);
    OpenRound const unnamed{Approval{}, std::nullopt, false, std::nullopt};
    scene.doing(facilitator(), unnamed);
    EXPECT_EQ(scene.when(facilitator(), unnamed), refused(Refusal::round_still_open)) << "another facilitator opened one just before";
    scene.doing(facilitator(), called(unnamed, "Table 2"));
    EXPECT_EQ(scene.when(facilitator(), called(unnamed, "Table 2")), refused(Refusal::already_taken));
    scene.doing(facilitator(), closing(2)).doing(facilitator(), called(unnamed, "Table 2"));
}

TEST(RoundsAtOnce, KeepTheRoomAtItsStepUntilAllAreClosed) {
    auto scene = two_tables().doing(facilitator(), closing(1));
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{4}}), refused(Refusal::round_still_open));
    EXPECT_EQ(scene.when(facilitator(), CloseSession{}), refused(Refusal::round_still_open));
    scene.doing(facilitator(), closing(2)).doing(facilitator(), GoToStep{{4}});
}

TEST(RoundsAtOnce, ShowAResultBesideTheOthersUntilTheFacilitatorGoesOn) {
    auto scene = two_tables().doing(facilitator(), closing(1));
    EXPECT_EQ(scene.session.result_on_show(), round_number(1));
    scene.doing(facilitator(), GoToStep{{scene.session.step}});
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt) << "the vote that goes on is on the wall again";
    scene.doing(facilitator(), closing(2));
    EXPECT_EQ(scene.session.result_on_show(), round_number(2));
    scene.doing(facilitator(), GoToStep{{scene.session.step}});
    EXPECT_EQ(scene.session.result_on_show(), round_number(2)) << "in a vote step the last one that was closed";
}

TEST(RoundsAtOnce, ThatCloseInAnotherOrderAreTakenInTheOrderOfTheirClosing) {
    auto scene = with_proposals(2);
    scene.doing(facilitator(), on(Dots{{5}, {3}}, {1, 2}, "A")).doing(facilitator(), on(Dots{{5}, {3}}, {1, 2}, "B"));
    scene.doing(resident(1), ballot({mark(1, 3)}, 1)).doing(resident(1), ballot({mark(2, 3)}, 2));
    scene.doing(facilitator(), closing(2));
    EXPECT_EQ(vote_order(scene.session)->full_vote, round_number(2));
    scene.doing(facilitator(), GoToStep{{scene.session.step}}).doing(facilitator(), closing(1));
    EXPECT_EQ(vote_order(scene.session)->full_vote, round_number(1)) << "closed last, though opened first";
    EXPECT_EQ(scene.session.last_closed()->id, round_number(1));
}

TEST(RoundsAtOnce, AreNoSourceOfAListRetainedBeforeTheyClosed) {
    auto scene = with_proposals(2, StepKind::prioritizing);
    scene.doing(facilitator(), on(Dots{{5}, {3}}, {1, 2}, "A")).doing(facilitator(), on(Dots{{5}, {3}}, {1, 2}, "B"));
    scene.doing(resident(1), ballot({mark(1, 3)}, 1)).doing(resident(1), ballot({mark(2, 3)}, 2)).doing(facilitator(), closing(2));
    scene.doing(facilitator(), Retain{{{proposal(2)}}});
    scene.doing(facilitator(), closing(1));
    EXPECT_EQ(vote_on(scene.session, proposal(2))->id, round_number(2));
}

TEST(RoundsAtOnce, AllTakeWhatComesAndGoes) {
    auto scene = with_proposals(2, StepKind::proposing);
    scene.doing(facilitator(), OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
    scene.doing(facilitator(), called(OpenRound{Approval{}, std::nullopt, false, std::nullopt}, "B"));
    scene.doing(resident(2), Propose{title("Encore une"), std::nullopt});
    EXPECT_THAT(items(scene, 1), ElementsAre(proposal(1), proposal(2), proposal(3)));
    EXPECT_THAT(items(scene, 2), ElementsAre(proposal(1), proposal(2), proposal(3)));
    EXPECT_EQ(scene.when(resident(2), WithdrawProposal{proposal(3)}), refused(Refusal::in_an_open_round));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Doublon"}});
    EXPECT_THAT(items(scene, 1), ElementsAre(proposal(2), proposal(3)));
    EXPECT_THAT(items(scene, 2), ElementsAre(proposal(2), proposal(3)));
}

TEST(RoundsAtOnce, KeepFormerWordsEach) {
    auto scene = with_proposals(2);
    scene.doing(facilitator(), on(Approval{}, {1, 2}, "A")).doing(facilitator(), on(Opinion{}, {1, 2}, "B"));
    scene.doing(resident(1), ballot({mark(1, 1)}, 1)).doing(resident(1), ballot({mark(1, 1)}, 2));
    scene.doing(facilitator(), CorrectProposal{proposal(1), title("Autre chose"), std::nullopt, {"Faute"}});
    for (int const round : {1, 2}) {
        auto const mine = own_row(scene.session, {}, person(1), {RowName::Kind::mark, round, 1});
        ASSERT_TRUE(mine);
        EXPECT_EQ(std::get<MarkRow>(*mine).former->title, title("Idée 1")) << "round " << round;
        EXPECT_EQ(told(scene, round).reworded->values.size(), 1U);
    }
}

TEST(RoundsAtOnce, StandStillTogetherWhereOneOfThemIsSecret) {
    auto scene = with_proposals(3);
    scene.doing(facilitator(), on(Approval{}, {1, 2}, "A"));
    auto secret = on(Dots{{5}, {3}}, {2, 3}, "B");
    secret.secret = true;
    scene.doing(facilitator(), secret);
    CorrectProposal const correct{proposal(2), title("Autre chose"), std::nullopt, {"Faute"}};
    EXPECT_EQ(scene.when(facilitator(), correct), refused(Refusal::secret_round));
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}), refused(Refusal::secret_round));
    scene.doing(facilitator(), CorrectProposal{proposal(1), title("Autre chose"), std::nullopt, {"Faute"}});
    scene.doing(facilitator(), closing(2)).doing(facilitator(), correct);
}

TEST(RoundsAtOnce, MergeOnlyIntoWhatIsOnEachPaper) {
    auto scene = two_tables();
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}}), refused(Refusal::in_an_open_round));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_THAT(items(scene, 1), ElementsAre(proposal(1)));
    EXPECT_THAT(items(scene, 2), ElementsAre(proposal(3), proposal(4)));
}

TEST(RoundsAtOnce, CloseOneWhileAnotherAwaitsWhoWasCutOff) {
    auto scene = two_tables();
    scene.cut_off = [](PersonId who) { return who == person(3); };
    scene.doing(facilitator(), CloseRound{round_number(1), Whole<1, longest_grace_s>{20}});
    ASSERT_TRUE(scene.session.rounds[0].closing);
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)}, 1)), refused(Refusal::round_closed));
    scene.doing(resident(3), ballot({mark(1, 1)}, 1)).doing(resident(1), ballot({mark(3, 1)}, 2));
    scene.doing(facilitator(), closing(2));
    EXPECT_TRUE(scene.session.rounds[0].is_open);
    scene.doing(facilitator(), closing(1));
    EXPECT_THAT(scene.session.open_rounds(), IsEmpty());
}

TEST(RoundsAtOnce, TellTheBoardOfTheOneOpenedLast) {
    auto scene = two_tables();
    auto const open = [&] { return std::get<SessionOutcome>(outcome(scene.session, {OutcomeKind::session})->outcome).open_round; };
    EXPECT_EQ(open(), round_number(2));
    scene.doing(facilitator(), closing(2));
    EXPECT_EQ(open(), round_number(1));
    EXPECT_EQ(std::get<RoundOutcome>(outcome(scene.session, {OutcomeKind::round, 2})->outcome).title, (Line<1, 60>{"Table 2"}));
    scene.doing(facilitator(), closing(1));
    EXPECT_EQ(open(), std::nullopt);
}

}  // namespace gommette::domain
