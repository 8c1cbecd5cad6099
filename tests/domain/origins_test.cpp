#include <gmock/gmock.h>

#include "server/domain/views/convention_outcomes.hpp"
#include "server/domain/views/convention_view.hpp"
#include "server/domain/views/public_ideas.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using Kind = ConventionRowName::Kind;

SessionsProposal const navette{{1}, {4}};
SessionsProposal const bus{{2}, {5}};

DecidePriority validates_it(SessionsProposal const& priority) {
    return {priority.session, priority.proposal, Resolution::validated, std::nullopt, std::nullopt, std::nullopt};
}

// Proposal 4 of session 1 has sheet 1; proposal 5 of session 2, closed, is validated and has none.
SteeringScene two_wishes() {
    SteeringScene scene;
    scene.retains(1, 4, 1).retains(2, 5, 1, 9, std::nullopt, evening);
    scene.doing(claire, validates_it(navette)).doing(claire, validates_it(bus));
    return scene.doing(claire, BeginSheet{{1}, {4}});
}

SteeringScene joined() { return two_wishes().doing(paul, JoinOrigin{{1}, {2}, {5}}); }

SheetRow sheet_of(SteeringScene const& scene) { return scene.row_of<SheetRow>({Kind::sheet, 1}); }

TEST(JoinOrigin, MakesOneActionThatKeepsEveryOrigin) {
    auto const scene = joined();
    EXPECT_EQ(two_wishes().when(paul, JoinOrigin{{1}, {2}, {5}}), follows(ConventionEvent{OriginJoined{{1}, bus, {2}, paul}}));
    auto const row = sheet_of(scene);
    EXPECT_EQ(row.origin, navette);
    ASSERT_TRUE(row.also);
    EXPECT_EQ(row.also->values, (std::vector<SheetOrigin>{{bus, {2}}}));
    auto const told = outcome(scene.convention, {OutcomeKind::sheet, 1});
    ASSERT_TRUE(told);
    EXPECT_EQ(std::get<SheetOutcome>(told->outcome).also, row.also);
    EXPECT_FALSE(sheet_of(two_wishes()).also) << "nothing is joined";
}

TEST(JoinOrigin, TakesAPersonalLinkAndASheetAndAPriorityOfTheBoard) {
    auto const scene = two_wishes();
    EXPECT_EQ(scene.when({}, JoinOrigin{{1}, {2}, {5}}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {2}, {5}}, Role::office), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {2}, {5}}, Role::owner), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, JoinOrigin{{7}, {2}, {5}}), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {9}, {5}}), no(Refusal::no_such_session));
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {2}, {6}}), no(Refusal::no_such_priority));
}

TEST(JoinOrigin, IsOfAPriorityThatIsValidatedAndHasNoSheet) {
    auto scene = two_wishes();
    scene.retains(3, 6, 1);
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {3}, {6}}), no(Refusal::not_validated)) << "nothing is decided";
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {1}, {4}}), no(Refusal::has_a_sheet)) << "the sheet was begun from it";
    EXPECT_EQ(joined().when(claire, JoinOrigin{{1}, {2}, {5}}), no(Refusal::has_a_sheet)) << "it is joined already";
    EXPECT_EQ(joined().when(claire, BeginSheet{{2}, {5}}), no(Refusal::has_a_sheet));
}

TEST(JoinOrigin, IsOfTheNewestVersion) {
    auto scene = two_wishes();
    scene.retains(3, 6, 1, 9, Lineage{{2}, {5}, {2}});
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {2}, {5}}), no(Refusal::newer_version));
    auto later = joined();
    later.retains(3, 6, 1, 9, Lineage{{2}, {5}, {2}});
    later.doing(claire, validates_it({{3}, {6}}));
    EXPECT_EQ(later.when(claire, JoinOrigin{{1}, {3}, {6}}), no(Refusal::has_a_sheet)) << "what it was before is joined";
}

TEST(JoinOrigin, HasALimit) {
    auto scene = two_wishes();
    for (int number = 1; number <= static_cast<int>(origins_per_sheet); ++number) {
        scene.retains(3, 10 + number, number);
        scene.doing(claire, validates_it({{3}, {10 + number}})).doing(claire, JoinOrigin{{1}, {3}, {10 + number}});
    }
    EXPECT_EQ(scene.when(claire, JoinOrigin{{1}, {2}, {5}}), no(Refusal::convention_full));
    EXPECT_FALSE(can_have_happened(scene.convention, OriginJoined{{1}, bus, {2}, claire}));
}

