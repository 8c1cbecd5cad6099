#include <gmock/gmock.h>

#include "server/domain/recount.hpp"
#include "server/domain/views/colleges.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using C = College;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// A session at a vote on two proposals, with so many people of each college, numbered in that order.
Scene room_of(std::vector<std::pair<College, int>> const& people) {
    auto scene = at_step(StepKind::proposing, 0);
    int number = 0;
    for (auto const& [college, count] : people)
        for (int n = 0; n < count; ++n) scene.doing(guest(), Join{key(++number), college, std::nullopt});
    for (int n = 1; n <= 2; ++n) scene.doing(facilitator(), Propose{title("Idée " + std::to_string(n)), std::nullopt});
    auto const& agenda = scene.session.plan.agenda.values;
    for (std::size_t step = 0; step < agenda.size(); ++step)
        if (agenda[step].kind == StepKind::vote) scene.doing(facilitator(), GoToStep{{static_cast<std::int64_t>(step)}});
    return scene;
}

OpenRound approval() { return {Approval{}, std::nullopt, false, std::nullopt}; }
OpenRound approval_by(WeightingName official) {
    auto order = approval();
    order.official = official;
    return order;
}
CollegeWeights weights(std::vector<std::pair<College, int>> const& of) {
    CollegeWeights list;
    for (auto const& [college, weight] : of) list.values.push_back({college, {weight}});
    return list;
}

// People first..last tick that proposal.
void tick(Scene& scene, int first, int last, int item) {
    for (int n = first; n <= last; ++n) scene.doing(resident(n), ballot({mark(item, 1)}));
}
RoundResult const& close(Scene& scene) {
    scene.doing(facilitator(), CloseRound{round_number(1)});
    return *scene.session.rounds.front().result;
}
RoundResult told_to(Scene const& scene, Audience audience) {
    return std::get<ResultRow>(*row(scene.session, {}, audience, {RowName::Kind::result, 1})).result;
}
std::vector<WeightingName> weightings(RoundResult const& result) {
    std::vector<WeightingName> names;
    for (auto const& column : result.columns) names.push_back(column.weighting);
    return names;
}

// 8 residents for the first, 2 for the second; 6 elected for the second.
Scene two_colleges_apart(WeightingName official = WeightingName::by_person) {
    auto scene = room_of({{C::resident, 10}, {C::elected, 6}});
    scene.doing(facilitator(), approval_by(official));
    tick(scene, 1, 8, 1);
    tick(scene, 9, 16, 2);
    return scene;
}

TEST(ARoomsCount, KnowsWhatEachCollegeGave) {
    auto scene = two_colleges_apart();
    auto const& result = close(scene);
    ASSERT_TRUE(result.colleges);
    EXPECT_THAT(result.colleges->voters, ElementsAre(10, 0, 6, 0, 0, 0));
    EXPECT_THAT(result.colleges->withheld, IsEmpty());
    EXPECT_THAT(result.colleges->at(0, 0).people, ElementsAre(8));
    EXPECT_THAT(result.colleges->at(0, 2).people, ElementsAre(0));
    EXPECT_THAT(result.colleges->at(1, 2).people, ElementsAre(6));
    // 8 of 10 against none of 6.
    ASSERT_EQ(result.divergences.size(), 2U);
    EXPECT_THAT(weightings(result), ElementsAre(WeightingName::by_person, WeightingName::equal_colleges));
}

TEST(ARoomsCount, TellsNothingByCollegeWhileItIsOpen) {
    auto scene = room_of({{C::resident, 10}, {C::elected, 6}});
    auto order = approval();
    order.live_results = true;
    scene.doing(facilitator(), order);
    tick(scene, 1, 16, 1);
    for (auto const audience : audiences) EXPECT_FALSE(tells_colleges(told_to(scene, audience)));
}

TEST(ARoomsCount, IsOfTheCollegeAtTheCloseForEver) {
    auto scene = two_colleges_apart();
    scene.doing(facilitator(), CorrectCollege{person(10), C::elected});
    auto const published = close(scene);
    EXPECT_THAT(published.colleges->voters, ElementsAre(9, 0, 7, 0, 0, 0));
    scene.doing(facilitator(), CorrectCollege{person(10), C::resident});
    EXPECT_EQ(scene.session.count(scene.session.rounds.front(), published.participation.present), published);
}

