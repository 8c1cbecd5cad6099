#include "server/domain/views/view.hpp"

#include "server/domain/views/turnout.hpp"
#include "tests/domain/random_evening.hpp"
#include "tests/domain/scene.hpp"

// What each audience is not told. That views follow events without a gap is the law's to show (tests/live/law_test.cpp).
namespace gommette::domain {
namespace {

using Kind = RowName::Kind;

Room named_room() {
    Room room;
    room.names = {PersonName{"Ana"}, PersonName{"Bo"}, std::nullopt};
    room.connections = {1, 0, 0};
    return room;
}

template <class T>
std::optional<T> shown(Scene const& scene, Audience audience, RowName const& name) {
    auto const found = row(scene.session, named_room(), audience, name);
    return found ? std::optional{std::get<T>(*found)} : std::nullopt;
}

TEST(APersonsName, IsShownToTheFacilitatorAlone) {
    auto const scene = at_step(StepKind::proposing);
    EXPECT_EQ(shown<PersonRow>(scene, Audience::facilitator, {Kind::person, 1})->called, PersonName{"Ana"});
    for (auto const audience : {Audience::participant, Audience::wall})
        EXPECT_FALSE(shown<PersonRow>(scene, audience, {Kind::person, 1}));
}

TEST(AProposalsAuthor, IsShownToOthersOnlyWhereTheSessionSaysSo) {
    auto scene = with_proposals(1);
    EXPECT_EQ(shown<ProposalRow>(scene, Audience::facilitator, {Kind::proposal, 1})->author, PersonName{"Ana"});
    EXPECT_FALSE(shown<ProposalRow>(scene, Audience::participant, {Kind::proposal, 1})->author);
    EXPECT_FALSE(shown<ProposalRow>(scene, Audience::wall, {Kind::proposal, 1})->author);
    scene.session.plan.authors_shown = true;
    EXPECT_EQ(shown<ProposalRow>(scene, Audience::participant, {Kind::proposal, 1})->author, PersonName{"Ana"});
}

TEST(AHiddenProposal, IsShownWithItsReasonToTheFacilitatorAlone) {
    auto const scene = with_proposals(1).doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    EXPECT_EQ(shown<ProposalRow>(scene, Audience::facilitator, {Kind::proposal, 1})->reason->value, "Nomme une personne");
    EXPECT_FALSE(shown<ProposalRow>(scene, Audience::participant, {Kind::proposal, 1}));
    EXPECT_FALSE(shown<ProposalRow>(scene, Audience::wall, {Kind::proposal, 1}));
}

TEST(AResult, IsShownToNobodyWhileItsRoundIsOpenUnlessItIsLive) {
    for (bool const is_live : {false, true}) {
        auto scene = with_proposals(2).doing(facilitator(), dots(5, 3, is_live)).doing(resident(1), ballot({mark(1, 2)}));
        for (auto const audience : audiences) {
            EXPECT_EQ(shown<ResultRow>(scene, audience, {Kind::result, 1}).has_value(), is_live);
        }
        scene.doing(facilitator(), CloseRound{round_number(1)});
        for (auto const audience : audiences) EXPECT_TRUE(shown<ResultRow>(scene, audience, {Kind::result, 1})->is_final);
    }
}

TEST(ATurnout, IsToldByCollegeToTheFacilitatorAlone) {
    auto const scene = with_proposals(2, StepKind::vote, 25).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 2)}));
    auto const told = shown<TurnoutRow>(scene, Audience::facilitator, {Kind::turnout, 1});
    EXPECT_EQ(told->voters.value, 1);
    ASSERT_TRUE(told->by_college);
    EXPECT_EQ(told->by_college->values.size(), 5U);
    EXPECT_EQ(told->by_college->values.at(0), (CollegesTurnout{{{College::resident}}, {5}, {1}}));
    EXPECT_FALSE(shown<TurnoutRow>(scene, Audience::participant, {Kind::turnout, 1})->by_college);
    EXPECT_FALSE(shown<TurnoutRow>(scene, Audience::wall, {Kind::turnout, 1})->by_college);
}