TEST(AJoinedPriority, TellsThePublicTheProgressOfItsAction) {
    auto const scene = joined();
    auto const ideas = public_ideas(scene.convention, scene.sessions, SessionId{2});
    ASSERT_EQ(ideas.sessions.size(), 1U);
    ASSERT_EQ(ideas.sessions[0].ideas.size(), 1U);
    ASSERT_TRUE(ideas.sessions[0].ideas[0].action);
    EXPECT_EQ(ideas.sessions[0].ideas[0].action->values.progress->state, ProgressState::not_started);
    auto const apart = two_wishes();
    EXPECT_FALSE(public_ideas(apart.convention, apart.sessions, SessionId{2}).sessions[0].ideas[0].action);
}

TEST(PartOrigin, TakesAJoinedOneBackAndOnlySuchAOne) {
    auto scene = joined();
    EXPECT_EQ(scene.when({}, PartOrigin{{1}, {2}, {5}}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, PartOrigin{{7}, {2}, {5}}), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when(claire, PartOrigin{{1}, {1}, {4}}), no(Refusal::no_such_origin)) << "the sheet was begun from it";
    EXPECT_EQ(two_wishes().when(claire, PartOrigin{{1}, {2}, {5}}), no(Refusal::no_such_origin));
    scene.doing(claire, PartOrigin{{1}, {2}, {5}});
    EXPECT_FALSE(sheet_of(scene).also);
    scene.doing(claire, BeginSheet{{2}, {5}});
    EXPECT_EQ(scene.row_of<SheetRow>({Kind::sheet, 2}).origin, bus);
}

TEST(OriginJoined, CanHaveHappenedOnlyWhereItFollows) {
    auto const scene = two_wishes();
    auto const can = [&](ConventionEvent const& event) { return can_have_happened(scene.convention, event); };
    EXPECT_TRUE(can(OriginJoined{{1}, bus, {2}, claire}));
    EXPECT_FALSE(can(OriginJoined{{2}, bus, {2}, claire})) << "no such sheet";
    EXPECT_FALSE(can(OriginJoined{{1}, bus, {1}, claire})) << "a decision on another priority";
    EXPECT_FALSE(can(OriginJoined{{1}, bus, {9}, claire}));
    EXPECT_FALSE(can(OriginJoined{{1}, bus, {2}, {9}}));
    EXPECT_FALSE(can(OriginJoined{{1}, {{9}, {5}}, {2}, claire}));
    EXPECT_FALSE(can(OriginJoined{{1}, navette, {1}, claire})) << "it has a sheet";
    EXPECT_FALSE(can(OriginParted{{1}, bus, claire})) << "it is not joined";
    EXPECT_FALSE(can(OriginParted{{1}, navette, claire}));
    EXPECT_FALSE(can(OriginParted{{9}, bus, claire}));
}

ComparisonRow comparison(SteeringScene const& scene) { return scene.row_of<ComparisonRow>({Kind::comparison, 1, 4, bus}); }

TEST(Compare, IsSaidOfTwoPrioritiesInOneOrder) {
    auto scene = two_wishes();
    EXPECT_EQ(scene.when(claire, Compare{bus, navette, Likeness::linked}),
              follows(ConventionEvent{PrioritiesCompared{navette, bus, Likeness::linked, claire}}));
    scene.doing(claire, Compare{bus, navette, Likeness::linked});
    EXPECT_EQ(comparison(scene), (ComparisonRow{navette, bus, Likeness::linked, claire, evening}));
    EXPECT_EQ(written(ConventionRowName{Kind::comparison, 1, 4, bus}).value, "comparison/1/4/2/5");
    EXPECT_TRUE(all_names(scene.convention, scene.shown()).contains({Kind::comparison, 1, 4, bus}));
    EXPECT_FALSE(row(scene.convention, scene.shown(), Role::office, {Kind::comparison, 1, 4, bus})) << "the steering committee's alone";
}

