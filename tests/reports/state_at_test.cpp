#include "server/reports/state_at.hpp"

#include <gtest/gtest.h>

#include "tests/reports/played_convention.hpp"

namespace gommette::reports {
namespace {

Moment const before{domain::evening.value - 1};
Moment const later{domain::evening.value + 1000};

TEST(StateAt, IsTheWholeOnceNothingIsLater) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::validated).begun(1, "JE", 1, 1).titled(1, "Caravane");
    auto const state = state_at(convention.history.convention, domain::evening);
    EXPECT_EQ(state.decisions.size(), 1u);
    ASSERT_EQ(state.sheets.size(), 1u);
    EXPECT_EQ(state.sheets[0].values(), convention.history.convention.sheets[0].values());
    EXPECT_EQ(state.sheet_on, convention.history.convention.sheet_on);
    EXPECT_EQ(state.committees.size(), 1u);
    EXPECT_EQ(state.members.size(), 2u);
    EXPECT_TRUE(state.described);
}

TEST(StateAt, HasNothingThatCameLater) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::validated).begun(1, "JE", 1, 1).titled(1, "Caravane");
    auto const state = state_at(convention.history.convention, before);
    EXPECT_TRUE(state.decisions.empty());
    EXPECT_TRUE(state.decided_on.empty());
    EXPECT_TRUE(state.sheets.empty());
    EXPECT_TRUE(state.sheet_on.empty());
}

TEST(StateAt, LetsADecisionStandThatAnotherTookThePlaceOfSince) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::to_rework);
    convention.now = later;
    convention.decided(2, 1, Resolution::rejected, std::nullopt, std::nullopt, 1);
    auto const& now = convention.history.convention;
    EXPECT_TRUE(now.decisions[0].replaced_by);
    auto const state = state_at(now, domain::evening);
    ASSERT_EQ(state.decisions.size(), 1u);
    EXPECT_FALSE(state.decisions[0].replaced_by);
    EXPECT_EQ(state.returned, (std::set<DecisionId>{{1}}));
    EXPECT_EQ(state.decision_on({{7}, {1}})->taken.resolution, Resolution::to_rework);
    EXPECT_EQ(state_at(now, later).decision_on({{7}, {1}})->taken.resolution, Resolution::rejected);
}

TEST(StateAt, GivesAFieldItsFormerValue) {
    PlayedConvention convention;
    convention.begun(1, "JE", 1).titled(1, "Caravane").progresses(1, ProgressState::under_way);
    convention.now = later;
    convention.titled(1, "Navette").progresses(1, ProgressState::done);
    auto const then = state_at(convention.history.convention, domain::evening).sheets.at(0).values();
    EXPECT_EQ(then.title->value, "Caravane");
    EXPECT_EQ(then.progress->state, ProgressState::under_way);
    EXPECT_EQ(state_at(convention.history.convention, later).sheets.at(0).values().title->value, "Navette");
}

TEST(StateAt, BringsBackNoWordsThatWereErased) {
    PlayedConvention convention;
    convention.begun(1, "JE", 1).titled(1, "Caravane");
    convention.history.convention.sheets[0].changes[0].changed.words = std::nullopt;
    EXPECT_FALSE(state_at(convention.history.convention, domain::evening).sheets.at(0).values().title);
}

}  // namespace
}  // namespace gommette::reports
