#include <gmock/gmock.h>

#include "server/domain/recount.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using C = College;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Three people by phone, 1 to 3; two residents with slips, 4 and 5; two proposals, at the vote.
Scene with_slips() {
    auto scene = with_proposals(2);
    scene.doing(facilitator(), GiveSlips{C::resident, {2}});
    return scene;
}
OpenRound opened(Method method) { return {std::move(method), std::nullopt, false, std::nullopt}; }
EnterBallot enter(int person, std::optional<std::vector<Mark>> marks) {
    EnterBallot order{round_number(1), {person}, std::nullopt};
    if (marks) order.marks.emplace().values = *marks;
    return order;
}
CountHands hands(int people, std::vector<RaisedHands> raised, std::optional<College> college = std::nullopt) {
    return {round_number(1), college, {people}, {std::move(raised)}};
}
RaisedHands raised(int item, std::vector<MarkCount> counts) { return {proposal(item), {std::move(counts)}}; }
ItemSummary summary(Scene const& scene, int item) { return *voting::summary(scene.session.count(scene.session.rounds.front(), 9), proposal(item)); }
std::optional<SlipsRow> slips(Scene const& scene) {
    auto const found = row(scene.session, {}, Audience::facilitator, {RowName::Kind::slips, 1});
    return found ? std::optional{std::get<SlipsRow>(*found)} : std::nullopt;
}
RoundResult const& close(Scene& scene) {
    scene.doing(facilitator(), CloseRound{round_number(1)});
    return *scene.session.rounds.front().result;
}

TEST(PeopleWithSlips, AreRegisteredAndPresent) {
    auto scene = with_slips();
    ASSERT_EQ(scene.session.people.size(), 5U);
    EXPECT_TRUE(scene.session.people[4].on_paper);
    scene.doing(facilitator(), opened(Approval{}));
    auto const& result = close(scene);
    EXPECT_EQ(result.participation.registered, 5);
    EXPECT_EQ(result.participation.present, 2) << "nobody else has a page open";
    auto const told = std::get<PersonRow>(*row(scene.session, {}, Audience::facilitator, {RowName::Kind::person, 4}));
    EXPECT_TRUE(told.present);
    EXPECT_TRUE(told.on_paper);
}

TEST(PeopleWithSlips, FillNoSessionBeyondItsPlaces) {
    auto scene = with_slips();
    for (int n = 0; n < 16; ++n) scene.doing(facilitator(), GiveSlips{C::caf, {60}});
    EXPECT_EQ(scene.when(facilitator(), GiveSlips{C::caf, {36}}), refused(Refusal::session_full));
    scene.doing(facilitator(), GiveSlips{C::caf, {35}});
    EXPECT_EQ(scene.session.participants(), 1000);
}

TEST(APaperBallot, CountsOnceAndTheLaterStands) {
    auto scene = with_slips();
    scene.doing(facilitator(), opened(Dots{{5}, {3}}));
    scene.doing(resident(1), ballot({mark(1, 3)}));
    scene.doing(facilitator(), enter(4, {{mark(1, 2), mark(2, 3)}}));
    scene.doing(facilitator(), enter(4, {{mark(2, 1)}}));
    EXPECT_EQ(summary(scene, 1).score->value, 3);
    EXPECT_EQ(summary(scene, 2).score->value, 1);
    EXPECT_THAT(slips(scene)->entered.values, ElementsAre(person(4)));
    auto const& result = close(scene);
    EXPECT_EQ(result.participation.voters, 2);
    EXPECT_EQ(result.participation.by_channel.paper, 1);
    auto const told = std::get<RoundOutcome>(outcome(scene.session, {OutcomeKind::round, 1})->outcome);
    EXPECT_EQ(told.on_paper, (Whole<0, 1000>{1}));
    EXPECT_FALSE(told.by_hand);
}