TEST(ATurnout, IsNotToldByCollegeInASmallRoom) {
    auto const scene = with_proposals(2, StepKind::vote, 4).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_FALSE(shown<TurnoutRow>(scene, Audience::facilitator, {Kind::turnout, 1})->by_college);
}

TEST(ATurnout, IsNotToldByCollegeBesideLiveResults) {
    auto const scene = with_proposals(2, StepKind::vote, 25).doing(facilitator(), dots(5, 3, true)).doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_FALSE(shown<TurnoutRow>(scene, Audience::facilitator, {Kind::turnout, 1})->by_college)
        << "it would move together with the result, and tell the vote";
}

using Told = std::optional<List<CollegesTurnout, 5>>;

List<CollegeCount, 5> counts(std::initializer_list<CollegeCount> list) { return {list}; }

TEST(ATurnout, JoinsSmallCollegesWithTheSmallestOfTheOthersUntilTheyAreEnough) {
    using C = College;
    EXPECT_EQ(told_by_college(counts({{C::resident, {9}, {3}}, {C::elected, {5}, {5}}})),
              (Told{{{{{{C::resident}}, {9}, {3}}, {{{C::elected}}, {5}, {5}}}}}));
    EXPECT_EQ(told_by_college(counts({{C::resident, {9}, {3}}, {C::association, {4}, {1}}, {C::caf, {1}, {1}}})),
              (Told{{{{{{C::resident}}, {9}, {3}}, {{{C::association, C::caf}}, {5}, {2}}}}}));
    EXPECT_EQ(told_by_college(counts({{C::resident, {9}, {3}}, {C::elected, {6}, {2}}, {C::caf, {1}, {1}}})),
              (Told{{{{{{C::resident}}, {9}, {3}}, {{{C::caf, C::elected}}, {7}, {3}}}}}));
    EXPECT_EQ(told_by_college(counts({{C::resident, {1}, {1}}, {C::elected, {2}, {1}}, {C::caf, {0}, {0}}})), Told{});
}

TEST(TheDoor, IsNotShownToWhoIsInside) {
    auto const scene = at_step(StepKind::lobby);
    EXPECT_FALSE(shown<DoorRow>(scene, Audience::participant, {Kind::door}));
    EXPECT_TRUE(shown<DoorRow>(scene, Audience::wall, {Kind::door}));
}

TEST(OnesOwnRows, AreNobodyElses) {
    auto const scene = with_proposals(2).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_TRUE(own_row(scene.session, named_room(), person(1), {Kind::my_proposal, 1}));
    EXPECT_FALSE(own_row(scene.session, named_room(), person(2), {Kind::my_proposal, 1}));
    EXPECT_TRUE(own_row(scene.session, named_room(), person(1), {Kind::mark, 1, 1}));
    EXPECT_FALSE(own_row(scene.session, named_room(), person(2), {Kind::mark, 1, 1}));
}

TEST(Presence, IsOfThoseWithAnOpenPage) {
    auto const scene = at_step(StepKind::lobby);
    auto const room = shown<RoomRow>(scene, Audience::wall, {Kind::room});
    EXPECT_EQ(room->colleges.values.at(0).joined.value, 1);
    EXPECT_EQ(room->colleges.values.at(0).present.value, 1);
    EXPECT_EQ(room->colleges.values.at(1).present.value, 0);
}

}  // namespace
TEST(ARow, OfAKindThatSaysTheSameToAllDoes) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomEvening evening(seed);
        for (int step = 0; step < 200; ++step) evening.step();
        for (auto const& name : all_keys(evening.scene.session)) {
            if (!says_the_same_to_all(evening.scene.session, name)) continue;
            auto const first = row(evening.scene.session, {}, audiences[0], name);
            for (auto const audience : audiences) EXPECT_EQ(row(evening.scene.session, {}, audience, name), first) << written(name).value;
        }
    }
}

}  // namespace gommette::domain
