#include "tests/live/steering_evening.hpp"

#include <algorithm>

#include "server/records/outcome_rows.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

}  // namespace

TEST(ADecision, IsTakenByAPersonalLinkAndShownToAllOfTheSteeringCommittee) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::rejected));
    EXPECT_EQ(town.claire->accepted.size(), 1U);
    EXPECT_THAT(town.row("decision/1"), HasSubstr(R"("resolution":"rejected","motive":"Plan de financement","member":1)"));
    EXPECT_THAT(town.row("priority/1/1"), HasSubstr(R"("decision":1)"));
    EXPECT_EQ(town.reader->room.rows, town.claire->room.rows);
    EXPECT_THAT(town.facilitator->bytes, Not(HasSubstr("Plan de financement")));
}

TEST(ADecision, IsRefusedToASteeringLinkThatIsNobodysOwn) {
    SteeringEvening town;
    town.does(*town.reader, town.decides(Resolution::validated));
    EXPECT_THAT(town.reader->refused, ElementsAre(Refusal::personal_link_needed));
    EXPECT_EQ(town.row("decision/1"), "none");
}

TEST(ADecision, OnWhatAnotherJustDecidedIsRefusedUntilItNamesThatOne) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::validated));
    town.does(*town.paul, town.decides(Resolution::rejected));
    EXPECT_THAT(town.paul->refused, ElementsAre(Refusal::decided_meanwhile));
    auto again = town.decides(Resolution::rejected);
    again.replaces = DecisionId{1};
    town.does(*town.paul, again);
    EXPECT_THAT(town.row("decision/1"), HasSubstr(R"("replaced_by":2)"));
    EXPECT_THAT(town.row("decision/2"), HasSubstr(R"("member":2)"));
}

TEST(ADecision, SendsItsOwnRowAndItsPrioritysAlone) {
    SteeringEvening town;
    auto const before = town.claire->room_messages.size();
    town.does(*town.claire, town.decides(Resolution::validated));
    ASSERT_EQ(town.claire->room_messages.size(), before + 1);
    auto const patch = std::get<Patch>(std::get<Reply>(decode<Reply>(town.claire->room_messages.back())));
    std::vector<std::string> keys;
    for (auto const& changed : patch.upsert.values) keys.push_back(changed.key.value);
    EXPECT_THAT(keys, ::testing::UnorderedElementsAre("decision/1", "priority/1/1"));
    EXPECT_TRUE(patch.remove.values.empty());
}

TEST(ADecision, TellsWhatTheSessionChangedSince) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::validated));
    town.lead(Retain{{{ProposalId{2}, ProposalId{1}}}});
    EXPECT_THAT(town.row("decision/1"), HasSubstr(R"("since":["moved"])"));
    town.lead(Retain{{{ProposalId{2}}}});
    EXPECT_THAT(town.row("decision/1"), HasSubstr(R"("since":["left"])"));
    EXPECT_EQ(town.row("priority/1/1"), "none");
}

TEST(WhatIsSentBack, WaitsInTheNextSessionAndComesBackAsANewVersion) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::to_rework));
    town.building.office(PlanSession{{1}, {"Atelier 2"}, false, std::nullopt, std::nullopt});
    town.building.office(IssueLink{Role::facilitator, SessionId{2}, key("facilitator-2"), std::nullopt});
    auto const second = town.opened(key("facilitator-2"));
    ASSERT_TRUE(second->room.rows.contains("returned/1"));
    EXPECT_THAT(second->room.rows.at("returned/1"), HasSubstr(R"("title":"Logements passerelles")"));
    EXPECT_FALSE(town.facilitator->room.rows.contains("returned/1")) << "it comes from there";
    for (int step = 1; step <= 4; ++step) town.does(*second, GoToStep{{step}});
    town.does(*second, TakeUpReturned{{1}});
    EXPECT_THAT(second->room.rows.at("proposal/1"), HasSubstr(R"("origin":{"session":1,"proposal":1,"decision":1})"));
    EXPECT_THAT(second->room.rows.at("returned/1"), HasSubstr(R"("taken_up":1)"));
    EXPECT_THAT(town.row("priority/1/1"), HasSubstr(R"("next":{"session":2,"proposal":1})"));
    town.does(*second, Retain{{{ProposalId{1}}}});
    EXPECT_THAT(town.row("priority/2/1"), HasSubstr(R"("version":2,"origin":{"session":1,"proposal":1,"decision":1})"));
    auto replacing = town.decides(Resolution::validated);
    replacing.replaces = DecisionId{1};
    town.does(*town.claire, replacing);
    EXPECT_THAT(town.claire->refused, ElementsAre(Refusal::newer_version));
}