TEST(APaperBallot, MayBeBlankOrTakenOut) {
    auto scene = with_slips();
    scene.doing(facilitator(), opened(Opinion{}));
    EXPECT_EQ(scene.when(facilitator(), enter(5, std::nullopt)), refused(Refusal::already_there));
    scene.doing(facilitator(), enter(5, std::vector<Mark>{}));
    EXPECT_EQ(scene.session.count(scene.session.rounds.front(), 5).participation.blank, 1);
    scene.doing(facilitator(), enter(5, std::nullopt));
    EXPECT_EQ(scene.session.voters(scene.session.rounds.front()), 0);
    EXPECT_FALSE(slips(scene));
}

TEST(APaperBallot, IsRefusedWhole) {
    auto scene = with_slips();
    EXPECT_EQ(scene.when(facilitator(), enter(4, {{mark(1, 1)}})), refused(Refusal::no_such_round));
    scene.doing(facilitator(), opened(Dots{{5}, {3}}));
    scene.doing(facilitator(), enter(4, {{mark(1, 2)}}));
    auto const is_refused = [&](int who, std::vector<Mark> marks, Refusal why) {
        EXPECT_EQ(scene.when(facilitator(), enter(who, marks)), refused(why));
    };
    is_refused(1, {mark(1, 1)}, Refusal::no_slip);
    is_refused(6, {mark(1, 1)}, Refusal::no_such_person);
    is_refused(4, {mark(1, 3), mark(2, 3)}, Refusal::too_many_dots);
    is_refused(4, {mark(1, 1), mark(1, 1)}, Refusal::same_proposal_twice);
    is_refused(4, {mark(3, 1)}, Refusal::not_in_round);
    is_refused(4, {no_mark(1)}, Refusal::mark_not_allowed);
    EXPECT_EQ(scene.when(resident(1), enter(4, {{mark(1, 1)}})), refused(Refusal::not_yours));
    EXPECT_EQ(summary(scene, 1).score->value, 2);
    scene.doing(facilitator(), HideProposal{proposal(2), {"hors sujet"}});
    is_refused(4, {mark(2, 1)}, Refusal::not_in_round);
    close(scene);
    is_refused(4, {mark(1, 1)}, Refusal::round_closed);
}

TEST(APaperBallot, IsOfACollegeThatMayVote) {
    auto scene = with_slips();
    auto order = opened(Approval{});
    order.colleges = Colleges{{C::elected}};
    scene.doing(facilitator(), order);
    EXPECT_EQ(scene.when(facilitator(), enter(4, {{mark(1, 1)}})), refused(Refusal::not_your_vote));
}

TEST(APaperBallot, SpeaksThroughAMergeAsAnyOther) {
    auto scene = with_slips();
    scene.doing(facilitator(), opened(Approval{}));
    scene.doing(facilitator(), enter(4, {{mark(1, 1)}}));
    scene.doing(facilitator(), MergeProposals{proposal(2), {{proposal(1)}}});
    EXPECT_EQ(summary(scene, 2).score->value, 1);
}

TEST(ASecretRound, TakesNoNumberedPaperAndNoHands) {
    auto scene = with_slips();
    auto order = opened(Approval{});
    order.secret = true;
    scene.doing(facilitator(), order);
    EXPECT_EQ(scene.when(facilitator(), enter(4, {{mark(1, 1)}})), refused(Refusal::secret_round));
    EXPECT_EQ(scene.when(facilitator(), hands(3, {})), refused(Refusal::secret_round));
    EXPECT_EQ(scene.session.registered(scene.session.rounds.front()), 5) << "who has a slip may vote, in a bundle";
}

