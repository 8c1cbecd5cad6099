#include "server/domain/sheet_fields.hpp"
#include "server/domain/views/convention_outcomes.hpp"
#include "server/domain/views/sheet_rows.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using Kind = ConventionRowName::Kind;

// Proposal 4 of session 1, retained and validated.
SteeringScene validated() {
    SteeringScene scene;
    scene.retains(1, 4, 1).doing(claire, decides(Resolution::validated));
    return scene;
}

SteeringScene with_sheet() { return validated().doing(claire, BeginSheet{{1}, {4}}); }

SheetFields owner(std::string const& name) {
    SheetFields value;
    value.owner = {name};
    return value;
}

SheetFields milestone_on(std::string const& day) {
    SheetFields value;
    value.milestones = {{{Day{day}, {"Première tournée"}, false}}};
    return value;
}

ChangeSheet changes(SheetFields const& value, int instead_of = 0, int sheet = 1) {
    ChangeSheet command{{sheet}, value, std::nullopt};
    if (instead_of > 0) command.instead_of = ChangeNumber{instead_of};
    return command;
}

SheetRow row_of(SteeringScene const& scene) { return scene.row_of<SheetRow>({Kind::sheet, 1}); }

TEST(BeginSheet, IsFilledInFromThePriorityAndNamesItsDecision) {
    auto const row = row_of(with_sheet());
    EXPECT_EQ(row.field.value, "JE");
    EXPECT_EQ(row.number.value, 1);
    EXPECT_EQ(row.origin, (SessionsProposal{{1}, {4}}));
    EXPECT_EQ(row.decision, DecisionId{1});
    EXPECT_EQ(row.member, claire);
    EXPECT_EQ(row.values.title->value, "Idée 4");
    EXPECT_EQ(row.values.description->value, "Le soir");
    EXPECT_EQ(row.values.kind, ActionKind::new_action);
    EXPECT_EQ(row.values.progress->state, ProgressState::not_started);
    EXPECT_EQ(row.values.owner, std::nullopt);
    ASSERT_EQ(row.changed.values.size(), 4U);
    EXPECT_EQ(row.changed.values[3], (FieldChanged{SheetField::description, {4}, claire, evening}));
}

TEST(BeginSheet, TakesAPersonalLinkOfTheSteeringCommittee) {
    auto const scene = validated();
    EXPECT_EQ(scene.when({}, BeginSheet{{1}, {4}}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when({}, RecordAction{{"JE"}, {"Café des parents"}}), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {4}}, Role::office), no(Refusal::not_yours));
}

TEST(BeginSheet, IsOfAPriorityThatIsValidated) {
    SteeringScene scene;
    scene.retains(1, 4, 1);
    EXPECT_EQ(scene.when(claire, BeginSheet{{9}, {4}}), no(Refusal::no_such_session));
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {5}}), no(Refusal::no_such_priority));
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {4}}), no(Refusal::not_validated)) << "nothing is decided";
    scene.doing(claire, decides(Resolution::rejected, "Hors budget"));
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {4}}), no(Refusal::not_validated));
    scene.doing(claire, decides(Resolution::with_reservation, "Cofinancement à confirmer", {}, 1)).doing(paul, BeginSheet{{1}, {4}});
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {4}}), no(Refusal::has_a_sheet));
}

TEST(BeginSheet, IsRefusedWhereAFormerVersionHasOne) {
    auto scene = with_sheet();
    scene.doing(claire, decides(Resolution::to_rework, "Plan de financement", "2027-04-15", 1));
    scene.retains(2, 7, 1, 9, Lineage{{1}, {4}, {2}});
    EXPECT_EQ(scene.when(claire, BeginSheet{{2}, {7}}), no(Refusal::has_a_sheet));
}

TEST(BeginSheet, IsOfTheNewestVersion) {
    SteeringScene scene;
    scene.retains(1, 4, 1).doing(claire, decides(Resolution::to_rework, "Plan de financement", "2027-04-15"));
    scene.retains(2, 7, 1, 9, Lineage{{1}, {4}, {1}});
    EXPECT_EQ(scene.when(claire, BeginSheet{{1}, {4}}), no(Refusal::newer_version));
}

TEST(RecordAction, IsNumberedInItsField) {
    auto scene = with_sheet();
    EXPECT_EQ(scene.when(claire, RecordAction{{"ZZ"}, {"Café des parents"}}), no(Refusal::malformed));
    scene.doing(paul, RecordAction{{"JE"}, {"Café des parents"}}).doing(paul, RecordAction{{"PE"}, {"Relais petite enfance"}});
    auto const second = scene.row_of<SheetRow>({Kind::sheet, 2});
    EXPECT_EQ(second.number.value, 2);
    EXPECT_EQ(second.origin, std::nullopt);
    EXPECT_EQ(second.values.kind, ActionKind::existing);
    EXPECT_EQ(second.values.progress->state, ProgressState::under_way);
    EXPECT_EQ(scene.row_of<SheetRow>({Kind::sheet, 3}).number.value, 1);
}

