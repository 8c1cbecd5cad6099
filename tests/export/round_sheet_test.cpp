#include "server/export/round_sheet.hpp"

#include <gmock/gmock.h>

#include "server/domain/voting/tally.hpp"
#include "server/recount/read_sheet.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::exports {
namespace {

using domain::ballot;
using domain::facilitator;
using domain::mark;
using domain::opinion;
using domain::resident;
using domain::round_number;
using domain::Scene;

// The people are of the five colleges in turn.
Scene voted(int people, OpenRound const& round = opinion()) {
    auto scene = domain::with_proposals(2, StepKind::vote, people);
    scene.doing(facilitator(), round);
    for (int person = 1; person <= people; ++person) scene.doing(resident(person), ballot({mark(1, 1), mark(2, person % 2 == 0 ? 1 : -1)}));
    return scene;
}

Scene closed(Scene scene) { return std::move(scene.doing(facilitator(), CloseRound{round_number(1)})); }

TEST(RoundSheet, IsWhatACountOfItFindsAgain) {
    auto const scene = closed(voted(25));
    auto const text = round_sheet(scene.session, round_number(1));
    ASSERT_TRUE(text);
    auto const read = recount::read_sheet(*text);
    ASSERT_TRUE(std::holds_alternative<recount::AnySheet>(read));
    auto const* sheet = std::get_if<recount::Sheet>(&std::get<recount::AnySheet>(read));
    ASSERT_TRUE(sheet);
    EXPECT_EQ(domain::voting::tally(sheet->round).participation.voters, 25);
}

TEST(RoundSheet, CallsCollegesAsTheSessionDoes) {
    auto scene = closed(voted(25));
    scene.session.plan.colleges = NamedColleges{{{College::resident, Line<1, 30>{"Jeunes"}}, {College::elected, std::nullopt}}};
    auto const text = round_sheet(scene.session, round_number(1));
    ASSERT_TRUE(text);
    EXPECT_THAT(*text, ::testing::ContainsRegex("\"id\": *\"resident\",[[:space:]]*\"title\": *\"Jeunes\""));
    EXPECT_THAT(*text, ::testing::HasSubstr("élus"));
}

TEST(RoundSheet, IsNotGivenWhereItWouldTellWhoseABallotIs) {
    EXPECT_FALSE(round_sheet(closed(voted(24)).session, round_number(1))) << "a college of four";
    EXPECT_FALSE(round_sheet(closed(voted(9)).session, round_number(1)));
}

TEST(RoundSheet, IsOfAClosedRoundThatWasNotSecret) {
    EXPECT_FALSE(round_sheet(voted(25).session, round_number(1))) << "still open";
    EXPECT_FALSE(round_sheet(closed(voted(25)).session, round_number(2)));
    EXPECT_FALSE(round_sheet(closed(voted(25, domain::in_secret(opinion()))).session, round_number(1)));
}

}  // namespace
}  // namespace gommette::exports
