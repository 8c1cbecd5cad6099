#include <gmock/gmock.h>

#include <numeric>

#include "server/domain/permissions.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using C = College;

GiveCodes codes(College college, std::vector<int> keys) {
    GiveCodes order{college, {}};
    for (int const number : keys) order.keys.values.push_back(key(number));
    return order;
}
RoomKind room_of_first_round(Scene& scene) {
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt}).doing(facilitator(), CloseRound{round_number(1)});
    return *std::get<RoundRow>(*row(scene.session, {}, Audience::wall, {RowName::Kind::round, 1})).room;
}
// One proposal of the facilitator's, and nobody in the room.
Scene empty_room() {
    auto scene = at_step(StepKind::vote, 0);
    return scene.doing(facilitator(), Propose{title("Un banc"), std::nullopt});
}

}  // namespace

TEST(PersonalCodes, SeatPeopleEachWithAKeyOfTheirOwn) {
    auto scene = empty_room();
    auto const granted = std::get<Granted<SessionEvent>>(scene.when(facilitator(), codes(C::elected, {1, 2})).decision);
    ASSERT_EQ(granted.events.size(), 2U);
    EXPECT_EQ(std::get<KeyIssued>(granted.deposits.at(1)), (KeyIssued{key(2), Role::participant, {7}, 2}));
    scene.come_true(granted);
    auto const told = std::get<PersonRow>(*row(scene.session, {}, Audience::facilitator, {RowName::Kind::person, 2}));
    EXPECT_EQ(told.by_code, true);
    EXPECT_FALSE(told.present) << "before the code is used";
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt}).doing(resident(2), ballot({mark(1, 1)}));
    EXPECT_EQ(scene.session.registered(scene.session.rounds[0]), 2);
}

TEST(PersonalCodes, AreRefusedTwiceAndBeyondTheRoom) {
    auto scene = empty_room();
    EXPECT_EQ(scene.when(facilitator(), codes(C::elected, {})), refused(Refusal::malformed));
    EXPECT_EQ(scene.when(facilitator(), codes(C::elected, {1, 1})), refused(Refusal::already_taken));
    for (int n = 0; n < 16; ++n) scene.doing(facilitator(), GiveSlips{C::caf, {60}});
    std::vector<int> many(41);
    std::iota(many.begin(), many.end(), 1);
    EXPECT_EQ(scene.when(facilitator(), codes(C::elected, many)), refused(Refusal::session_full));
    many.pop_back();
    scene.doing(facilitator(), codes(C::elected, many));
    EXPECT_EQ(scene.session.participants(), 1000);
}

TEST(TheKindOfRoom, IsPersonalWhereEverybodyHasACodeOrASlip) {
    auto scene = empty_room();
    scene.doing(facilitator(), codes(C::elected, {1})).doing(facilitator(), GiveSlips{C::resident, {1}});
    EXPECT_EQ(room_of_first_round(scene), RoomKind::personal);
    EXPECT_EQ(std::get<RoundOutcome>(outcome(scene.session, {OutcomeKind::round, 1})->outcome).room, RoomKind::personal);
    scene.doing(guest(), Join{key(9), C::resident, std::nullopt});
    EXPECT_EQ(scene.session.rounds[0].room, RoomKind::personal) << "who comes later changes nothing of it";
}

TEST(TheKindOfRoom, IsOpenOnceSomebodyWhoMayVoteCameByTheSessionsCode) {
    auto scene = empty_room();
    scene.doing(facilitator(), codes(C::elected, {1})).doing(guest(), Join{key(9), C::resident, std::nullopt});
    EXPECT_EQ(room_of_first_round(scene), RoomKind::open);
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt, Colleges{{C::elected}}});
    scene.doing(facilitator(), CloseRound{round_number(2)});
    EXPECT_EQ(scene.session.rounds[1].room, RoomKind::personal) << "of those who may vote";
}

TEST(ATablet, IsAChannelOfItsOwn) {
    auto scene = empty_room();
    scene.doing(guest(), Join{key(1), C::resident, std::nullopt, true}).doing(guest(), Join{key(2), C::resident, std::nullopt});
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt});
    scene.doing(resident(1), ballot({mark(1, 1)})).doing(resident(2), ballot({mark(1, 1)})).doing(facilitator(), CloseRound{round_number(1)});
    auto const& people = scene.session.rounds[0].result->participation;
    EXPECT_EQ(people.by_channel.tablet, 1);
    EXPECT_EQ(people.by_channel.phone, 1);
    EXPECT_EQ(people.present, 1) << "whoever shares a screen is in the room";
    EXPECT_EQ(std::get<RoundOutcome>(outcome(scene.session, {OutcomeKind::round, 1})->outcome).on_tablet, (Whole<0, 1000>{1}));
}

TEST(AHelper, EntersWhatPeopleWithoutAPhoneVoteAndNothingElse) {
    auto scene = empty_room();
    Actor const helper{Role::helper, {}};
    scene.doing(helper, GiveSlips{C::resident, {1}}).doing(facilitator(), codes(C::elected, {1}));
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt});
    scene.doing(helper, EnterBallot{round_number(1), person(1), List<Mark, lines_per_ballot>{{mark(1, 1)}}});
    scene.doing(helper, CountHands{round_number(1), std::nullopt, {2}, {{{proposal(1), {{{MarkValue{1}, {2}}}}}}}});
    EXPECT_EQ(scene.when(helper, CloseRound{round_number(1)}), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(helper, codes(C::elected, {2})), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(helper, Propose{title("Une idée"), std::nullopt}), refused(Refusal::not_yours));
    EXPECT_TRUE(row(scene.session, {}, Audience::helper, {RowName::Kind::slips, 1}));
    EXPECT_TRUE(row(scene.session, {}, Audience::helper, {RowName::Kind::person, 1})) << "has a slip";
    EXPECT_FALSE(row(scene.session, {}, Audience::helper, {RowName::Kind::person, 2}));
    EXPECT_FALSE(row(scene.session, {}, Audience::helper, {RowName::Kind::door}));
    EXPECT_FALSE(std::get<TurnoutRow>(*row(scene.session, {}, Audience::helper, {RowName::Kind::turnout, 1})).by_college);
}

}  // namespace gommette::domain
