#include "server/domain/calendar.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

// The evening is that of 15 January 2027.

TEST(TheCalendar, KnowsWhichDaysThereAre) {
    for (auto const* day : {"2027-01-15", "2028-02-29", "2000-01-01", "2100-12-31"}) EXPECT_TRUE(day_of({day})) << day;
    for (auto const* day : {"2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "2027-04-31", "1999-12-31", "2101-01-01", "2027-1-015",
                            "27-01-2015", "2027_01_15", "-027-01-15", "abcdefghij"})
        EXPECT_FALSE(day_of({day})) << day;
}

TEST(TheCalendar, LetsADayPassOnceItIsOverEverywhere) {
    auto const day = *day_of({"2027-01-15"});
    Moment const midnight{1'799'971'200'000};  // of 15 January, by UTC
    EXPECT_FALSE(has_passed(day, midnight));
    EXPECT_FALSE(has_passed(day, {midnight.value + 36 * 3'600'000 - 1})) << "the evening of that day, twelve hours west";
    EXPECT_TRUE(has_passed(day, {midnight.value + 36 * 3'600'000}));
}

TEST(DecidePriority, SaysWhatWasDecidedOnByWhomAndWhy) {
    SteeringScene scene;
    scene.retains(1, 4, 2);
    DecisionTaken taken{{1}, {1}, {4}, Resolution::with_reservation, std::nullopt, claire, std::nullopt, PrioritySeen{{2}, {9}, std::nullopt},
                        MotiveWords{{"Cofinancement à confirmer"}}};
    EXPECT_EQ(scene.when(claire, decides(Resolution::with_reservation, "Cofinancement à confirmer")), follows(taken));
}

TEST(DecidePriority, TakesAPersonalLink) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when({}, decides(Resolution::validated)), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when({}, decides(Resolution::validated), Role::office), no(Refusal::not_yours));
}

TEST(DecidePriority, IsOnWhatASessionRetains) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, DecidePriority{{9}, {4}, Resolution::validated, {}, {}, {}}), no(Refusal::no_such_session));
    EXPECT_EQ(scene.when(claire, DecidePriority{{1}, {5}, Resolution::validated, {}, {}, {}}), no(Refusal::no_such_priority));
    EXPECT_EQ(scene.when(claire, DecidePriority{{2}, {4}, Resolution::validated, {}, {}, {}}), no(Refusal::no_such_priority));
}

TEST(DecidePriority, NeedsAMotiveToReserveReturnOrReject) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, decides(Resolution::with_reservation)), no(Refusal::motive_needed));
    EXPECT_EQ(scene.when(claire, decides(Resolution::to_rework, std::nullopt, "2027-04-15")), no(Refusal::motive_needed));
    EXPECT_EQ(scene.when(claire, decides(Resolution::rejected)), no(Refusal::motive_needed));
    scene.doing(claire, decides(Resolution::postponed, std::nullopt, "2028-01-01"));
}

TEST(DecidePriority, NeedsADayThatExistsAndHasNotPassed) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, decides(Resolution::to_rework, "Plan de financement")), no(Refusal::day_needed));
    EXPECT_EQ(scene.when(claire, decides(Resolution::postponed)), no(Refusal::day_needed));
    EXPECT_EQ(scene.when(claire, decides(Resolution::postponed, std::nullopt, "2027-02-30")), no(Refusal::no_such_day));
    EXPECT_EQ(scene.when(claire, decides(Resolution::postponed, std::nullopt, "2027-01-13")), no(Refusal::day_has_passed));
    EXPECT_EQ(scene.when(claire, decides(Resolution::validated, std::nullopt, "2027-04-15")), no(Refusal::malformed));
    scene.doing(claire, decides(Resolution::postponed, std::nullopt, "2027-01-15"));
}

TEST(DecidePriority, NamesTheDecisionThatItReplaces) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, decides(Resolution::validated, {}, {}, 1)), no(Refusal::decided_meanwhile)) << "there is none yet";
    scene.doing(claire, decides(Resolution::validated));
    EXPECT_EQ(scene.when(paul, decides(Resolution::rejected, "Hors budget")), no(Refusal::decided_meanwhile));
    scene.doing(paul, decides(Resolution::rejected, "Hors budget", {}, 1));
    EXPECT_EQ(scene.convention.decisions[0].replaced_by, DecisionId{2});
    EXPECT_EQ(scene.when(claire, decides(Resolution::validated, {}, {}, 1)), no(Refusal::decided_meanwhile)) << "not the last one";
}

TEST(DecidePriority, TakesBackWhatStandsOnceAsANewDecision) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, decides(Resolution::taken_back)), no(Refusal::already_there));
    scene.doing(claire, decides(Resolution::validated)).doing(paul, decides(Resolution::taken_back, {}, {}, 1));
    EXPECT_EQ(scene.when(claire, decides(Resolution::taken_back, {}, {}, 2)), no(Refusal::already_there));
    scene.doing(claire, decides(Resolution::rejected, "Relève du budget bâtiments", {}, 2));
}