TEST(WhatIsSentBack, IsToldToASessionThatIsOpenAlready) {
    SteeringEvening town;
    town.building.office(PlanSession{{1}, {"Atelier 2"}, false, std::nullopt, std::nullopt});
    town.building.office(IssueLink{Role::facilitator, SessionId{2}, key("facilitator-2"), std::nullopt});
    auto const second = town.opened(key("facilitator-2"));
    town.does(*town.claire, town.decides(Resolution::to_rework));
    EXPECT_TRUE(second->room.rows.contains("returned/1"));
    town.lead(CorrectProposal{{1}, {"Logements passerelles pour jeunes"}, std::nullopt, {"Plus clair"}});
    EXPECT_THAT(second->room.rows.at("returned/1"), HasSubstr("passerelles pour jeunes"));
    auto replacing = town.decides(Resolution::validated);
    replacing.replaces = DecisionId{1};
    town.does(*town.paul, replacing);
    EXPECT_FALSE(second->room.rows.contains("returned/1"));
}

TEST(AMembersLink, SaysWhoseItIsAndIsReplacedWhenLost) {
    SteeringEvening town;
    EXPECT_EQ(town.claire->welcomes.back().member, MemberId{1});
    EXPECT_EQ(town.reader->welcomes.back().member, std::nullopt);
    town.building.office(ReplaceMemberLink{{1}, key("claire-again")});
    EXPECT_THAT(town.claire->cuts, ElementsAre(CloseCode::unknown_door));
    auto const again = town.opened(key("claire-again"));
    EXPECT_EQ(again->welcomes.back().member, MemberId{1});
    town.does(*again, town.decides(Resolution::validated));
    EXPECT_EQ(again->accepted.size(), 1U);
}

TEST(AMembersName, StandsBesideTheLogAndIsErased) {
    SteeringEvening town;
    EXPECT_THAT(town.row("member/1"), HasSubstr(R"("called":"Claire Martin","function":"Maire adjointe")"));
    EXPECT_THAT(town.row("member/2"), HasSubstr(R"("substitute_for":1)"));
    for (auto const& event : town.building.log.read("convention", 0, 100)) EXPECT_THAT(event.body, Not(HasSubstr("Claire")));
    town.building.office(ForgetMember{{1}});
    EXPECT_THAT(town.paul->room.rows.at("member/1"), Not(HasSubstr("Claire")));
    EXPECT_THAT(town.paul->room.rows.at("member/1"), Not(HasSubstr("Maire adjointe")));
    EXPECT_THAT(town.claire->cuts, ElementsAre(CloseCode::unknown_door));
    for (auto const& name : town.building.log.names(0)) EXPECT_NE(name.name, "Claire Martin");
    for (auto const& event : town.building.log.read("convention", 0, 100)) EXPECT_THAT(event.words.value_or(""), Not(HasSubstr("Maire adjointe")));
}

TEST(TheSteeringCommittee, IsWhatItWasAfterARestart) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::to_rework));
    auto const rows = town.reader->room.rows;
    town.building.restart();
    auto const again = town.opened(key("reader"));
    EXPECT_EQ(again->room.rows, rows);
    auto const stored = town.building.log.outcomes("convention");
    auto const expected = records::all_rows(load_convention(town.building.log).convention);
    ASSERT_EQ(stored.size(), 3U) << "two members and a decision";
    for (std::size_t row = 0; row < stored.size(); ++row) {
        auto const same = std::find_if(expected.begin(), expected.end(),
                                       [&](auto const& one) { return one.kind == stored[row].kind && one.key == stored[row].key; });
        ASSERT_NE(same, expected.end());
        EXPECT_EQ(same->json, stored[row].json);
        EXPECT_EQ(same->words_at, stored[row].words_at);
    }
}

}  // namespace gommette::live
