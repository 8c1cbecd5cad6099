#include "server/records/streams.hpp"
#include "tests/live/steering_evening.hpp"

namespace gommette::live {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

}  // namespace

TEST(ACommit, IsToldByItsStreamOnceItIsDurable) {
    SteeringEvening town;
    auto& told = town.building.told;
    told.clear();
    town.lead(Propose{{"Jardin partagé"}, std::nullopt});
    EXPECT_THAT(told, ElementsAre("session/1"));
    told.clear();
    town.does(*town.claire, town.decides(Resolution::validated));
    EXPECT_THAT(told, Contains(records::convention_stream));
    told.clear();
    town.building.log.is_holding = true;
    town.lead(Propose{{"Banc"}, std::nullopt});
    EXPECT_THAT(told, IsEmpty()) << "not durable yet";
    town.building.log.let_through();
    town.building.settle();
    EXPECT_THAT(told, ElementsAre("session/1"));
}

}  // namespace gommette::live
