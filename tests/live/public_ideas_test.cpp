#include "tests/live/steering_evening.hpp"

namespace gommette::live {

namespace {

domain::PublicIdeas read(SteeringEvening& town, SessionId session = {1}) {
    std::optional<domain::PublicIdeas> ideas;
    town.building.server->read_ideas(session, [&](domain::PublicIdeas told) { ideas = std::move(told); });
    town.building.settle();
    EXPECT_TRUE(ideas);
    return ideas.value_or(domain::PublicIdeas{});
}

}  // namespace

TEST(ThePublicPage, IsThereOnceTheSessionIsClosedAndGoneWhileItIsReopened) {
    SteeringEvening town;
    EXPECT_TRUE(read(town).sessions.empty());
    town.lead(CloseSession{});
    ASSERT_EQ(read(town).sessions.size(), 1U);
    EXPECT_EQ(read(town).sessions[0].ideas.at(0).words->title.value, "Logements passerelles");
    town.lead(ReopenSession{{"Close trop tôt"}});
    EXPECT_TRUE(read(town).sessions.empty());
}

TEST(ThePublicPage, HasADecisionAsSoonAsItIsTaken) {
    SteeringEvening town;
    town.lead(CloseSession{});
    EXPECT_FALSE(read(town).sessions.at(0).ideas.at(0).decision);
    town.does(*town.claire, town.decides(Resolution::validated));
    EXPECT_EQ(read(town).sessions.at(0).ideas.at(0).decision->resolution, Resolution::validated);
    EXPECT_EQ(read(town, {}).sessions.at(0).ideas.size(), 2U);
}

TEST(ThePublicPage, IsTheSameAfterARestart) {
    SteeringEvening town;
    town.lead(CloseSession{});
    town.does(*town.claire, town.decides(Resolution::rejected));
    town.building.restart();
    auto const idea = read(town).sessions.at(0).ideas.at(0);
    EXPECT_EQ(idea.decision->motive, Motive{"Plan de financement"});
}

}  // namespace gommette::live
