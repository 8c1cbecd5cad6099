#include "server/rehearsal/rehearsal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "server/rehearsal/generate.hpp"
#include "tests/rehearsal/fake_town.hpp"

namespace gommette::rehearsal {
namespace {

using testing::HasSubstr;

Plan small_plan() {
    Plan plan;
    plan.consultation = generate({12, 10, 150}, 5);
    plan.orders_per_s = 0;
    plan.patience = std::chrono::seconds{20};
    return plan;
}

Outcome rehearse_in(Mischief const& mischief, Plan const& plan = small_plan()) {
    FakeTown const town{mischief};
    return rehearse(std::get<Address>(read_address(town.link())), plan, [](StageProgress const&) {});
}

std::string all_of(Outcome const& outcome) {
    std::string text = outcome.failure.value_or("");
    for (auto const& mismatch : outcome.mismatches) text += "\n" + mismatch;
    for (auto const& trouble : outcome.ledger.troubles) text += "\n" + trouble;
    return text;
}

TEST(Rehearsal, FindsAGoodServerEqual) {
    auto const outcome = rehearse_in({});
    EXPECT_TRUE(outcome.is_equal()) << all_of(outcome);
    EXPECT_EQ(outcome.equal, 10U);
    EXPECT_EQ(outcome.ledger.waits.size(), 160U);
    EXPECT_EQ(outcome.ledger.reconnects, 0);
    EXPECT_EQ(outcome.ledger.resends, 0);
    EXPECT_GT(outcome.ledger.asked_again, 0);
}

TEST(Rehearsal, SurvivesAServerThatIsKilledBetweenCommitAndAnswer) {
    auto const outcome = rehearse_in({.cuts_everybody_every = 40});
    EXPECT_TRUE(outcome.is_equal()) << all_of(outcome);
    EXPECT_GT(outcome.ledger.reconnects, 0);
    EXPECT_GT(outcome.ledger.resends, 0);
    EXPECT_GT(outcome.ledger.already_durable, 0);
}

TEST(Rehearsal, WaitsAndRepeatsWhatABusyServerRefuses) {
    auto const outcome = rehearse_in({.too_busy_every = 7});
    EXPECT_TRUE(outcome.is_equal()) << all_of(outcome);
    EXPECT_GT(outcome.ledger.refused_for_now, 0);
}

TEST(Rehearsal, SeesThatARepeatedOrderWasDoneTwice) {
    auto const outcome = rehearse_in({.cuts_everybody_every = 40, .forgets_names = true});
    EXPECT_FALSE(outcome.is_equal());
    EXPECT_GT(outcome.ledger.trouble_count, 0);
}

TEST(Rehearsal, SeesThatAnAnsweredVoteIsMissing) {
    auto const outcome = rehearse_in({.forgets_a_vote = true});
    EXPECT_FALSE(outcome.is_equal());
    EXPECT_EQ(outcome.mismatches.size(), 1U) << all_of(outcome);
}

TEST(Rehearsal, GivesUpAtAShutDoorAndSaysWhy) {
    auto const outcome = rehearse_in({.shuts_the_door = true});
    ASSERT_TRUE(outcome.failure);
    EXPECT_THAT(*outcome.failure, HasSubstr("unknown_door"));
}

TEST(Rehearsal, SaysAtOnceThatNobodyIsThere) {
    std::string nobody;
    {
        FakeTown const town{{}};
        nobody = town.link();
    }
    auto const outcome = rehearse(std::get<Address>(read_address(nobody)), small_plan(), [](StageProgress const&) {});
    ASSERT_TRUE(outcome.failure);
    EXPECT_THAT(*outcome.failure, HasSubstr("cannot be reached"));
}

TEST(Rehearsal, GivesUpWhenItsPatienceIsOver) {
    auto plan = small_plan();
    plan.patience = std::chrono::seconds{1};
    auto const outcome = rehearse_in({.falls_silent = true}, plan);
    ASSERT_TRUE(outcome.failure);
    EXPECT_THAT(*outcome.failure, HasSubstr("no answer for 1 seconds"));
}

TEST(Rehearsal, KeepsThePaceThatWasChosen) {
    auto plan = small_plan();
    plan.orders_per_s = 320;
    auto const outcome = rehearse_in({}, plan);
    EXPECT_GE(outcome.casting.count(), 159 / 320.0);
}

TEST(Rehearsal, TellsItsWatcherOfEveryStageInOrder) {
    FakeTown const town{{}};
    auto plan = small_plan();
    plan.orders_per_s = 320;
    std::vector<StageProgress::Stage> stages;
    rehearse(std::get<Address>(read_address(town.link())), plan, [&](StageProgress const& standing) {
        if (stages.empty() || stages.back() != standing.stage) stages.push_back(standing.stage);
    });
    EXPECT_TRUE(std::is_sorted(stages.begin(), stages.end()));
    EXPECT_TRUE(std::count(stages.begin(), stages.end(), StageProgress::Stage::casting));
}

}  // namespace
}  // namespace gommette::rehearsal
