#include "tests/live/steering_evening.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

inline constexpr MemberId jeanne{3};

// Claire entrusts sheet 1 of two to Jeanne.
struct OwnerEvening : SteeringEvening {
    std::unique_ptr<FakePage> owner;

    OwnerEvening() {
        does(*claire, RecordAction{{"JE"}, {"Café des parents"}});
        does(*claire, RecordAction{{"PE"}, {"Relais petite enfance"}});
        does(*claire, AppointOwner{{1}, {"Jeanne Leroy"}, {"Centre social"}, key("jeanne")});
        owner = opened(key("jeanne"));
    }
};

ChangeSheet progress(int percent, int sheet = 1, int instead_of = 3) {
    ChangeSheet command{{sheet}, {}, ChangeNumber{instead_of}};
    command.value.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{percent}};
    return command;
}

ChangeSheet titled(std::string const& text, int sheet) {
    ChangeSheet command{{sheet}, {}, ChangeNumber{1}};
    command.value.title = Title{text};
    return command;
}

// What nobody but the steering committee may read, of all that happens in the evening.
void expect_nothing_of_others(FakePage const& page) {
    for (auto const* other : {"Relais", "sheet/2", "sheet_change/2", "Claire Martin", "Paul Roy", "Maire adjointe", "Conseiller CAF",
                              "Logements passerelles", "Permanence logement", "decision/", "priority/", "link/", "planned/", "live/"})
        EXPECT_THAT(page.bytes, Not(HasSubstr(other)));
}

}  // namespace

TEST(AnOwnersLink, OpensTheirSheetsAndNothingElse) {
    OwnerEvening town;
    EXPECT_EQ(town.owner->welcomes.back().role, Role::owner);
    EXPECT_EQ(town.owner->welcomes.back().member, jeanne);
    EXPECT_TRUE(town.owner->was_known) << "no newcomer, who would make room for another";
    EXPECT_THAT(town.owner->bytes, HasSubstr("Café des parents"));
    expect_nothing_of_others(*town.owner);
}

TEST(AnOwnersLink, IsSentNothingOfWhatHappensElsewhere) {
    OwnerEvening town;
    town.does(*town.claire, titled("Relais itinérant", 2));
    town.does(*town.claire, town.decides(Resolution::validated));
    town.does(*town.claire, BeginSheet{{1}, {1}});
    town.lead(Propose{{"Un skatepark"}, std::nullopt});
    town.building.office(NameMember{{"Paul Roy-Durand"}, {"Conseiller CAF"}, key("paul-again"), std::nullopt});
    town.does(*town.paul, titled("Café des familles", 1));
    EXPECT_THAT(town.owner->room.rows.at("sheet/1"), HasSubstr("Café des familles"));
    EXPECT_THAT(town.owner->bytes, Not(HasSubstr("skatepark")));
    expect_nothing_of_others(*town.owner);
}

TEST(AnOwnersLink, ChangesProgressInTheOwnersNameForAllWhoRead) {
    OwnerEvening town;
    town.does(*town.owner, progress(60));
    EXPECT_THAT(town.owner->room.rows.at("sheet/1"), HasSubstr(R"("percent":60)"));
    EXPECT_EQ(town.owner->room.at, town.owner->accepted.back().at.value) << "the page sees that its change is reached";
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("percent":60)"));
    EXPECT_THAT(town.row("sheet_change/1/4"), HasSubstr(R"("member":3)"));
    EXPECT_THAT(town.row("member/3"), HasSubstr("Jeanne Leroy"));
}

TEST(AnOwnersLink, ShowsToTheSecondWhatTheFirstWrote) {
    OwnerEvening town;
    town.does(*town.claire, progress(30));
    town.does(*town.owner, progress(60));
    EXPECT_THAT(town.owner->refused, ElementsAre(Refusal::changed_meanwhile));
    EXPECT_THAT(town.owner->room.rows.at("sheet/1"), HasSubstr(R"("percent":30)"));
    town.does(*town.owner, progress(60, 1, 4));
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("percent":60)"));
}

TEST(AnOwnersLink, IsRefusedEverythingElseWithACode) {
    OwnerEvening town;
    town.does(*town.owner, progress(10, 2));
    town.does(*town.owner, titled("Mon café", 1));
    town.does(*town.owner, town.decides(Resolution::validated));
    town.does(*town.owner, RecordAction{{"JE"}, {"Une autre"}});
    town.does(*town.owner, EntrustSheet{{2}, jeanne});
    town.does(*town.owner, AppointOwner{{2}, {"Ali"}, {"Club"}, key("ali")});
    town.does(*town.owner, ReplaceOwnerLink{jeanne, key("mine")});
    town.does(*town.owner, NameMember{{"Ali"}, {"Club"}, key("ali"), std::nullopt});
    town.does(*town.owner, Propose{{"Un skatepark"}, std::nullopt});
    EXPECT_THAT(town.owner->refused, ElementsAre(Refusal::no_such_sheet, Refusal::not_yours, Refusal::not_yours, Refusal::not_yours,
                                                 Refusal::not_yours, Refusal::not_yours, Refusal::not_yours, Refusal::not_yours,
                                                 Refusal::not_yours));
    EXPECT_THAT(town.owner->accepted, IsEmpty());
}

