#include "server/domain/events/follow.hpp"
#include "server/domain/recount.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

namespace {

RemovePeople remove(std::vector<PersonId> people) { return {{std::move(people)}}; }
ReadmitPeople readmit(std::vector<PersonId> people) { return {{std::move(people)}}; }

std::optional<Row> shown(Scene const& scene, Audience audience, int number) {
    return row(scene.session, Room{}, audience, {RowName::Kind::proposal, number});
}

}  // namespace

TEST(SetDoor, DecidesWhoMayJoin) {
    auto scene = at_step(StepKind::proposing, 2);
    Join const join{key(9), College::resident, std::nullopt};
    scene.doing(facilitator(), SetDoor{DoorState::held});
    EXPECT_EQ(scene.when(guest(), join), refused(Refusal::door_held));
    scene.doing(facilitator(), SetDoor{DoorState::closed});
    EXPECT_EQ(scene.when(guest(), join), refused(Refusal::door_closed));
    scene.doing(facilitator(), SetDoor{DoorState::open});
    EXPECT_EQ(scene.when(guest(), join), happens(PersonJoined{person(3), College::resident}));
    EXPECT_EQ(scene.when(facilitator(), SetDoor{DoorState::open}), refused(Refusal::already_there));
    EXPECT_EQ(scene.when(resident(1), SetDoor{DoorState::closed}), refused(Refusal::not_yours));
}

TEST(SetDoor, LeavesThoseInTheRoomAlone) {
    auto scene = at_step(StepKind::proposing, 1).doing(facilitator(), SetDoor{DoorState::closed});
    EXPECT_EQ(scene.when(resident(1), Propose{title("Bus"), std::nullopt}),
              happens(ProposalMade{proposal(1), person(1), Words{title("Bus"), std::nullopt}}));
}

TEST(RenewCode, TakesTheCodeAtHandAndTellsItInTheOutcome) {
    auto scene = at_step(StepKind::proposing, 1);
    EXPECT_EQ(scene.when(facilitator(), RenewCode{}), happens(CodeRenewed{spare_code}));
    EXPECT_EQ(scene.when(resident(1), RenewCode{}), refused(Refusal::not_yours));
    scene.doing(facilitator(), RenewCode{});
    EXPECT_EQ(std::get<SessionOutcome>(outcome(scene.session, {OutcomeKind::session})->outcome).code, spare_code);
    EXPECT_EQ(Outcome{decide(scene.session, facilitator(), {evening}, RenewCode{})}, refused(Refusal::busy))
        << "none is at hand for the moment";
}

TEST(RemovePeople, TakesThemOutWithAllTheyWrote) {
    auto scene = with_proposals(4, StepKind::merging, 2);  // 1 and 3 of the first, 2 and 4 of the second
    scene.doing(facilitator(), remove({person(1)}));
    EXPECT_EQ(scene.session.participants(), 1);
    EXPECT_FALSE(scene.session.is_live(proposal(1)));
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
    EXPECT_FALSE(scene.session.is_live(proposal(3)));
    EXPECT_EQ(scene.session.placed, 2);
    for (auto const audience : audiences) EXPECT_FALSE(shown(scene, audience, 1)) << "nor in the facilitator's list";
    EXPECT_EQ(scene.when(resident(1), MarkBallot{round_number(1), {}}), refused(Refusal::removed));
    auto const told = std::get<PersonRow>(*row(scene.session, Room{}, Audience::facilitator, {RowName::Kind::person, 1}));
    EXPECT_TRUE(told.removed);
    EXPECT_EQ(told.proposals.value, 2);
    auto const room = std::get<RoomRow>(*row(scene.session, Room{}, Audience::wall, {RowName::Kind::room}));
    EXPECT_EQ(room.colleges.values[0].joined.value, 0) << "the resident is gone";
}

TEST(RemovePeople, IsRefusedForStrangersTwiceTheSameAndWhoIsGone) {
    auto scene = at_step(StepKind::proposing, 2);
    EXPECT_EQ(scene.when(facilitator(), remove({})), refused(Refusal::no_such_person));
    EXPECT_EQ(scene.when(facilitator(), remove({person(3)})), refused(Refusal::no_such_person));
    EXPECT_EQ(scene.when(facilitator(), remove({person(1), person(1)})), refused(Refusal::no_such_person));
    EXPECT_EQ(scene.when(resident(2), remove({person(1)})), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(facilitator(), readmit({person(1)})), refused(Refusal::already_there));
    scene.doing(facilitator(), remove({person(1)}));
    EXPECT_EQ(scene.when(facilitator(), remove({person(2), person(1)})), refused(Refusal::already_there));
    EXPECT_FALSE(scene.session.is_removed(person(2))) << "all or nothing";
}