TEST(AShowOfHands, AddsItsSums) {
    auto scene = with_slips();
    scene.doing(facilitator(), opened(Opinion{}));
    scene.doing(resident(1), ballot({mark(1, 1)}));
    scene.doing(facilitator(), hands(10, {raised(1, {{{-1}, {4}}, {{1}, {5}}}), raised(2, {{{0}, {10}}})}));
    EXPECT_THAT(summary(scene, 1).counts.values, ElementsAre(MarkCount{{-1}, {4}}, MarkCount{{1}, {6}}));
    EXPECT_THAT(summary(scene, 2).counts.values, ElementsAre(MarkCount{{0}, {10}}));
    EXPECT_EQ(scene.session.voters(scene.session.rounds.front()), 11);
    EXPECT_EQ(scene.session.registered(scene.session.rounds.front()), 15);
    // Counted again, in the place of the former.
    scene.doing(facilitator(), hands(3, {raised(1, {{{1}, {3}}})}));
    EXPECT_THAT(summary(scene, 1).counts.values, ElementsAre(MarkCount{{1}, {4}}));
    EXPECT_EQ(slips(scene)->hands.values.size(), 1U);
    // More by hand than ever joined.
    scene.doing(facilitator(), hands(40, {raised(1, {{{1}, {3}}})}));
    auto const before = scene.session;
    auto const closing = scene.when(facilitator(), CloseRound{round_number(1)});
    auto const& result = close(scene);
    EXPECT_EQ(result.participation.by_channel.hands, 40);
    EXPECT_TRUE(holds(before, std::get<RoundClosed>(std::get<Granted<SessionEvent>>(closing.decision).events.front())));
    EXPECT_EQ(recount(before, std::get<RoundClosed>(std::get<Granted<SessionEvent>>(closing.decision).events.front())), result);
    EXPECT_EQ(scene.session.count(scene.session.rounds.front(), result.participation.present), result);
}

TEST(AShowOfHands, IsOfSeveralCollegesOrOfOne) {
    auto scene = with_slips();
    auto order = opened(Approval{});
    order.official = WeightingName::equal_colleges;
    scene.doing(facilitator(), order);
    EXPECT_EQ(scene.when(facilitator(), hands(6, {raised(1, {{{1}, {6}}})})), refused(Refusal::not_your_vote));
    scene.doing(facilitator(), hands(6, {raised(1, {{{1}, {6}}})}, C::caf));
    scene.doing(facilitator(), hands(9, {raised(2, {{{1}, {9}}})}, C::resident));
    auto const& result = close(scene);
    ASSERT_TRUE(result.colleges);
    EXPECT_THAT(result.colleges->voters, ElementsAre(9, 0, 0, 0, 6, 0));
}

TEST(AShowOfHands, IsRefusedWhole) {
    auto scene = with_slips();
    scene.doing(facilitator(), opened(Approval{}));
    auto const is_refused = [&](CountHands const& order, Refusal why) { EXPECT_EQ(scene.when(facilitator(), order), refused(why)); };
    is_refused(hands(5, {raised(1, {{{1}, {6}}})}), Refusal::too_many_hands);
    is_refused(hands(5, {raised(1, {{{-1}, {2}}})}), Refusal::mark_not_allowed);
    is_refused(hands(5, {raised(1, {{{1}, {2}}, {{1}, {2}}})}), Refusal::mark_not_allowed);
    is_refused(hands(5, {raised(3, {{{1}, {2}}})}), Refusal::not_in_round);
    is_refused(hands(5, {raised(1, {}), raised(1, {})}), Refusal::same_proposal_twice);
    is_refused(hands(0, {}), Refusal::already_there);
    scene.doing(facilitator(), hands(5, {raised(1, {{{1}, {2}}})}));
    is_refused(hands(5, {raised(1, {{{1}, {2}}})}), Refusal::already_there);
    scene.doing(facilitator(), hands(0, {}));
    EXPECT_FALSE(slips(scene));
    close(scene);
    auto again = opened(Dots{{5}, {3}});
    scene.doing(facilitator(), again);
    auto order = hands(5, {raised(1, {{{1}, {2}}})});
    order.round = round_number(2);
    is_refused(order, Refusal::settings_unfit);
}

}  // namespace
}  // namespace gommette::domain