TEST(ARoomsCount, IsFoundAgainFromTheLog) {
    auto scene = two_colleges_apart(WeightingName::equal_colleges);
    auto const before = scene.session;
    auto const outcome = scene.when(facilitator(), CloseRound{round_number(1)});
    auto const closed = std::get<RoundClosed>(std::get<Granted<SessionEvent>>(outcome.decision).events.front());
    EXPECT_EQ(recount(before, closed), closed.result);
    EXPECT_TRUE(closed.result.colleges);
}

// By person 8 to 8; of the residents 8/10 against 2/10, of the elected 0 against 6/6.
TEST(TheOfficialWeighting, OrdersTheResult) {
    auto scene = two_colleges_apart(WeightingName::equal_colleges);
    auto const& result = close(scene);
    EXPECT_EQ(voting::summary(result, proposal(2))->rank->value, 1);
    EXPECT_EQ(voting::summary(result, proposal(1))->rank->value, 2);
    EXPECT_EQ(voting::summary(result, proposal(1))->score->value, 8);
    auto const order = std::get<VoteOrderRow>(*row(scene.session, {}, Audience::facilitator, {RowName::Kind::vote_order}));
    EXPECT_EQ(order.places.values.front().proposal, proposal(2));
    EXPECT_EQ(told_to(scene, Audience::participant).official, WeightingName::equal_colleges);
}

TEST(TheOfficialWeighting, MayBeDeclaredForEachCollegeThatVotes) {
    auto scene = room_of({{C::resident, 10}, {C::elected, 6}});
    auto order = approval_by(WeightingName::declared);
    order.colleges = Colleges{{C::resident, C::elected}};
    order.weights = weights({{C::resident, 1000}, {C::elected, 1}});
    scene.doing(facilitator(), order);
    tick(scene, 1, 4, 1);
    tick(scene, 5, 16, 2);
    auto const& result = close(scene);
    EXPECT_EQ(result.official, WeightingName::declared);
    EXPECT_EQ(weightings(result).back(), WeightingName::declared);
    EXPECT_EQ(voting::summary(result, proposal(2))->rank->value, 1);
}

TEST(TheOfficialWeighting, IsRefusedWhereItCannotBe) {
    auto const scene = room_of({{C::resident, 10}, {C::elected, 6}});
    auto const is_refused = [&](OpenRound const& order) {
        EXPECT_EQ(scene.when(facilitator(), order), refused(Refusal::settings_unfit));
    };
    auto order = approval_by(WeightingName::equal_colleges);
    order.secret = true;
    is_refused(order);
    order = approval_by(WeightingName::equal_colleges);
    order.live_results = true;
    is_refused(order);
    order = approval_by(WeightingName::equal_colleges);
    order.method = Consensus{};
    is_refused(order);
    order.method = DecisionVote::usual(2);
    is_refused(order);
    order.method = EqualShares{{45000}, {1}, {{{12000}, {18000}}}};
    order.items = {{{proposal(1), proposal(2)}}};
    is_refused(order);
    is_refused(approval_by(WeightingName::declared));
    order = approval_by(WeightingName::equal_colleges);
    order.weights = weights({{C::resident, 1}});
    is_refused(order);
    order = approval_by(WeightingName::declared);
    order.colleges = Colleges{{C::resident, C::elected}};
    for (auto const& unfit : {weights({{C::resident, 1}}), weights({{C::resident, 1}, {C::resident, 2}}),
                              weights({{C::resident, 1}, {C::elected, 2}, {C::caf, 2}})}) {
        order.weights = unfit;
        is_refused(order);
    }
    order.weights = weights({{C::elected, 1}, {C::resident, 2}});
    EXPECT_NE(scene.when(facilitator(), order), refused(Refusal::settings_unfit));
    order.colleges.reset();
    is_refused(order);
    auto plain = approval();
    plain.official = WeightingName::by_person;
    EXPECT_NE(scene.when(facilitator(), plain), refused(Refusal::settings_unfit));
}

TEST(WhatCollegesGave, IsForTheConsoleAndForTheWallIfItIsShown) {
    auto scene = two_colleges_apart();
    close(scene);
    EXPECT_TRUE(told_to(scene, Audience::facilitator).colleges);
    EXPECT_FALSE(tells_colleges(told_to(scene, Audience::wall)));
    EXPECT_EQ(scene.when(facilitator(), ShowColleges{round_number(1), false}), refused(Refusal::already_there));
    scene.doing(facilitator(), ShowColleges{round_number(1), true});
    EXPECT_EQ(told_to(scene, Audience::wall), told_to(scene, Audience::facilitator));
    EXPECT_FALSE(tells_colleges(told_to(scene, Audience::participant)));
    scene.doing(facilitator(), ShowColleges{round_number(1), false});
    EXPECT_FALSE(tells_colleges(told_to(scene, Audience::wall)));
    EXPECT_EQ(scene.when(facilitator(), ShowColleges{round_number(2), true}), refused(Refusal::no_such_round));
    EXPECT_NE(scene.when(resident(1), ShowColleges{round_number(1), true}), happens(CollegesShown{round_number(1), true}));
}

