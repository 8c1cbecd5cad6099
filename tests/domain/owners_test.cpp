#include <gmock/gmock.h>

#include "server/domain/views/convention_view.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using testing::ElementsAre;

inline constexpr MemberId jeanne{3};
Key const key_of_jeanne{std::string(22, 'j')};

ActionIndicator indicator(std::string const& title_, std::vector<Measure> measures) {
    return {IndicatorKind::result, {title_}, {"%"}, Thousandths{10'000}, std::nullopt, {std::move(measures)}};
}

SheetFields with(auto SheetFields::* field, auto value) {
    SheetFields fields;
    fields.*field = std::move(value);
    return fields;
}

// Two actions that are conducted already; the first one is entrusted to Jeanne.
SteeringScene entrusted() {
    SteeringScene scene;
    scene.doing(claire, RecordAction{{"JE"}, {"Café des parents"}}).doing(claire, RecordAction{{"PE"}, {"Relais"}});
    scene.doing(claire, ChangeSheet{{1}, with(&SheetFields::indicators, List<ActionIndicator, 8>{{indicator("Familles", {})}}), std::nullopt});
    return scene.doing(claire, AppointOwner{{1}, {"Jeanne"}, {"Centre social"}, key_of_jeanne});
}

ChangeSheet progress(int sheet = 1) {
    return {{sheet}, with(&SheetFields::progress, ActionProgress{ProgressState::under_way, Whole<0, 100>{60}}), ChangeNumber{3}};
}

TEST(AppointOwner, SeatsSomebodyWithALinkOfTheirOwnAndEntrustsTheSheet) {
    SteeringScene scene;
    scene.doing(claire, RecordAction{{"JE"}, {"Café des parents"}});
    EXPECT_EQ(scene.when(claire, AppointOwner{{1}, {"Jeanne"}, {"Centre social"}, key_of_jeanne}),
              follows(ConventionEvent{MemberNamed{jeanne, std::nullopt, MemberWords{{"Centre social"}}, true}},
                      ConventionEvent{LinkIssued{{1}, Role::owner, std::nullopt, std::nullopt, jeanne}},
                      ConventionEvent{SheetEntrusted{{1}, jeanne, claire}}));
    EXPECT_EQ(scene.when({}, AppointOwner{{1}, {"Jeanne"}, {"Centre social"}, key_of_jeanne}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, AppointOwner{{7}, {"Jeanne"}, {"Centre social"}, key_of_jeanne}), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when(claire, AppointOwner{{1}, {"Jeanne"}, {"Centre social"}, key_of_jeanne}, Role::office), no(Refusal::not_yours));
}

TEST(AnOwner, SetsProgressANoteAndMeasuresOfTheirOwnSheet) {
    auto scene = entrusted();
    scene.doing(jeanne, progress(), Role::owner);
    scene.doing(jeanne, ChangeSheet{{1}, with(&SheetFields::note, Prose<0, 1000>{"Deux familles de plus"}), std::nullopt}, Role::owner);
    auto const measured = List<ActionIndicator, 8>{{indicator("Familles", {{Day{"2027-02-01"}, {12'500}}})}};
    scene.doing(jeanne, ChangeSheet{{1}, with(&SheetFields::indicators, measured), ChangeNumber{4}}, Role::owner);
    auto const row = scene.row_of<SheetRow>({ConventionRowName::Kind::sheet, 1});
    EXPECT_EQ(row.values.progress->percent, (Whole<0, 100>{60}));
    EXPECT_EQ(row.values.note->value, "Deux familles de plus");
    EXPECT_EQ(row.values.indicators, measured);
    EXPECT_EQ(row.changed.values.back().member, jeanne);
    EXPECT_EQ(row.entrusted_to, jeanne);
}

TEST(AnOwner, ChangesNothingElse) {
    auto const scene = entrusted();
    EXPECT_EQ(scene.when(jeanne, progress(2), Role::owner), no(Refusal::no_such_sheet)) << "somebody else's";
    EXPECT_EQ(scene.when(jeanne, progress(9), Role::owner), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, with(&SheetFields::title, title("Autre")), ChangeNumber{1}}, Role::owner), no(Refusal::not_yours));
    auto const renamed = List<ActionIndicator, 8>{{indicator("Enfants", {})}};
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, with(&SheetFields::indicators, renamed), ChangeNumber{4}}, Role::owner), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, with(&SheetFields::indicators, List<ActionIndicator, 8>{}), ChangeNumber{4}}, Role::owner),
              no(Refusal::not_yours));
    EXPECT_EQ(scene.when(jeanne, RecordAction{{"JE"}, {"Autre"}}, Role::owner), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(jeanne, decides(Resolution::validated), Role::owner), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(jeanne, EntrustSheet{{2}, jeanne}, Role::owner), no(Refusal::not_yours));
}

TEST(AnOwner, MeasuresTheIndicatorsAsTheyAreNow) {
    auto scene = entrusted();
    auto const measured = [](std::string const& name) {
        return with(&SheetFields::indicators, List<ActionIndicator, 8>{{indicator(name, {{Day{"2027-02-01"}, {12'500}}})}});
    };
    scene.doing(claire, ChangeSheet{{1}, with(&SheetFields::indicators, List<ActionIndicator, 8>{{indicator("Enfants", {})}}), ChangeNumber{4}});
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, measured("Familles"), ChangeNumber{4}}, Role::owner), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, measured("Familles"), ChangeNumber{5}}, Role::owner), no(Refusal::not_yours));
    scene.doing(jeanne, ChangeSheet{{1}, measured("Enfants"), ChangeNumber{5}}, Role::owner);
}

TEST(AnOwner, UndoesByANewChangeAndIsOvertakenAsAnybody) {
    auto scene = entrusted();
    scene.doing(jeanne, progress(), Role::owner);
    scene.doing(claire, ChangeSheet{{1}, with(&SheetFields::progress, ActionProgress{ProgressState::done, std::nullopt}), ChangeNumber{5}});
    EXPECT_EQ(scene.when(jeanne, ChangeSheet{{1}, with(&SheetFields::progress, ActionProgress{ProgressState::suspended, std::nullopt}), ChangeNumber{5}},
                         Role::owner),
              no(Refusal::changed_meanwhile));
    auto back = progress();
    back.instead_of = ChangeNumber{6};
    scene.doing(jeanne, back, Role::owner);
    EXPECT_EQ(scene.row_of<SheetRow>({ConventionRowName::Kind::sheet, 1}).values.progress->state, ProgressState::under_way);
}

TEST(AnOwner, SeesTheirOwnSheetsAndNothingElse) {
    auto const scene = entrusted();
    std::vector<std::string> keys;
    for (auto const& name : all_names(scene.convention, scene.shown())) {
        auto const seen = owner_row(scene.convention, scene.shown(), jeanne, name);
        if (!seen) continue;
        EXPECT_TRUE(owner_names(scene.convention, jeanne).contains(name)) << written(name).value;
        if (name.kind != ConventionRowName::Kind::field) keys.push_back(written(name).value);
    }
    EXPECT_THAT(keys, ElementsAre("member/3", "sheet/1", "sheet_change/1/1", "sheet_change/1/2", "sheet_change/1/3", "sheet_change/1/4"));
}

TEST(AnOwner, IsNoMemberOfTheSteeringCommittee) {
    auto scene = entrusted();
    EXPECT_EQ(scene.when({}, NameMember{{"Ali"}, {"Suppléant"}, Key{std::string(22, 'a')}, jeanne}, Role::office), no(Refusal::no_such_member));
    EXPECT_FALSE(can_have_happened(scene.convention, MemberNamed{{4}, jeanne, std::nullopt}));
    EXPECT_FALSE(can_have_happened(scene.convention, MemberNamed{{4}, claire, std::nullopt, true}));
    EXPECT_FALSE(can_have_happened(scene.convention, SheetEntrusted{{2}, jeanne, jeanne})) << "an owner entrusts nothing";
    EXPECT_FALSE(can_have_happened(scene.convention, SheetEntrusted{{2}, paul, claire}));
    EXPECT_EQ(scene.when({}, IssueLink{Role::owner, std::nullopt, Key{std::string(22, 'o')}, std::nullopt}, Role::office), no(Refusal::malformed));
}

TEST(AnOwner, WhoseNameIsErasedHasNoLinkAndGetsNone) {
    auto scene = entrusted();
    scene.doing({}, ForgetMember{jeanne}, Role::office);
    auto const row = scene.row_of<MemberRow>({ConventionRowName::Kind::member, jeanne.value});
    EXPECT_TRUE(row.forgotten);
    EXPECT_FALSE(row.seated);
    EXPECT_EQ(scene.when(claire, ReplaceOwnerLink{jeanne, Key{std::string(22, 'k')}}), no(Refusal::no_such_member));
    EXPECT_EQ(scene.when(claire, EntrustSheet{{2}, jeanne}), no(Refusal::no_such_member));
}

TEST(EntrustSheet, GivesItToAnotherOwnerOrToNobody) {
    auto scene = entrusted();
    EXPECT_EQ(scene.when(claire, EntrustSheet{{1}, jeanne}), no(Refusal::already_there));
    EXPECT_EQ(scene.when(claire, EntrustSheet{{1}, paul}), no(Refusal::no_such_member)) << "a member of the steering committee";
    EXPECT_EQ(scene.when(claire, EntrustSheet{{9}, jeanne}), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when({}, EntrustSheet{{2}, jeanne}), no(Refusal::personal_link_needed));
    scene.doing(claire, EntrustSheet{{2}, jeanne}).doing(claire, EntrustSheet{{1}, std::nullopt});
    EXPECT_EQ(scene.when(jeanne, progress(1), Role::owner), no(Refusal::no_such_sheet));
    scene.doing(jeanne, progress(2), Role::owner);
}

TEST(ReplaceOwnerLink, TakesTheFormerOneBack) {
    auto scene = entrusted();
    Key const other{std::string(22, 'k')};
    EXPECT_EQ(scene.when(claire, ReplaceOwnerLink{jeanne, other}),
              follows(ConventionEvent{LinkRevoked{{1}}}, ConventionEvent{LinkIssued{{2}, Role::owner, std::nullopt, std::nullopt, jeanne}}));
    EXPECT_EQ(scene.when(claire, ReplaceOwnerLink{jeanne, std::nullopt}), follows(ConventionEvent{LinkRevoked{{1}}}));
    EXPECT_EQ(scene.when(claire, ReplaceOwnerLink{paul, other}), no(Refusal::no_such_member));
    scene.doing(claire, ReplaceOwnerLink{jeanne, std::nullopt});
    EXPECT_EQ(scene.when(claire, ReplaceOwnerLink{jeanne, std::nullopt}), no(Refusal::already_there));
    EXPECT_FALSE(can_have_happened(scene.convention, LinkIssued{{2}, Role::steering, std::nullopt, std::nullopt, jeanne}));
    EXPECT_TRUE(can_have_happened(scene.convention, LinkIssued{{2}, Role::owner, std::nullopt, std::nullopt, jeanne}));
}

}  // namespace
}  // namespace gommette::domain