TEST(RemovePeople, TakesTheirMarksOutOfAnOpenRoundAndReadmittingBringsThemBack) {
    auto scene = with_proposals(2, StepKind::vote, 3).doing(facilitator(), opinion(true));
    for (int who = 1; who <= 3; ++who) scene.doing(resident(who), ballot({mark(2, 1)}));
    scene.doing(facilitator(), remove({person(3)}));
    auto const& round = scene.session.rounds[0];
    EXPECT_EQ(scene.session.voters(round), 2);
    auto const counted = scene.session.result_of(round).participation;
    EXPECT_EQ(counted.registered, 2);
    EXPECT_EQ(counted.voters, 2);
    scene.doing(facilitator(), readmit({person(3)}));
    EXPECT_EQ(scene.session.result_of(round).participation.voters, 3);
}

TEST(RemovePeople, LeavesTheResultsOfClosedRoundsAsTheyAre) {
    auto scene = with_proposals(2, StepKind::vote, 3).doing(facilitator(), opinion());
    for (int who = 1; who <= 3; ++who) scene.doing(resident(who), ballot({mark(2, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const before = *scene.session.rounds[0].result;
    scene.doing(facilitator(), remove({person(3)}));
    EXPECT_EQ(scene.session.result_of(scene.session.rounds[0]), before);
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 3);
}

TEST(RemovePeople, AtTheCloseTheirBallotsAreGoneAndTheRecountFindsTheSame) {
    auto scene = with_proposals(2, StepKind::vote, 3).doing(facilitator(), opinion());
    for (int who = 1; who <= 3; ++who) scene.doing(resident(who), ballot({mark(2, 1)}));
    scene.doing(facilitator(), remove({person(3)}));
    auto const closed =
        std::get<Granted<SessionEvent>>(scene.when(facilitator(), CloseRound{round_number(1)}).decision).events[0];
    EXPECT_EQ(recount(scene.session, std::get<RoundClosed>(closed)), std::get<RoundClosed>(closed).result);
    scene.happened(closed).doing(facilitator(), readmit({person(3)}));
    EXPECT_EQ(scene.session.rounds[0].result->participation.voters, 2) << "never counted, also once they are back";
    EXPECT_EQ(scene.session.rounds[0].ballots.size(), 2U);
}

TEST(RemovePeople, GivesOthersIdeasThatSpokeThroughTheirsTheirOwnLineBack) {
    auto scene = with_proposals(6, StepKind::merging, 3);  // 1 and 4 of the first person
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(4)}}});
    scene.doing(facilitator(), MergeProposals{proposal(3), {{proposal(1)}}});
    EXPECT_EQ(scene.when(facilitator(), remove({person(1)})), happens(PeopleRemoved{{{person(1)}}}))
        << "the second speaks through the third's line, which stays";
    EXPECT_EQ(scene.when(facilitator(), remove({person(1), person(3)})),
              happens(PeopleRemoved{{{person(1), person(3)}}}, MergeCancelled{proposal(2), proposal(3)}));
}

TEST(RemovePeople, SeparatesOneLineOfOthersOnceForAllThatSpeakThroughIt) {
    auto scene = with_proposals(4, StepKind::merging, 4);  // one each
    scene.doing(facilitator(), MergeProposals{proposal(2), {{proposal(3)}}});
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    scene.doing(facilitator(), remove({person(1)}));
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(2));
}

TEST(ReadmitPeople, BringsBackWhatWasHiddenWithThemAndNothingElse) {
    auto scene = with_proposals(6, StepKind::merging, 2);  // 1, 3 and 5 of the first person
    scene.doing(facilitator(), HideProposal{proposal(3), {"Nomme une personne"}});
    scene.doing(facilitator(), MergeProposals{proposal(2), {{proposal(5)}}});
    auto const before = scene.session.placed;
    scene.doing(facilitator(), remove({person(1)}));
    EXPECT_EQ(scene.when(facilitator(), ShowProposal{proposal(1)}), refused(Refusal::removed));
    EXPECT_EQ(scene.when(facilitator(), ShowProposal{proposal(3)}), refused(Refusal::removed)) << "hidden before";
    scene.doing(facilitator(), readmit({person(1)}));
    EXPECT_EQ(scene.session.find(proposal(1))->state, ProposalState::live);
    EXPECT_EQ(scene.session.find(proposal(3))->state, ProposalState::hidden);
    EXPECT_EQ(scene.session.find(proposal(5))->state, ProposalState::merged);
    EXPECT_EQ(scene.session.placed, before);
    scene.doing(facilitator(), ShowProposal{proposal(3)});
}