// What is published of a room where the one elected member votes this way is what is published if they vote that way, but for the whole
// and for the voters' number of nobody alone.
TEST(ASmallCollege, IsNotToldHowItVoted) {
    auto const room = [](WeightingName official, int elected_for) {
        auto scene = room_of({{C::resident, 6}, {C::practitioner, 7}, {C::elected, 1}});
        scene.doing(facilitator(), approval_by(official));
        tick(scene, 1, 5, 1);
        scene.doing(resident(6), ballot({mark(elected_for == 1 ? 2 : 1, 1)}));  // so that the whole is the same
        tick(scene, 7, 13, 2);
        scene.doing(resident(14), ballot({mark(elected_for, 1)}));
        return close(scene);
    };
    auto const one = room(WeightingName::by_person, 1);
    EXPECT_EQ(one, room(WeightingName::by_person, 2));
    EXPECT_THAT(weightings(one), ElementsAre(WeightingName::by_person));
    EXPECT_THAT(one.colleges->withheld, ElementsAre(0, 2));
    EXPECT_THAT(one.colleges->voters, ElementsAre(0, 7, 0, 0, 0, 0));
    EXPECT_FALSE(one.colleges->at(0, 0).shown);
    EXPECT_TRUE(one.colleges->at(0, 1).shown);
    EXPECT_THAT(one.warnings, Contains(Warning::colleges_hidden));
    // Whoever chose equal colleges chose an order; no figure and no common multiple of sizes goes with it.
    auto const weighed = room(WeightingName::equal_colleges, 1);
    ASSERT_THAT(weightings(weighed), ElementsAre(WeightingName::by_person, WeightingName::equal_colleges));
    EXPECT_FALSE(weighed.columns.back().count);
    EXPECT_EQ(weighed.columns.back().unit, 1);
}

TEST(ASmallCollege, IsNotToldInWhatAMethodSaysByCollege) {
    auto const told = [](int practitioners) {
        auto scene = room_of({{C::resident, 9}, {C::practitioner, practitioners}});
        scene.doing(facilitator(), OpenRound{ImpactEffort::usual(2), std::nullopt, false, std::nullopt});
        for (int n = 1; n <= 9 + practitioners; ++n)
            scene.doing(resident(n), ballot({Mark{proposal(1), MarkValue{4}, Whole<1, 5>{2}, std::nullopt}}));
        auto const& count = *close(scene).columns.front().count;
        return std::get<ImpactEffortCount>(count).figures.front().effort_by_technicians.has_value();
    };
    EXPECT_TRUE(told(5));
    EXPECT_FALSE(told(4));
}

TEST(ASecretRound, IsOfNoCollege) {
    auto scene = room_of({{C::resident, 6}, {C::elected, 6}});
    auto order = approval();
    order.secret = true;
    scene.doing(facilitator(), order);
    tick(scene, 1, 12, 1);
    EXPECT_FALSE(tells_colleges(close(scene)));
    EXPECT_EQ(scene.when(facilitator(), ShowColleges{round_number(1), true}), refused(Refusal::secret_round));
}

TEST(AnOutcome, TellsSharesAndRanksOfTheCollegesThatAreTold) {
    auto scene = two_colleges_apart();
    close(scene);
    auto const told = std::get<ResultOutcome>(outcome(scene.session, {OutcomeKind::result, 1, 1})->outcome).by_college;
    ASSERT_TRUE(told);
    EXPECT_EQ(told->by_person->value, 1);
    EXPECT_EQ(told->equal_colleges->value, 2);
    EXPECT_FALSE(told->declared);
    EXPECT_THAT(told->shares.values, ElementsAre(CollegeShare{C::resident, {8}, {10}}, CollegeShare{C::elected, {0}, {6}}));
    EXPECT_THAT(told->apart.values, ElementsAre(CollegesApart{C::resident, C::elected}));
    EXPECT_FALSE(std::get<RoundOutcome>(outcome(scene.session, {OutcomeKind::round, 1})->outcome).official);
}

}  // namespace
}  // namespace gommette::domain