TEST(ASheetThatIsEntrusted, ComesToTheOwnersPageAndGoesLive) {
    OwnerEvening town;
    town.does(*town.claire, EntrustSheet{{2}, jeanne});
    EXPECT_THAT(town.owner->room.rows.at("sheet/2"), HasSubstr("Relais"));
    EXPECT_TRUE(town.owner->room.rows.contains("sheet_change/2/1"));
    town.does(*town.claire, EntrustSheet{{2}, std::nullopt});
    for (auto const* gone : {"sheet/2", "sheet_change/2/1"}) EXPECT_FALSE(town.owner->room.rows.contains(gone));
    town.does(*town.owner, progress(10, 2));
    EXPECT_THAT(town.owner->refused, ElementsAre(Refusal::no_such_sheet));
}

TEST(ASheetThatWasTakenFromTheOwner, IsSentToNoneOfTheirPagesAgain) {
    OwnerEvening town;
    auto phone = town.opened(key("jeanne"));
    phone->leave();
    town.does(*town.claire, EntrustSheet{{2}, jeanne});
    town.does(*town.claire, EntrustSheet{{2}, std::nullopt});
    expect_nothing_of_others(*town.opened(key("jeanne")));
    // A page that comes back says what it holds, and gets what it missed.
    auto back = std::make_unique<FakePage>(town.building.server, 0);
    back->say(Hello{{protocol_version}, key("jeanne"), std::nullopt, Held{{phone->room.epoch}, {phone->room.n}}});
    town.building.settle();
    EXPECT_EQ(back->room.rows, town.owner->room.rows);
    expect_nothing_of_others(*back);
}

TEST(AnOwnersLink, GivesAPageThatComesBackWhatItMissed) {
    OwnerEvening town;
    auto phone = town.opened(key("jeanne"));
    phone->leave();
    town.does(*town.claire, progress(30));
    auto back = std::make_unique<FakePage>(town.building.server, 0);
    back->room = phone->room;
    back->say(Hello{{protocol_version}, key("jeanne"), std::nullopt, Held{{phone->room.epoch}, {phone->room.n}}});
    town.building.settle();
    EXPECT_EQ(back->room.rows, town.owner->room.rows);
    EXPECT_THAT(back->bytes, Not(HasSubstr("snapshot"))) << "patches alone";
}

TEST(AnOwnersLink, OpensNothingOnceItIsReplaced) {
    OwnerEvening town;
    town.does(*town.claire, ReplaceOwnerLink{jeanne, key("another")});
    EXPECT_THAT(town.owner->cuts, ElementsAre(CloseCode::unknown_door)) << "an open page is closed";
    EXPECT_THAT(town.opened(key("jeanne"))->refused, ElementsAre(Refusal::unknown_door));
    EXPECT_THAT(town.opened(key("another"))->bytes, HasSubstr("Café des parents"));
    town.does(*town.claire, ReplaceOwnerLink{jeanne, std::nullopt});
    EXPECT_THAT(town.opened(key("another"))->refused, ElementsAre(Refusal::unknown_door));
}

TEST(AnOwnersLink, ChangesNothingFromTheMomentItIsReplaced) {
    OwnerEvening town;
    town.building.log.is_holding = true;
    town.does(*town.claire, ReplaceOwnerLink{jeanne, key("another")});
    town.does(*town.owner, progress(60));
    EXPECT_THAT(town.owner->cuts, IsEmpty()) << "the replacement is not durable yet";
    town.building.log.let_through();
    town.building.settle();
    EXPECT_THAT(town.owner->refused, ElementsAre(Refusal::unknown_door));
    EXPECT_THAT(town.row("sheet/1"), Not(HasSubstr(R"("percent":60)")));
}

TEST(AnOwner, WhoseNameTheOfficeErasesIsNamedNowhereAndShutOut) {
    OwnerEvening town;
    town.does(*town.owner, progress(60));
    town.building.office(ForgetMember{jeanne});
    EXPECT_THAT(town.owner->cuts, ElementsAre(CloseCode::unknown_door));
    for (auto const& name : town.building.log.names(0)) EXPECT_THAT(name.name, Not(HasSubstr("Jeanne")));
    EXPECT_THAT(town.opened(key("reader"))->bytes, Not(HasSubstr("Jeanne")));
    EXPECT_THAT(town.row("sheet/1"), HasSubstr(R"("percent":60)")) << "what was noted stays";
}

TEST(AnOwnersLink, IsTheSameAfterARestart) {
    OwnerEvening town;
    town.does(*town.owner, progress(60));
    auto const rows = town.owner->room.rows;
    town.building.restart();
    EXPECT_EQ(town.opened(key("jeanne"))->room.rows, rows);
}

TEST(AnOwnersLink, GoesOnAfterStorageTrouble) {
    OwnerEvening town;
    town.building.log.break_down();
    town.does(*town.owner, progress(60));
    town.building.log.recover();
    town.building.settle();
    EXPECT_EQ(town.owner->welcomes.size(), 2U) << "all views began anew";
    town.does(*town.owner, progress(70));
    EXPECT_THAT(town.owner->room.rows.at("sheet/1"), HasSubstr(R"("percent":70)"));
}

}  // namespace gommette::live