TEST(DecidePriority, OnlyTakesBackWhatTheSessionRetainsNoMore) {
    SteeringScene scene;
    scene.retains(1, 4, 1).doing(claire, decides(Resolution::validated));
    scene.retains(1, 4, 0);
    EXPECT_EQ(scene.when(claire, decides(Resolution::rejected, "Trop tard", {}, 1)), no(Refusal::no_such_priority));
    scene.doing(claire, decides(Resolution::taken_back, {}, {}, 1));
}

TEST(DecidePriority, IsOnTheNewestVersion) {
    SteeringScene scene;
    scene.retains(1, 4, 1).doing(claire, decides(Resolution::to_rework, "Plan de financement", "2027-04-15"));
    Lineage const origin{{1}, {4}, {1}};
    scene.retains(2, 7, 0, 9, origin).doing(claire, decides(Resolution::validated, {}, {}, 1));
    scene.retains(2, 7, 1, 9, origin);
    EXPECT_EQ(scene.when(claire, decides(Resolution::rejected, "Non", {}, 2)), no(Refusal::newer_version));
    scene.doing(claire, DecidePriority{{2}, {7}, Resolution::validated, {}, {}, {}});
    EXPECT_EQ(scene.row_of<PriorityRow>({ConventionRowName::Kind::priority, 2, 7}).version.value, 2);
    EXPECT_EQ(scene.row_of<PriorityRow>({ConventionRowName::Kind::priority, 1, 4}).next, (SessionsProposal{{2}, {7}}));
}

TEST(ADecisionsRow, TellsWhatTheSessionChangedSince) {
    SteeringScene scene;
    scene.retains(1, 4, 1, 9, std::nullopt, evening).doing(claire, decides(Resolution::validated));
    auto const since = [&] {
        std::vector<SinceDecided> told = scene.row_of<DecisionRow>({ConventionRowName::Kind::decision, 1}).since.values;
        return told;
    };
    EXPECT_EQ(since(), (std::vector<SinceDecided>{}));
    scene.retains(1, 4, 3, 9, std::nullopt, evening);
    EXPECT_EQ(since(), (std::vector{SinceDecided::moved}));
    scene.retains(1, 4, 1, 12);
    EXPECT_EQ(since(), (std::vector{SinceDecided::reworded, SinceDecided::reopened}));
    scene.retains(1, 4, 0, 12);
    EXPECT_EQ(since(), (std::vector{SinceDecided::left}));
    scene.doing(paul, decides(Resolution::taken_back, {}, {}, 1));
    EXPECT_EQ(since(), (std::vector<SinceDecided>{})) << "it stands no more";
}

TEST(WhatIsToBeReworked, WaitsForTheOtherSessionsOfItsCommittee) {
    SteeringScene scene;
    scene.happened(CommitteeFounded{{2}, {"PE"}, {"Comité petite enfance"}});
    scene.happened(SessionAnnounced{{4}, {2}, {"Ailleurs"}, {"B7KM4Q"}, std::nullopt});
    scene.retains(1, 4, 1).doing(claire, decides(Resolution::to_rework, "Plan de financement", "2027-04-15"));
    auto const waiting = [&](int session) { return returned_to(scene.convention, scene.sessions, {session}).size(); };
    EXPECT_EQ(waiting(1), 0U) << "it comes from there";
    EXPECT_EQ(waiting(2), 1U);
    EXPECT_EQ(waiting(3), 1U);
    EXPECT_EQ(waiting(4), 0U) << "another committee";
    auto const row = returned_to(scene.convention, scene.sessions, {2}).front();
    EXPECT_EQ(row.title->value, "Idée 4");
    EXPECT_EQ(row.motive->value, "Plan de financement");
    EXPECT_EQ(row.until.value, "2027-04-15");
    scene.retains(2, 7, 0, 9, Lineage{{1}, {4}, {1}});
    EXPECT_EQ(waiting(2), 1U) << "it is told what it took up";
    EXPECT_EQ(waiting(3), 0U) << "session 2 took it up";
    scene.doing(claire, decides(Resolution::validated, {}, {}, 1));
    EXPECT_EQ(waiting(2), 0U);
}

TEST(TakeUpReturned, MakesAProposalThatSaysWhereItComesFrom) {
    auto scene = at_step(StepKind::proposing);
    ReturnedRow row;
    row.decision = {3};
    row.session = {1};
    row.proposal = {4};
    row.title = title("Logements passerelles");
    row.detail = Detail{"Pour jeunes actifs"};
    FromConvention const waiting{{row}, {}};
    auto const when = [&](Actor const& actor) {
        return Outcome{decide(scene.session, actor, {evening, {}, spare_code, &waiting}, TakeUpReturned{{3}})};
    };
    ProposalMade const made{proposal(1), std::nullopt, Words{title("Logements passerelles"), Detail{"Pour jeunes actifs"}}, Lineage{{1}, {4}, {3}}};
    EXPECT_EQ(when(facilitator()), happens(made));
    EXPECT_EQ(when(resident(1)), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(facilitator(), TakeUpReturned{{3}}), refused(Refusal::no_such_decision)) << "nothing waits";
    scene.happened(made);
    EXPECT_EQ(when(facilitator()), refused(Refusal::already_there));
    EXPECT_EQ(scene.session.taken_up({3}), proposal(1));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Doublon"}});
    EXPECT_EQ(scene.session.taken_up({3}), std::nullopt) << "hidden, it can be taken up again";
}

}  // namespace
}  // namespace gommette::domain
