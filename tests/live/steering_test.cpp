#include "tests/live/harness.hpp"

#include "server/domain/views/steering_memory.hpp"
#include "server/records/outcome_rows.hpp"

namespace gommette::live {

namespace {

using Rows = std::map<std::string, std::string>;

// The steering page's rows of all sessions, computed afresh from the stored outcomes.
Rows from_tables(std::vector<storage::OutcomeRow> const& outcomes,
                 std::map<std::int32_t, domain::SessionPresence> const& presence) {
    auto memory = domain::SteeringMemory::from(records::read(outcomes));
    for (auto const& [session, present] : presence) memory.learn(SessionId{session}, present);
    Rows rows;
    for (auto const session : memory.sessions())
        for (auto const& name : memory.names(session)) rows[written(name).value] = encode(*memory.row(name));
    return rows;
}

Rows of_sessions(Rows const& all) {
    Rows rows;
    for (auto const& [key, row] : all)
        if (key.starts_with("live/") || key.starts_with("priority/")) rows[key] = row;
    return rows;
}

// Two sessions with a facilitator and two people each, and a steering page watching.
struct TwoCommittees {
    Building building;
    Key const steering_key = key("steering");
    Key const facilitator_keys[2] = {key("facilitator-1"), key("facilitator-2")};
    std::vector<std::unique_ptr<FakePage>> facilitators;
    std::vector<std::unique_ptr<FakePage>> people;
    std::unique_ptr<FakePage> steering;
    std::int64_t n{0};

