#include "server/records/outcome_rows.hpp"
#include "tests/live/steering_evening.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

ChangeSheet owner(std::string const& name, std::optional<int> instead_of = std::nullopt) {
    ChangeSheet command{{1}, {}, std::nullopt};
    command.value.owner = Line<0, 120>{name};
    if (instead_of) command.instead_of = ChangeNumber{*instead_of};
    return command;
}

// What the last message to the page changed.
std::vector<std::string> last_changed(FakePage const& page) {
    auto const patch = std::get<Patch>(std::get<Reply>(decode<Reply>(page.room_messages.back())));
    std::vector<std::string> keys;
    for (auto const& changed : patch.upsert.values) keys.push_back(changed.key.value);
    return keys;
}

}  // namespace

TEST(ASheet, IsWrittenForAValidatedPriorityAndShownToTheSteeringCommitteeAlone) {
    SteeringEvening town;
    town.does(*town.claire, BeginSheet{{1}, {1}});
    EXPECT_THAT(town.claire->refused, ElementsAre(Refusal::not_validated));
    town.does(*town.claire, town.decides(Resolution::validated));
    town.does(*town.claire, BeginSheet{{1}, {1}});
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("title":"Logements passerelles")"));
    EXPECT_EQ(town.reader->room.rows, town.claire->room.rows);
    EXPECT_FALSE(town.facilitator->room.rows.contains("sheet/1"));
    EXPECT_THAT(town.facilitator->bytes, Not(HasSubstr("sheet_change")));
}

TEST(ASheet, IsChangedByPersonalLinksOnly) {
    SteeringEvening town;
    town.does(*town.claire, RecordAction{{"JE"}, {"Café des parents"}});
    town.does(*town.reader, owner("Ville"));
    EXPECT_THAT(town.reader->refused, ElementsAre(Refusal::personal_link_needed));
}

TEST(ASheet, SendsItsOwnRowsAloneWhenAFieldChanges) {
    SteeringEvening town;
    town.does(*town.claire, RecordAction{{"JE"}, {"Café des parents"}});
    town.does(*town.claire, RecordAction{{"PE"}, {"Relais"}});
    town.does(*town.paul, owner("Ville"));
    EXPECT_THAT(last_changed(*town.claire), ::testing::UnorderedElementsAre("sheet/1", "sheet_change/1/4"));
}

TEST(ASheet, RefusesTheSecondOfTwoWhoChangeAFieldAndTakesTheirsOnceTheySawTheFirst) {
    SteeringEvening town;
    town.does(*town.claire, RecordAction{{"JE"}, {"Café des parents"}});
    town.does(*town.claire, owner("Service jeunesse"));
    town.does(*town.paul, owner("Centre social"));
    EXPECT_THAT(town.paul->refused, ElementsAre(Refusal::changed_meanwhile));
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("owner":"Service jeunesse")"));
    town.does(*town.paul, owner("Centre social", 4));
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("owner":"Centre social")"));
    EXPECT_THAT(town.row("sheet_change/1/5"), HasSubstr(R"("member":2)"));
}

TEST(ASheet, IsAcceptedWithoutAnEventWhereNothingChanges) {
    SteeringEvening town;
    town.does(*town.claire, RecordAction{{"JE"}, {"Café des parents"}});
    town.does(*town.claire, owner("Ville"));
    auto const events = town.building.log.read("convention", 0, 1000).size();
    town.does(*town.paul, owner("Ville"));
    EXPECT_EQ(town.paul->accepted.size(), 1U);
    EXPECT_EQ(town.building.log.read("convention", 0, 1000).size(), events);
}

TEST(ASheet, IsWhatItWasAfterARestartAndKeepsItsWordsApart) {
    SteeringEvening town;
    town.does(*town.claire, town.decides(Resolution::validated));
    town.does(*town.claire, BeginSheet{{1}, {1}});
    town.does(*town.paul, owner("Service jeunesse"));
    auto const rows = town.reader->room.rows;
    for (auto const& event : town.building.log.read("convention", 0, 1000)) EXPECT_THAT(event.body, Not(HasSubstr("Service jeunesse")));
    for (auto const& row : town.building.log.outcomes("convention")) EXPECT_THAT(row.json.value_or(""), Not(HasSubstr("Service jeunesse")));
    town.building.restart();
    EXPECT_EQ(town.opened(key("reader"))->room.rows, rows);
    auto const stored = town.building.log.outcomes("convention");
    EXPECT_EQ(stored.size(), records::all_rows(load_convention(town.building.log).convention).size());
}

}  // namespace gommette::live