TEST(ChangeSheet, ReplacesOneFieldAndSaysWhatItReplaced) {
    auto scene = with_sheet();
    SheetChanged changed{{1}, {5}, SheetField::owner, paul, std::nullopt, SheetWords{owner("Service jeunesse")}};
    EXPECT_EQ(scene.when(paul, changes(owner("Service jeunesse"))), follows(changed));
    scene.happened(changed);
    EXPECT_EQ(row_of(scene).values.owner->value, "Service jeunesse");
    changed = {{1}, {6}, SheetField::owner, claire, ChangeNumber{5}, SheetWords{owner("Centre social")}};
    EXPECT_EQ(scene.when(claire, changes(owner("Centre social"), 5)), follows(changed));
}

TEST(ChangeSheet, IsRefusedOnceAnotherChangedTheField) {
    auto scene = with_sheet();
    scene.doing(claire, changes(owner("Service jeunesse")));
    EXPECT_EQ(scene.when(paul, changes(owner("Centre social"))), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(paul, changes(owner("Centre social"), 1)), no(Refusal::changed_meanwhile)) << "a change of another field";
    EXPECT_EQ(scene.when(paul, changes(owner("Centre social"), 99)), no(Refusal::changed_meanwhile)) << "no change at all";
    scene.doing(paul, changes(owner("Centre social"), 5)).doing(claire, changes(owner("Ville"), 6));
    EXPECT_EQ(scene.when(claire, changes(owner("MSA"), 5)), no(Refusal::changed_meanwhile)) << "Paul's stood between";
}

TEST(ChangeSheet, FollowsOnesOwnChangesThatWaitedForTheLine) {
    auto scene = with_sheet();
    scene.doing(claire, changes(owner("Service jeunesse"))).doing(claire, changes(owner("Centre social")));
    EXPECT_EQ(scene.convention.sheets[0].changes.back().changed.replaces, ChangeNumber{5});
}

TEST(ChangeSheet, LeavesTheOtherFieldsAlone) {
    auto scene = with_sheet();
    scene.doing(claire, changes(owner("Service jeunesse")));
    SheetFields means;
    means.means = {"Un véhicule"};
    scene.doing(paul, changes(means));
    EXPECT_EQ(row_of(scene).values.owner->value, "Service jeunesse");
    EXPECT_EQ(row_of(scene).values.means->value, "Un véhicule");
}

TEST(ChangeSheet, WritesNothingWhereTheFieldSaysThatAlready) {
    auto scene = with_sheet();
    scene.doing(claire, changes(owner("Service jeunesse")));
    EXPECT_EQ(scene.when(paul, changes(owner("Service jeunesse"))), (ConventionOutcome{Granted<ConventionEvent>{}}));
}

TEST(ChangeSheet, IsOfOneFieldOfASheetThatIsThere) {
    auto const scene = with_sheet();
    EXPECT_EQ(scene.when(paul, changes(owner("Ville"), 0, 2)), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when({}, changes(owner("Ville"))), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(paul, changes({})), no(Refusal::malformed));
    auto both = owner("Ville");
    both.audience = {"Les 12 à 25 ans"};
    EXPECT_EQ(scene.when(paul, changes(both)), no(Refusal::malformed));
}

