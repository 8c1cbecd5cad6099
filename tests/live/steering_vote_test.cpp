#include "tests/live/steering_evening.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// The steering committee meets in session 2, of two colleges; its facilitator's page is there.
struct Meeting {
    SteeringEvening town;
    std::unique_ptr<FakePage> chair;

    Meeting() {
        town.building.office(FoundCommittee{{"PE"}, {"Comité de pilotage"}, std::nullopt, true});
        PlanSession planned{{2}, {"Réunion de mai"}, false, std::nullopt, std::nullopt};
        planned.colleges = NamedColleges{{{College::elected, std::nullopt}, {College::caf, Line<1, 30>{"Partenaires"}}}};
        town.building.office(planned);
        town.building.office(IssueLink{Role::facilitator, SessionId{2}, key("chair"), std::nullopt});
        chair = town.opened(key("chair"));
    }
    std::string row(std::string const& name) const { return chair->room.rows.contains(name) ? chair->room.rows.at(name) : "none"; }
    void votes_by_hand(int in_favour, int against) {
        town.does(*chair, GoToStep{{1}});
        town.does(*chair, OpenRound{DecisionVote{}, std::nullopt, false, std::nullopt});
        RaisedHands const raised{{1}, {{{MarkValue{1}, {in_favour}}, {MarkValue{-1}, {against}}}}};
        town.does(*chair, CountHands{{1}, College::elected, {in_favour + against}, {{raised}}});
        town.does(*chair, CloseRound{{1}});
    }
};

}  // namespace

TEST(ASteeringMeeting, IsToldWhatTheCommitteesRetainAndWhatBecomesOfIt) {
    Meeting meeting;
    EXPECT_THAT(meeting.row("awaiting/1/1"), HasSubstr(R"("place":1,"title":"Logements passerelles")"));
    EXPECT_FALSE(meeting.town.facilitator->room.rows.contains("awaiting/1/1")) << "a committee votes on its own ideas";
    meeting.town.does(*meeting.town.claire, meeting.town.decides(Resolution::validated));
    EXPECT_THAT(meeting.row("awaiting/1/1"), HasSubstr(R"("resolution":"validated")"));
    meeting.town.lead(Retain{{{ProposalId{2}}}});
    EXPECT_EQ(meeting.row("awaiting/1/1"), "none");
    EXPECT_THAT(meeting.row("awaiting/1/2"), HasSubstr(R"("place":1)"));
    meeting.town.does(*meeting.chair, PutToVote{{{1}, {2}}});
    EXPECT_THAT(meeting.row("awaiting/1/2"), HasSubstr(R"("put_as":1)"));
    meeting.town.does(*meeting.chair, PutToVote{{{1}, {1}}});
    EXPECT_THAT(meeting.chair->refused, ElementsAre(Refusal::no_such_priority));
}

TEST(ASteeringMeeting, TurnsItsVoteIntoDecisionsThatSurviveARestart) {
    Meeting meeting;
    meeting.town.does(*meeting.chair, PutToVote{{{1}, {1}}});
    EXPECT_EQ(meeting.town.row("voted/2/1"), "none");
    meeting.votes_by_hand(7, 2);
    EXPECT_THAT(meeting.town.row("voted/2/1"), HasSubstr(R"("suggested":"validated")"));
    DecideByRound command{{2}, {1}, {{{{1}, Resolution::validated}}}};
    meeting.town.does(*meeting.town.reader, command);
    EXPECT_THAT(meeting.town.reader->refused, ElementsAre(Refusal::personal_link_needed));
    meeting.town.does(*meeting.town.claire, command);
    EXPECT_THAT(meeting.town.row("decision/1"), HasSubstr(R"("by_vote":{"session":2,"round":1,"vote":{)"));
    EXPECT_THAT(meeting.town.row("priority/1/1"), HasSubstr(R"("decision":1)"));
    EXPECT_THAT(meeting.row("awaiting/1/1"), HasSubstr(R"("resolution":"validated")")) << "the meeting sees what it came to";
    auto const rows = meeting.town.reader->room.rows;
    meeting.town.building.restart();
    auto const again = meeting.town.opened(key("reader"));
    EXPECT_EQ(again->room.rows, rows);
}

TEST(ASteeringMeeting, TellsAtItsDoorWhoseItIsAndWhichCollegesItHas) {
    Meeting meeting;
    auto const code = std::get<LiveSessionRow>(std::get<Row>(decode<Row>(meeting.town.row("live/2")))).code;
    ASSERT_TRUE(code);
    FakePage guest(meeting.town.building.server, 0);
    guest.say(with_code(code->value));
    meeting.town.building.settle();
    auto const& door = guest.welcomes.back().door;
    ASSERT_TRUE(door && door->colleges);
    EXPECT_EQ(door->steers, true);
    EXPECT_EQ(door->colleges->values.at(1).called, (Line<1, 30>{"Partenaires"}));
    meeting.town.does(guest, Join{key("young"), College::resident, std::nullopt});
    EXPECT_THAT(guest.refused, ElementsAre(Refusal::no_such_college));
    meeting.town.does(guest, Join{key("young"), College::caf, std::nullopt});
    EXPECT_EQ(guest.accepted.size(), 1U);
}

TEST(AConventionsFields, ReachEveryPageOfTheConvention) {
    SteeringEvening town;
    EXPECT_THAT(town.row("field/JE"), HasSubstr(R"("title":"Jeunesse")"));
    DescribeConvention command{{"CTG"}, {"Baugé"}, {2026}, {2029}};
    command.fields = ConventionFields{{{{"SA"}, {"Santé"}}, {{"JE"}, {"Jeunesse et insertion"}}}};
    town.building.office(command);
    EXPECT_THAT(town.row("field/JE"), HasSubstr(R"("title":"Jeunesse et insertion","order":2)"));
    EXPECT_THAT(town.row("field/SA"), HasSubstr(R"("order":1)"));
    EXPECT_EQ(town.row("field/AD"), "none");
    auto const again = town.opened(key("paul"));
    EXPECT_EQ(again->room.rows, town.paul->room.rows);
}

}  // namespace gommette::live
