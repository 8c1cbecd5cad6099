#include "tests/live/steering_evening.hpp"

namespace gommette::live {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

WriteDiagnosis writes(std::string const& title, std::string const& field) {
    return {{field}, {DiagnosisKind::finding, {title}, std::nullopt, std::nullopt}, std::nullopt, std::nullopt};
}

std::string row_of(FakePage const& page, std::string const& name) { return page.room.rows.contains(name) ? page.room.rows.at(name) : "none"; }

struct Town : SteeringEvening {
    std::string const field{"JE"};  // of the committee
    std::unique_ptr<FakePage> wall;
    Town() { wall = opened(auth::wall_key(facilitator_key)); }
};

TEST(DiagnosisLive, ReachesTheSessionsOfItsFieldAndTheirWallOnceShown) {
    Town town;
    town.does(*town.claire, writes("Deux communes sans lieu pour les jeunes", town.field));
    EXPECT_THAT(row_of(*town.reader, "diagnosis/1"), HasSubstr("Deux communes"));
    EXPECT_THAT(row_of(*town.facilitator, "diagnosis/1"), HasSubstr("Deux communes"));
    EXPECT_EQ(row_of(*town.wall, "diagnosis/1"), "none");
    town.lead(ShowDiagnosis{DiagnosisId{1}});
    EXPECT_THAT(row_of(*town.wall, "diagnosis/1"), HasSubstr("Deux communes"));
    EXPECT_THAT(row_of(*town.wall, "session"), HasSubstr(R"("diagnosis_shown":1)"));
    auto rewritten = writes("Trois communes sans lieu pour les jeunes", town.field);
    rewritten.line = DiagnosisId{1};
    rewritten.instead_of = Revision{1};
    town.does(*town.paul, rewritten);
    EXPECT_THAT(row_of(*town.wall, "diagnosis/1"), HasSubstr("Trois communes")) << "corrected while it is shown";
    town.does(*town.paul, WithdrawDiagnosis{{1}, {2}});
    EXPECT_EQ(row_of(*town.wall, "diagnosis/1"), "none");
    EXPECT_EQ(row_of(*town.facilitator, "diagnosis/1"), "none");
}

TEST(DiagnosisLive, OfAnotherFieldStaysThere) {
    Town town;
    town.does(*town.claire, writes("Rien pour les parents", "PA"));
    EXPECT_THAT(row_of(*town.claire, "diagnosis/1"), HasSubstr("Rien pour"));
    EXPECT_EQ(row_of(*town.facilitator, "diagnosis/1"), "none");
    town.lead(ShowDiagnosis{DiagnosisId{1}});
    EXPECT_EQ(town.facilitator->refused, std::vector{Refusal::no_such_diagnosis});
    EXPECT_THAT(town.wall->bytes, Not(HasSubstr("Rien pour")));
}

TEST(DiagnosisLive, StandsAfterARestart) {
    Town town;
    town.does(*town.claire, writes("Deux communes sans lieu", town.field));
    town.lead(ShowDiagnosis{DiagnosisId{1}});
    town.building.restart();
    auto const wall = town.opened(auth::wall_key(town.facilitator_key));
    EXPECT_THAT(row_of(*wall, "diagnosis/1"), HasSubstr("Deux communes"));
    auto const claire = town.opened(key("claire"));
    EXPECT_THAT(row_of(*claire, "diagnosis/1"), HasSubstr("Deux communes"));
}

}  // namespace
}  // namespace gommette::live