TEST(Compare, IsTakenBackAndSaidOtherwise) {
    auto scene = two_wishes();
    EXPECT_EQ(scene.when(claire, Compare{navette, bus, Likeness::undecided}), no(Refusal::already_there));
    scene.doing(claire, Compare{navette, bus, Likeness::different});
    EXPECT_EQ(scene.when(paul, Compare{bus, navette, Likeness::different}), no(Refusal::already_there));
    scene.doing(paul, Compare{navette, bus, Likeness::linked});
    EXPECT_EQ(comparison(scene).member, paul);
    scene.doing(paul, Compare{navette, bus, Likeness::undecided});
    EXPECT_FALSE(row(scene.convention, scene.shown(), Role::steering, {Kind::comparison, 1, 4, bus}));
}

TEST(Compare, TakesAPersonalLinkAndTwoPrioritiesOfTheBoard) {
    auto scene = two_wishes();
    EXPECT_EQ(scene.when({}, Compare{navette, bus, Likeness::linked}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, Compare{navette, bus, Likeness::linked}, Role::office), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, Compare{navette, navette, Likeness::linked}), no(Refusal::malformed));
    EXPECT_EQ(scene.when(claire, Compare{navette, {{9}, {5}}, Likeness::linked}), no(Refusal::no_such_session));
    EXPECT_EQ(scene.when(claire, Compare{navette, {{2}, {6}}, Likeness::linked}), no(Refusal::no_such_priority));
    scene.doing(claire, Compare{navette, bus, Likeness::linked}).retains(2, 5, 0);
    scene.doing(claire, Compare{navette, bus, Likeness::undecided});
    EXPECT_EQ(scene.when(claire, Compare{navette, bus, Likeness::linked}), no(Refusal::no_such_priority)) << "it left the board";
}

TEST(PrioritiesCompared, CanHaveHappenedOnlyWhereItFollows) {
    auto scene = two_wishes();
    auto const can = [&](ConventionEvent const& event) { return can_have_happened(scene.convention, event); };
    EXPECT_TRUE(can(PrioritiesCompared{navette, bus, Likeness::linked, claire}));
    EXPECT_FALSE(can(PrioritiesCompared{bus, navette, Likeness::linked, claire})) << "not in order";
    EXPECT_FALSE(can(PrioritiesCompared{bus, bus, Likeness::linked, claire}));
    EXPECT_FALSE(can(PrioritiesCompared{navette, {{9}, {1}}, Likeness::linked, claire}));
    EXPECT_FALSE(can(PrioritiesCompared{navette, bus, Likeness::linked, {9}}));
    EXPECT_FALSE(can(PrioritiesCompared{navette, bus, Likeness::undecided, claire})) << "nothing changes";
    for (std::size_t number = 1; number <= comparisons_per_convention; ++number)
        scene.happened(PrioritiesCompared{navette, {{3}, {static_cast<std::int32_t>(number)}}, Likeness::different, claire});
    EXPECT_FALSE(can(PrioritiesCompared{navette, bus, Likeness::linked, claire}));
    EXPECT_EQ(scene.when(claire, Compare{navette, bus, Likeness::linked}), no(Refusal::convention_full));
    EXPECT_TRUE(can(PrioritiesCompared{navette, {{3}, {1}}, Likeness::linked, claire})) << "said otherwise";
}

TEST(Follow, NamesWhatBecameOfPrioritiesAndTheirSheet) {
    auto scene = two_wishes();
    auto const after = [&](ConventionEvent const& event) { return follow(scene.happened(event).convention, event); };
    auto const together = after(OriginJoined{{1}, bus, {2}, claire});
    EXPECT_EQ(together.rows, (ConventionRowNames{{Kind::sheet, 1}}));
    EXPECT_EQ(together.outcomes, (OutcomeNames{{OutcomeKind::sheet, 1}}));
    EXPECT_EQ(after(OriginParted{{1}, bus, claire}).rows, (ConventionRowNames{{Kind::sheet, 1}}));
    EXPECT_EQ(after(PrioritiesCompared{navette, bus, Likeness::linked, claire}).rows, (ConventionRowNames{{Kind::comparison, 1, 4, bus}}));
}

}  // namespace
}  // namespace gommette::domain