TEST(ChangeSheet, KnowsOnlyDaysOfTheCalendar) {
    auto scene = with_sheet();
    EXPECT_EQ(scene.when(paul, changes(milestone_on("2027-02-30"))), no(Refusal::no_such_day));
    scene.doing(paul, changes(milestone_on("2026-02-28")));
    SheetFields schedule;
    schedule.schedule = ActionSchedule{Day{"2027-13-01"}, std::nullopt};
    EXPECT_EQ(scene.when(paul, changes(schedule)), no(Refusal::no_such_day));
    schedule.schedule = ActionSchedule{Day{"2027-09-01"}, Day{"2027-08-31"}};
    EXPECT_EQ(scene.when(paul, changes(schedule)), no(Refusal::malformed)) << "it ends before it begins";
    SheetFields indicators;
    indicators.indicators = {{{IndicatorKind::result, {"Jeunes connus"}, {"jeunes"}, {}, {}, {{{{"2027-04-31"}, {212'000}}}}}}};
    EXPECT_EQ(scene.when(paul, changes(indicators)), no(Refusal::no_such_day));
}

TEST(ChangeSheet, HasAPercentageOfWhatIsUnderWayOnly) {
    auto scene = with_sheet();
    SheetFields value;
    value.progress = ActionProgress{ProgressState::done, Whole<0, 100>{60}};
    EXPECT_EQ(scene.when(paul, changes(value, 3)), no(Refusal::malformed));
    value.progress->state = ProgressState::under_way;
    scene.doing(paul, changes(value, 3));
}

TEST(ASheet, IsUndoneByANewChange) {
    auto scene = with_sheet();
    auto const before = *scene.convention.sheets[0].changes[0].changed.words;
    SheetFields title;
    title.title = Title{"Caravane jeunesse"};
    scene.doing(paul, changes(title, 1)).doing(claire, changes(before.value, 5));
    EXPECT_EQ(row_of(scene).values.title->value, "Idée 4");
    EXPECT_EQ(scene.convention.sheets[0].changes.size(), 6U);
}

TEST(ASheet, ShowsItsLastChangesAlone) {
    auto scene = with_sheet();
    for (int n = 1; n <= 30; ++n) scene.doing(claire, changes(owner("Pilote " + std::to_string(n)), n == 1 ? 0 : n + 3));
    auto const shown = [&](int change) { return sheet_change_row(scene.convention.sheets[0], change).has_value(); };
    EXPECT_FALSE(shown(4));
    EXPECT_TRUE(shown(5));
    EXPECT_TRUE(shown(34));
    EXPECT_FALSE(shown(35));
    EXPECT_FALSE(shown(0));
    EXPECT_EQ(names_of_sheet(scene.convention.sheets[0]).size(), 31U);
    auto const last = follow(scene.convention, scene.convention.sheets[0].changes.back().changed);
    EXPECT_TRUE(last.rows.contains({Kind::sheet_change, 1, 4})) << "it is shown no more";
}

TEST(ASheet, StaysWithoutWordsThatWereErased) {
    auto scene = with_sheet();
    scene.happened(SheetChanged{{1}, {5}, SheetField::owner_person, paul, std::nullopt, std::nullopt});
    EXPECT_EQ(row_of(scene).values.owner_person, std::nullopt);
    EXPECT_EQ(row_of(scene).changed.values.back().change.value, 5);
    EXPECT_FALSE(scene.row_of<SheetChangeRow>({Kind::sheet_change, 1, 5}).value);
}

TEST(ASheetsEvents, HoldOnlyInTheirOrder) {
    auto const scene = with_sheet();
    auto const holds = [&](ConventionEvent const& event) { return can_have_happened(scene.convention, event); };
    SheetBegun const begun{{2}, {"PE"}, {1}, std::nullopt, std::nullopt, claire};
    EXPECT_TRUE(holds(begun));
    EXPECT_FALSE(holds(SheetBegun{{3}, {"PE"}, {1}, std::nullopt, std::nullopt, claire}));
    EXPECT_FALSE(holds(SheetBegun{{2}, {"JE"}, {1}, std::nullopt, std::nullopt, claire})) << "the first of that field is there";
    EXPECT_FALSE(holds(SheetBegun{{2}, {"ZZ"}, {1}, std::nullopt, std::nullopt, claire}));
    EXPECT_FALSE(holds(SheetBegun{{2}, {"PE"}, {1}, std::nullopt, std::nullopt, {9}}));
    EXPECT_FALSE(holds(SheetBegun{{2}, {"PE"}, {1}, SessionsProposal{{1}, {4}}, DecisionId{1}, claire})) << "it has one";
    EXPECT_FALSE(holds(SheetBegun{{2}, {"PE"}, {1}, SessionsProposal{{1}, {5}}, DecisionId{1}, claire})) << "decided on another";
    SheetChanged const changed{{1}, {5}, SheetField::owner, paul, std::nullopt, SheetWords{owner("Ville")}};
    EXPECT_TRUE(holds(changed));
    auto of_other_field = changed;
    of_other_field.field = SheetField::means;
    EXPECT_FALSE(holds(of_other_field));
    auto of_unknown_sheet = changed;
    of_unknown_sheet.sheet = {2};
    EXPECT_FALSE(holds(of_unknown_sheet));
    auto out_of_order = changed;
    out_of_order.change = {6};
    EXPECT_FALSE(holds(out_of_order));
    auto replacing_nothing = changed;
    replacing_nothing.replaces = ChangeNumber{2};
    EXPECT_FALSE(holds(replacing_nothing));
    auto on_no_day = changed;
    on_no_day.field = SheetField::milestones;
    on_no_day.words = SheetWords{milestone_on("2027-02-30")};
    EXPECT_FALSE(holds(on_no_day));
}

TEST(ASheetsOutcomes, NameTheEventsThatHaveTheWords) {
    auto const scene = with_sheet();
    auto const sheet = outcome(scene.convention, {OutcomeKind::sheet, 1});
    ASSERT_TRUE(sheet);
    EXPECT_EQ(std::get<SheetOutcome>(sheet->outcome).number.value, 1);
    auto const change = outcome(scene.convention, {OutcomeKind::sheet_change, 1, 4});
    ASSERT_TRUE(change);
    EXPECT_EQ(change->words_at.value, scene.convention.position);
    EXPECT_EQ(std::get<SheetWords>(*change->words).value.description->value, "Le soir");
    EXPECT_FALSE(outcome(scene.convention, {OutcomeKind::sheet_change, 1, 5}));
    EXPECT_FALSE(outcome(scene.convention, {OutcomeKind::sheet_change, 1, 0}));
    EXPECT_FALSE(outcome(scene.convention, {OutcomeKind::sheet, 2}));
    EXPECT_EQ(all_outcomes(scene.convention).size(), 2U + 1U + 1U + 4U);
}

}  // namespace
}  // namespace gommette::domain