TEST(ReadmitPeople, IsRefusedAboveWhatARoomHolds) {
    auto scene = at_step(StepKind::proposing, static_cast<int>(people_per_session));
    scene.doing(facilitator(), remove({person(1)})).doing(guest(), Join{key(2000), College::resident, std::nullopt});
    EXPECT_EQ(scene.when(facilitator(), readmit({person(1)})), refused(Refusal::session_full));
}

TEST(Places, AreFreedByRemovingHidingAndWithdrawing) {
    auto scene = at_step(StepKind::proposing, 6);
    for (int n = 0; n < static_cast<int>(proposals_by_people); ++n)
        scene.doing(resident(n / proposals_per_person + 1), Propose{title("Idée"), std::nullopt});
    Propose const more{title("Une de plus"), std::nullopt};
    EXPECT_EQ(scene.when(resident(5), more), refused(Refusal::too_many_proposals));
    scene.doing(resident(1), WithdrawProposal{proposal(1)}).doing(resident(5), more);
    EXPECT_EQ(scene.when(resident(5), more), refused(Refusal::too_many_proposals));
    scene.doing(facilitator(), HideProposal{proposal(2), {"Hors sujet"}}).doing(resident(5), more);
    scene.doing(facilitator(), remove({person(1), person(2), person(3), person(4)}));
    EXPECT_EQ(scene.session.placed, 2);
    for (int n = 0; n < proposals_per_person; ++n) scene.doing(resident(6), more);
    scene.doing(facilitator(), readmit({person(1), person(2), person(3), person(4)}));
    EXPECT_GT(scene.session.placed, static_cast<int>(proposals_per_session)) << "undoing goes beyond the limit";
    EXPECT_EQ(scene.when(facilitator(), more), refused(Refusal::too_many_proposals));
    EXPECT_EQ(scene.when(facilitator(), opinion()), refused(Refusal::too_many_proposals)) << "no paper holds them all";
}

TEST(Places, UndoingEndsSomewhere) {
    auto scene = at_step(StepKind::proposing, 40);
    std::vector<PersonId> gone;
    for (int wave = 0; wave < 11; ++wave) {
        gone.push_back(person(wave + 1));
        for (int n = 0; n < proposals_per_person; ++n) scene.doing(resident(wave + 1), Propose{title("Idée"), std::nullopt});
        scene.doing(facilitator(), remove({gone.back()}));
    }
    EXPECT_EQ(scene.when(facilitator(), readmit(gone)), refused(Refusal::too_many_proposals));
    gone.pop_back();
    scene.doing(facilitator(), readmit(gone));
    EXPECT_EQ(scene.session.placed, static_cast<int>(proposals_by_undoing));
}

TEST(Places, OnePersonsAreFreedToo) {
    auto scene = at_step(StepKind::proposing, 1);
    Propose const idea{title("Idée"), std::nullopt};
    for (int n = 0; n < proposals_per_person; ++n) scene.doing(resident(1), idea);
    EXPECT_EQ(scene.when(resident(1), idea), refused(Refusal::too_many_of_yours));
    scene.doing(resident(1), WithdrawProposal{proposal(1)}).doing(resident(1), idea);
}

TEST(Places, AVotesPaperIsFullBeforeItOverflows) {
    auto scene = at_step(StepKind::proposing, 5).doing(facilitator(), opinion());
    Propose const idea{title("Idée"), std::nullopt};
    for (int n = 0; n < static_cast<int>(proposals_per_session); ++n) {
        scene.doing(facilitator(), idea);
        scene.doing(facilitator(), HideProposal{proposal(n + 1), {"Essai"}});
    }
    EXPECT_EQ(scene.session.placed, 0);
    EXPECT_EQ(scene.when(resident(1), idea), refused(Refusal::too_many_proposals));
    scene.doing(facilitator(), CloseRound{round_number(1)}).doing(resident(1), idea);
}

}  // namespace gommette::domain
