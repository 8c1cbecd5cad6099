#include <gmock/gmock.h>

#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using ::testing::ElementsAre;

NamedColleges three() {
    return {{{College::elected, std::nullopt}, {College::resident, Line<1, 30>{"Jeunes"}}, {College::association, std::nullopt}}};
}

// A session of three colleges, at its vote, with a young person and an elected member.
Scene of_three() {
    Scene scene;
    auto planned = plan();
    planned.colleges = three();
    scene.happened(planned);
    scene.doing(guest(), Join{key(1), College::resident, std::nullopt});
    scene.doing(guest(), Join{key(2), College::elected, std::nullopt});
    scene.doing(facilitator(), GoToStep{{1}});
    for (int n = 1; n <= 3; ++n) scene.doing(resident(1), Propose{title("Idée " + std::to_string(n)), std::nullopt});
    return scene.doing(facilitator(), GoToStep{{3}});
}

TEST(ASessionsColleges, AreAllFiveUnlessItWasPlannedOtherwise) {
    Scene scene;
    scene.happened(plan());
    EXPECT_THAT(scene.session.colleges(),
                ElementsAre(College::resident, College::practitioner, College::elected, College::association, College::caf));
    EXPECT_TRUE(scene.session.has(College::caf));
    EXPECT_THAT(of_three().session.colleges(), ElementsAre(College::elected, College::resident, College::association));
    EXPECT_FALSE(of_three().session.has(College::caf));
}

TEST(ASessionsColleges, AreThoseThatPeopleCanBeOf) {
    auto scene = of_three();
    EXPECT_EQ(scene.when(guest(), Join{key(3), College::caf, std::nullopt}), refused(Refusal::no_such_college));
    EXPECT_EQ(scene.when(facilitator(), CorrectCollege{person(1), College::practitioner}), refused(Refusal::no_such_college));
    EXPECT_EQ(scene.when(facilitator(), GiveSlips{College::practitioner, {3}}), refused(Refusal::no_such_college));
    EXPECT_EQ(scene.when(facilitator(), GiveCodes{College::caf, {{key(8), key(9)}}}), refused(Refusal::no_such_college));
    scene.doing(facilitator(), CorrectCollege{person(1), College::association});
    EXPECT_FALSE(can_have_happened(scene.session, PersonJoined{person(3), College::caf}));
    EXPECT_FALSE(can_have_happened(scene.session, CollegeCorrected{person(1), College::caf}));
}

TEST(ASessionsColleges, AreThoseThatRoundsAreForAndThatAreWeighed) {
    auto scene = of_three();
    auto for_caf = dots();
    for_caf.colleges = Colleges{{College::elected, College::caf}};
    EXPECT_EQ(scene.when(facilitator(), for_caf), refused(Refusal::no_such_college));
    auto weighed = dots();
    weighed.official = WeightingName::declared;
    weighed.weights = CollegeWeights{{{College::resident, {3}}, {College::elected, {1}}}};
    EXPECT_EQ(scene.when(facilitator(), weighed), refused(Refusal::settings_unfit)) << "one is without a weight";
    weighed.weights->values.push_back({College::caf, {1}});
    EXPECT_EQ(scene.when(facilitator(), weighed), refused(Refusal::settings_unfit)) << "one that is not here";
    weighed.weights->values.back().college = College::association;
    scene.doing(facilitator(), weighed);
    RoundOpened opened{round_number(2), Dots{{3}, {1}}, {{proposal(1)}}};
    opened.title = Line<1, 60>{"Autre"};
    opened.colleges = Colleges{{College::caf}};
    EXPECT_FALSE(can_have_happened(scene.session, opened));
}

TEST(ASessionsColleges, AreThoseThatHandsAreCountedIn) {
    auto scene = of_three();
    scene.doing(facilitator(), opinion());
    EXPECT_EQ(scene.when(facilitator(), CountHands{round_number(1), College::caf, {2}, {}}), refused(Refusal::no_such_college));
}

TEST(ASessionsColleges, AreToldInItsRowsInTheirOrder) {
    auto const scene = of_three();
    auto const told = std::get<SessionRow>(*row(scene.session, Room{}, Audience::participant, {RowName::Kind::session}));
    EXPECT_EQ(told.colleges, three());
    auto const room = std::get<RoomRow>(*row(scene.session, Room{}, Audience::wall, {RowName::Kind::room}));
    std::vector<College> colleges;
    for (auto const& count : room.colleges.values) colleges.push_back(count.college);
    EXPECT_THAT(colleges, ElementsAre(College::elected, College::resident, College::association));
    EXPECT_EQ(room.colleges.values[1].joined.value, 1);
}

TEST(AnOpenRound, TellsWhoVotesOtherwiseThanOnAPhoneOfTheirOwn) {
    auto scene = of_three();
    auto const turnout = [&] { return std::get<TurnoutRow>(*row(scene.session, Room{}, Audience::wall, {RowName::Kind::turnout, 1})); };
    scene.doing(facilitator(), GiveSlips{College::resident, {2}});
    scene.doing(guest(), Join{key(5), College::resident, std::nullopt, true});
    scene.doing(facilitator(), opinion());
    EXPECT_EQ(turnout().on_paper, std::nullopt);
    scene.doing(facilitator(), EnterBallot{round_number(1), person(3), {{{mark(1, 1)}}}});
    scene.doing(facilitator(), CountHands{round_number(1), College::resident, {4}, {{{proposal(1), {{{MarkValue{1}, {2}}}}}}}});
    scene.doing(resident(5), ballot({mark(1, 1)}));
    scene.doing(resident(1), ballot({mark(1, 1)}));
    EXPECT_EQ(turnout().voters.value, 7);
    EXPECT_EQ(turnout().on_paper, (Whole<0, 1000>{1}));
    EXPECT_EQ(turnout().on_tablet, (Whole<0, 1000>{1}));
    EXPECT_EQ(turnout().by_hand, (Whole<0, 1000>{4}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(turnout().on_paper, std::nullopt) << "its result says so";
}

}  // namespace
}  // namespace gommette::domain