    TwoCommittees() {
        building.office(DescribeConvention{{"Convention 2027-2030"}, {"Baugé-en-Anjou"}, {2027}, {2030}});
        building.office(IssueLink{Role::steering, std::nullopt, steering_key, std::nullopt});
        steering = std::make_unique<FakePage>(building.server, 1);
        steering->say(with_key(steering_key));
        for (int session = 0; session < 2; ++session) {
            auto const code = building.plan_session(facilitator_keys[session]);
            facilitators.push_back(std::make_unique<FakePage>(building.server, session));
            facilitators.back()->say(with_key(facilitator_keys[session]));
            for (int i = 0; i < 2; ++i) {
                people.push_back(std::make_unique<FakePage>(building.server, i));
                people.back()->say(with_code(code));
                people.back()->order(
                    1, Join{key("person-" + std::to_string(session) + std::to_string(i)), College::resident, std::nullopt});
                building.settle();
            }
        }
    }
    void lead(int session, Command command) {
        facilitators[static_cast<std::size_t>(session)]->order(++n, std::move(command));
        building.settle();
    }
    void does(int who, Command command) {
        people[static_cast<std::size_t>(who)]->order(++n, std::move(command));
        building.settle();
    }
    // One whole evening of that session, until its priorities are retained.
    void play(int session) {
        lead(session, GoToStep{{1}});
        does(2 * session, Propose{{"Bus du soir"}, std::nullopt});
        does(2 * session + 1, Propose{{"Local jeunes"}, std::nullopt});
        does(2 * session, Propose{{"Bus le vendredi"}, std::nullopt});
        lead(session, GoToStep{{2}});
        lead(session, MergeProposals{{1}, {{ProposalId{3}}}});
        lead(session, GoToStep{{3}});
        lead(session, OpenRound{Dots{}, std::nullopt, false, std::nullopt});
        does(2 * session, MarkBallot{{1}, {{{{1}, MarkValue{2}}, {{2}, MarkValue{1}}}}});
        does(2 * session + 1, MarkBallot{{1}, {{{{1}, MarkValue{3}}}}});
    }
};

}  // namespace

TEST(TheSteeringPage, ShowsAPreparedSessionBeforeAnybodyJoins) {
    Building building;
    building.office(IssueLink{Role::steering, std::nullopt, key("steering"), std::nullopt});
    FakePage steering(building.server, 1);
    steering.say(with_key(key("steering")));
    building.settle();
    building.plan_session(key("facilitator"));
    EXPECT_TRUE(steering.room.rows.contains("live/1"));
    FakePage later(building.server, 1);
    later.say(with_key(key("steering")));
    building.settle();
    EXPECT_EQ(later.room.rows, steering.room.rows);
}

TEST(TheSteeringPage, FillsWhileSessionsRun) {
    TwoCommittees town;
    town.play(0);
    auto const live = [&] { return town.steering->room.rows.at("live/1"); };
    EXPECT_NE(live().find(R"("step":"vote")"), std::string::npos) << live();
    EXPECT_NE(live().find(R"("present":2)"), std::string::npos) << live();
    EXPECT_NE(live().find(R"("proposals":2)"), std::string::npos) << live();
    EXPECT_NE(live().find(R"("voters":2)"), std::string::npos) << live();
    town.lead(0, CloseRound{{1}});
    EXPECT_EQ(live().find("voters"), std::string::npos) << live();
    town.lead(0, GoToStep{{4}});
    town.lead(0, Retain{{{ProposalId{1}}}});
    auto const priority = town.steering->room.rows.at("priority/1/1");
    EXPECT_NE(live().find(R"("list":{"by_votes":true})"), std::string::npos) << live();
    EXPECT_NE(priority.find(R"("title":"Bus du soir","college":"resident","absorbed":1)"), std::string::npos) << priority;
    EXPECT_NE(
        priority.find(
            R"("rank":1,"of":2,"tied":false,"score":5,"supporters":2,"voters":2,"counts":[{"mark":2,"people":1},{"mark":3,"people":1}])"),
        std::string::npos)
        << priority;
    town.lead(0, CloseSession{});
    EXPECT_NE(live().find("closed_at"), std::string::npos);
}

TEST(TheSteeringPage, SaysThatAPriorityIsTiedWithOneThatWasNotRetained) {
    TwoCommittees town;
    town.play(0);
    town.does(0, MarkBallot{{1}, {{{{2}, MarkValue{2}}}}});
    town.does(1, MarkBallot{{1}, {{{{2}, MarkValue{2}}, {{1}, MarkValue{2}}}}});
    town.lead(0, CloseRound{{1}});
    town.lead(0, GoToStep{{4}});
    town.lead(0, Retain{{{ProposalId{1}}}, Reason{"La salle l’a choisie"}});
    EXPECT_NE(town.steering->room.rows.at("live/1").find(R"("list":{"by_votes":false,"reason":"La salle l’a choisie"})"), std::string::npos);
    auto const priority = town.steering->room.rows.at("priority/1/1");
    EXPECT_NE(priority.find(R"("rank":1,"of":2,"tied":true,"score":4)"), std::string::npos) << priority;
}

TEST(TheSteeringPage, ShowsNoVoteOfAnOpenRoundButTheTurnout) {
    TwoCommittees town;
    town.play(0);
    EXPECT_EQ(town.steering->bytes.find("score"), std::string::npos);
    EXPECT_EQ(town.steering->bytes.find("counts"), std::string::npos);
}

TEST(TheSteeringPage, ShowsASessionAsSoonAsItIsPlanned) {
    Building building;
    building.office(IssueLink{Role::steering, std::nullopt, key("steering"), std::nullopt});
    FakePage page(building.server, 1);
    page.say(with_key(key("steering")));
    building.office(FoundCommittee{{"JE"}, {"Comité jeunesse"}});
    building.office(PlanSession{{1}, {"Atelier"}, false, std::nullopt, std::nullopt});
    ASSERT_TRUE(page.room.rows.contains("live/1"));
    EXPECT_NE(page.room.rows.at("live/1").find(R"("step":"lobby")"), std::string::npos);
}

TEST(TheSteeringPage, EqualsAFreshComputationFromTheTables) {
    TwoCommittees town;
    town.play(0);
    town.play(1);
    town.lead(1, CloseRound{{1}});
    town.lead(1, GoToStep{{4}});
    town.lead(1, Retain{{{ProposalId{2}, ProposalId{1}}}, Reason{"La salle en a débattu"}});
    town.lead(1, HideProposal{{2}, {"Hors compétence"}});
    town.people[0]->leave();
    town.building.settle();
    auto const expected = from_tables(town.building.log.outcomes(), {{1, {1, 2}}, {2, {2, std::nullopt}}});
    EXPECT_EQ(of_sessions(town.steering->room.rows), expected);
    EXPECT_TRUE(expected.contains("priority/2/1"));
    EXPECT_FALSE(expected.contains("priority/2/2")) << "hidden: no priority any more";
}

TEST(TheSteeringPage, IsTheSameAfterARestart) {
    TwoCommittees town;
    town.play(0);
    town.lead(0, CloseRound{{1}});
    town.lead(0, GoToStep{{4}});
    town.lead(0, Retain{{{ProposalId{1}, ProposalId{2}}}});
    for (auto& page : town.people) page->leave();
    town.building.settle();
    auto const before = town.steering->room.rows;
    town.building.restart();
    FakePage after(town.building.server, 0);
    after.say(with_key(town.steering_key));
    town.building.settle();
    EXPECT_EQ(after.room.rows, before);
}

TEST(TheSteeringPage, KnowsTheTurnoutOfAnOpenRoundAfterARestart) {
    TwoCommittees town;
    town.play(0);
    for (auto& page : town.people) page->leave();
    town.building.restart();
    FakePage after(town.building.server, 0);
    after.say(with_key(town.steering_key));
    town.building.settle();
    EXPECT_NE(after.room.rows.at("live/1").find(R"("voters":2)"), std::string::npos) << after.room.rows.at("live/1");
}

TEST(TheSteeringPage, ShowsNineFieldsFromTheFirstDay) {
    Building building;
    building.office(IssueLink{Role::steering, std::nullopt, key("steering"), std::nullopt});
    FakePage page(building.server, 1);
    page.say(with_key(key("steering")));
    building.settle();
    EXPECT_EQ(page.room.rows.size(), 9U);
}

TEST(TheOffice, SeesCodesAndLinksAndNeverAKey) {
    TwoCommittees town;
    FakePage office(town.building.server, 1);
    office.say(with_key(town.building.office_key));
    town.building.settle();
    EXPECT_TRUE(office.room.rows.contains("planned/2"));
    EXPECT_TRUE(office.room.rows.contains("link/4"));
    for (auto const& secret : {town.building.office_key, town.steering_key, town.facilitator_keys[0], town.facilitator_keys[1]})
        EXPECT_EQ(office.bytes.find(secret.value), std::string::npos);
}

TEST(TheOffice, GivesOneKeyToOneLinkOnly) {
    TwoCommittees town;
    FakePage office(town.building.server, 1);
    office.say(with_key(town.building.office_key));
    office.order(1, IssueLink{Role::office, std::nullopt, town.steering_key, std::nullopt});
    town.building.settle();
    EXPECT_EQ(office.refused, std::vector{Refusal::already_taken});
}

TEST(TheOffice, IsOpenToNoOtherRole) {
    TwoCommittees town;
    town.steering->order(1, FoundCommittee{{"PE"}, {"Petite enfance"}});
    town.lead(0, IssueLink{Role::office, std::nullopt, key("mine"), std::nullopt});
    EXPECT_EQ(town.steering->refused, std::vector{Refusal::not_yours});
    EXPECT_EQ(town.facilitators[0]->refused, std::vector{Refusal::not_yours});
}

}  // namespace gommette::live
