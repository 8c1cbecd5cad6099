#include "server/domain/views/convention_outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using Kind = ConventionRowName::Kind;

DiagnosisSaid stake(std::string const& text) { return {DiagnosisKind::stake, {text}, std::nullopt, std::nullopt}; }

DiagnosisSaid indicator(std::string const& text, std::vector<YearFigure> figures = {}) {
    return {DiagnosisKind::indicator, {text}, std::nullopt, IndicatorFigures{{"places"}, {"CAF"}, {std::move(figures)}, std::nullopt, std::nullopt}};
}

WriteDiagnosis writes(DiagnosisSaid said, int line = 0, int instead_of = 0, std::string const& field = "JE") {
    WriteDiagnosis command{{field}, std::move(said), std::nullopt, std::nullopt};
    if (line > 0) command.line = DiagnosisId{line};
    if (instead_of > 0) command.instead_of = Revision{instead_of};
    return command;
}

SteeringScene with_lines() {
    SteeringScene scene;
    scene.doing(claire, writes(stake("Aller vers les jeunes")));
    return scene.doing(paul, writes(indicator("Jeunes connus", {{{2021}, {180'000}}, {{2023}, {212'000}}})));
}

TEST(Diagnosis, IsALineOfAFieldThatTheSteeringCommitteeSees) {
    auto const scene = with_lines();
    EXPECT_EQ(scene.row_of<DiagnosisRow>({Kind::diagnosis, 1}), (DiagnosisRow{{1}, {"JE"}, {1}, stake("Aller vers les jeunes")}));
    auto const row = scene.row_of<DiagnosisRow>({Kind::diagnosis, 2});
    EXPECT_EQ(row.said.figures->figures.values.back().value_thousandths.value, 212'000);
    EXPECT_FALSE(gommette::domain::row(scene.convention, scene.shown(), Role::office, {Kind::diagnosis, 1}));
    EXPECT_TRUE(all_names(scene.convention, scene.shown()).contains({Kind::diagnosis, 2}));
}

TEST(Diagnosis, IsWrittenByAPersonalLinkOfTheSteeringCommittee) {
    SteeringScene const scene;
    EXPECT_EQ(scene.when({}, writes(stake("Bouger"))), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, writes(stake("Bouger")), Role::office), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, writes(stake("Bouger")), Role::owner), no(Refusal::not_yours));
}

TEST(Diagnosis, IsOfOneOfTheFieldsAndWhole) {
    SteeringScene const scene;
    EXPECT_EQ(scene.when(claire, writes(stake("Bouger"), 0, 0, "ZZ")), no(Refusal::malformed));
    auto without_figures = indicator("Jeunes connus");
    without_figures.figures.reset();
    EXPECT_EQ(scene.when(claire, writes(without_figures)), no(Refusal::malformed));
    auto with_figures = stake("Bouger");
    with_figures.figures.emplace();
    EXPECT_EQ(scene.when(claire, writes(with_figures)), no(Refusal::malformed));
    EXPECT_EQ(scene.when(claire, writes(indicator("Places", {{{2023}, {1}}, {{2021}, {2}}}))), no(Refusal::malformed)) << "backwards";
    EXPECT_EQ(scene.when(claire, writes(indicator("Places", {{{2023}, {1}}, {{2023}, {2}}}))), no(Refusal::malformed)) << "twice";
}

TEST(Diagnosis, HasATitleOnce) {
    auto const scene = with_lines();
    EXPECT_EQ(scene.when(paul, writes(stake("Aller vers les jeunes"))), no(Refusal::already_taken));
    EXPECT_NE(scene.when(paul, writes(stake("Aller vers les jeunes"), 0, 0, "PA")), no(Refusal::already_taken)) << "another field";
    auto scene_of_two = scene;
    scene_of_two.doing(paul, writes(stake("Se loger")));
    EXPECT_EQ(scene_of_two.when(paul, writes(stake("Aller vers les jeunes"), 3, 1)), no(Refusal::already_taken));
}

TEST(Diagnosis, IsWrittenAnewByWhoSawTheLastWriting) {
    auto scene = with_lines();
    scene.doing(paul, writes(stake("Aller vers tous les jeunes"), 1, 1));
    EXPECT_EQ(scene.row_of<DiagnosisRow>({Kind::diagnosis, 1}).revision.value, 2);
    EXPECT_EQ(scene.when(claire, writes(stake("Leur parler"), 1, 1)), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(claire, writes(stake("Leur parler"), 1)), no(Refusal::changed_meanwhile)) << "it saw none";
    EXPECT_EQ(scene.when(claire, writes(stake("Aller vers tous les jeunes"), 1, 1)), (ConventionOutcome{Granted<ConventionEvent>{}}))
        << "the same says nothing";
    EXPECT_EQ(scene.when(claire, writes(indicator("Aller"), 1, 2)), no(Refusal::malformed)) << "of another kind";
    EXPECT_EQ(scene.when(claire, writes(stake("Aller"), 1, 2, "PA")), no(Refusal::malformed)) << "of another field";
    EXPECT_EQ(scene.when(claire, writes(stake("Aller"), 9, 1)), no(Refusal::no_such_diagnosis));
}

TEST(Diagnosis, IsTakenOut) {
    auto scene = with_lines();
    EXPECT_EQ(scene.when(claire, WithdrawDiagnosis{{1}, {2}}), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when({}, WithdrawDiagnosis{{1}, {1}}), no(Refusal::personal_link_needed));
    scene.doing(claire, WithdrawDiagnosis{{1}, {1}});
    EXPECT_FALSE(row(scene.convention, scene.shown(), Role::steering, {Kind::diagnosis, 1}));
    EXPECT_EQ(scene.when(claire, WithdrawDiagnosis{{1}, {1}}), no(Refusal::no_such_diagnosis));
    EXPECT_EQ(scene.when(claire, writes(stake("Aller"), 1, 1)), no(Refusal::no_such_diagnosis));
    scene.doing(claire, writes(stake("Aller vers les jeunes")));
    EXPECT_EQ(scene.row_of<DiagnosisRow>({Kind::diagnosis, 3}).revision.value, 1) << "its title is free again";
    auto const told = outcome(scene.convention, {OutcomeKind::diagnosis, 1});
    ASSERT_TRUE(told);
    EXPECT_TRUE(std::get<DiagnosisOutcome>(told->outcome).withdrawn);
    EXPECT_EQ(all_outcomes(scene.convention).size(), 5u) << "two members, three lines";
}

TEST(Diagnosis, HasItsLimitInEachField) {
    SteeringScene scene;
    for (std::size_t line = 0; line < diagnosis_per_field; ++line) scene.doing(claire, writes(stake("Enjeu " + std::to_string(line))));
    EXPECT_EQ(scene.when(claire, writes(stake("De trop"))), no(Refusal::convention_full));
    scene.doing(claire, writes(stake("Ailleurs"), 0, 0, "PA")).doing(claire, WithdrawDiagnosis{{1}, {1}}).doing(claire, writes(stake("À sa place")));
}

TEST(Diagnosis, IsToldToTheSessionsOfItsField) {
    auto scene = with_lines();
    scene.doing(claire, writes(stake("Ailleurs"), 0, 0, "PA")).doing(claire, WithdrawDiagnosis{{1}, {1}});
    auto const told = told_to(scene.convention, scene.sessions, {1});
    ASSERT_EQ(told.diagnosis.size(), 1u);
    EXPECT_EQ(told.diagnosis[0].line.value, 2);
    EXPECT_EQ(told_to(scene.convention, scene.sessions, {9}), FromConvention{});
}

BringIn brings(std::vector<BroughtDiagnosis> lines, std::vector<BroughtAction> actions = {}) { return {{std::move(lines)}, {std::move(actions)}}; }

SheetFields fields(std::string const& title, std::string const& owner = "") {
    SheetFields values;
    if (!title.empty()) values.title = Title{title};
    if (!owner.empty()) values.owner = {owner};
    return values;
}

TEST(BringIn, TakesLinesAndActionsAtOnce) {
    auto scene = with_lines();
    scene.doing(claire, brings({{{"PA"}, stake("Rejoindre les parents"), std::nullopt, std::nullopt}, {{"JE"}, stake("Leur parler"), DiagnosisId{1}, Revision{1}}},
                               {{{"JE"}, fields("Caravane jeunesse", "Service jeunesse"), std::nullopt, std::nullopt}}));
    EXPECT_EQ(scene.row_of<DiagnosisRow>({Kind::diagnosis, 3}).field.value, "PA");
    EXPECT_EQ(scene.row_of<DiagnosisRow>({Kind::diagnosis, 1}).said.title.value, "Leur parler");
    auto const sheet = scene.row_of<SheetRow>({Kind::sheet, 1});
    EXPECT_EQ(sheet.values.title->value, "Caravane jeunesse");
    EXPECT_EQ(sheet.values.owner->value, "Service jeunesse");
    EXPECT_EQ(sheet.values.kind, ActionKind::existing);
    auto const seen = static_cast<std::int64_t>(scene.convention.sheets[0].changes.size());
    scene.doing(paul, brings({}, {{{"JE"}, fields("", "Mission locale"), SheetId{1}, ChangeNumber{seen}}}));
    EXPECT_EQ(scene.row_of<SheetRow>({Kind::sheet, 1}).values.owner->value, "Mission locale");
}

TEST(BringIn, IsRefusedWholeForOneLine) {
    auto const scene = with_lines();
    BroughtDiagnosis const good{{"PA"}, stake("Rejoindre les parents"), std::nullopt, std::nullopt};
    EXPECT_EQ(scene.when(claire, brings({good, good})), no(Refusal::already_taken)) << "twice in one file";
    EXPECT_EQ(scene.when(claire, brings({good, {{"JE"}, stake("Leur parler"), DiagnosisId{1}, Revision{7}}})), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(claire, brings({good}, {{{"JE"}, fields("", "Ville"), std::nullopt, std::nullopt}})), no(Refusal::malformed)) << "no title";
    EXPECT_EQ(scene.when(claire, brings({good}, {{{"JE"}, fields("", "Ville"), SheetId{4}, ChangeNumber{1}}})), no(Refusal::no_such_sheet));
    EXPECT_EQ(scene.when({}, brings({good})), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when({}, brings({})), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, brings({good}), Role::office), no(Refusal::not_yours));
}

TEST(BringIn, KnowsOfEachSheetHowManyChangesWereSeen) {
    auto scene = with_lines();
    scene.doing(claire, RecordAction{{"JE"}, {"Caravane"}});
    auto const seen = static_cast<std::int64_t>(scene.convention.sheets[0].changes.size());
    auto const change = [&](std::optional<ChangeNumber> of, std::string const& field = "JE") {
        return brings({}, {{{field}, fields("", "Mission locale"), SheetId{1}, of}});
    };
    EXPECT_EQ(scene.when(paul, change(ChangeNumber{seen}, "PA")), no(Refusal::malformed)) << "a sheet of another field";
    EXPECT_EQ(scene.when(paul, change(std::nullopt)), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(paul, change(ChangeNumber{seen + 1})), no(Refusal::changed_meanwhile));
    scene.doing(paul, change(ChangeNumber{seen}));
    EXPECT_EQ(scene.when(claire, change(ChangeNumber{seen})), no(Refusal::changed_meanwhile));
}

TEST(BringIn, TwiceChangesNothing) {
    auto scene = with_lines();
    auto const again = brings({{{"JE"}, stake("Aller vers les jeunes"), DiagnosisId{1}, Revision{1}}});
    EXPECT_EQ(scene.when(claire, again), (ConventionOutcome{Granted<ConventionEvent>{}}));
}

TEST(DiagnosisOfAFile, FollowsOnWhatIsThere) {
    auto const scene = with_lines();
    auto const can = [&](ConventionEvent const& event) { return can_have_happened(scene.convention, event); };
    EXPECT_TRUE(can(DiagnosisWritten{{3}, {1}, {"PA"}, stake("Parler"), claire}));
    EXPECT_TRUE(can(DiagnosisWritten{{1}, {2}, {"JE"}, stake("Parler"), claire}));
    EXPECT_FALSE(can(DiagnosisWritten{{4}, {1}, {"PA"}, stake("Parler"), claire})) << "not the next";
    EXPECT_FALSE(can(DiagnosisWritten{{3}, {2}, {"PA"}, stake("Parler"), claire}));
    EXPECT_FALSE(can(DiagnosisWritten{{1}, {1}, {"JE"}, stake("Parler"), claire}));
    EXPECT_FALSE(can(DiagnosisWritten{{1}, {2}, {"PA"}, stake("Parler"), claire}));
    EXPECT_FALSE(can(DiagnosisWritten{{1}, {2}, {"JE"}, indicator("Parler"), claire}));
    EXPECT_FALSE(can(DiagnosisWritten{{3}, {1}, {"PA"}, stake("Parler"), {9}})) << "by nobody";
    EXPECT_TRUE(can(DiagnosisWithdrawn{{1}, claire}));
    EXPECT_FALSE(can(DiagnosisWithdrawn{{3}, claire}));
}

// --- In the room

FromConvention told_lines() {
    return {{}, {{{4}, {"JE"}, {1}, stake("Aller vers les jeunes")}, {{5}, {"JE"}, {1}, indicator("Jeunes connus")}}};
}

Outcome shows(Scene const& scene, std::optional<DiagnosisId> line, FromConvention const& told, Actor actor = facilitator()) {
    return {decide(scene.session, actor, Context{.now = evening, .told = &told}, ShowDiagnosis{line})};
}

bool sees(Scene const& scene, FromConvention const& told, Audience audience, int line) {
    Room room;
    room.told = told;
    return row(scene.session, room, audience, {RowName::Kind::diagnosis, line}).has_value();
}

TEST(ShowDiagnosis, PutsOneLineOfTheFieldOnTheWallAndThePhones) {
    auto scene = at_step(StepKind::lobby);
    auto const told = told_lines();
    EXPECT_EQ(shows(scene, DiagnosisId{4}, told), happens(DiagnosisShown{DiagnosisId{4}}));
    EXPECT_EQ(shows(scene, DiagnosisId{6}, told), refused(Refusal::no_such_diagnosis));
    EXPECT_EQ(shows(scene, DiagnosisId{4}, {}), refused(Refusal::no_such_diagnosis));
    EXPECT_EQ(shows(scene, std::nullopt, told), refused(Refusal::already_there));
    EXPECT_EQ(shows(scene, DiagnosisId{4}, told, {Role::wall, {}}), refused(Refusal::not_yours));
    EXPECT_FALSE(sees(scene, told, Audience::wall, 4));
    EXPECT_TRUE(sees(scene, told, Audience::facilitator, 4)) << "who chooses";
    scene.happened(DiagnosisShown{DiagnosisId{4}});
    EXPECT_TRUE(sees(scene, told, Audience::wall, 4));
    EXPECT_TRUE(sees(scene, told, Audience::participant, 4));
    EXPECT_FALSE(sees(scene, told, Audience::participant, 5));
    EXPECT_EQ(shows(scene, DiagnosisId{4}, told), refused(Refusal::already_there));
}

TEST(ShowDiagnosis, TouchesTheLineThatCameAndTheOneThatLeft) {
    auto scene = at_step(StepKind::lobby);
    scene.happened(DiagnosisShown{DiagnosisId{4}}).happened(DiagnosisShown{DiagnosisId{5}});
    auto const names = follow(scene.session, DiagnosisShown{DiagnosisId{5}}).rows;
    for (int const line : {4, 5}) EXPECT_TRUE(names.contains({RowName::Kind::diagnosis, line})) << line;
    EXPECT_TRUE(names.contains({RowName::Kind::session}));
}

TEST(ShowDiagnosis, EndsWithTheStepTheRoundAndTheClose) {
    auto const told = told_lines();
    for (SessionCommand const& command : std::vector<SessionCommand>{GoToStep{{2}}, CloseSession{}}) {
        auto scene = at_step(StepKind::proposing);
        scene.happened(DiagnosisShown{DiagnosisId{4}}).doing(facilitator(), command);
        EXPECT_EQ(scene.session.diagnosis.now, std::nullopt);
        EXPECT_FALSE(sees(scene, told, Audience::wall, 4));
    }
    auto scene = with_proposals(2);
    scene.happened(DiagnosisShown{DiagnosisId{4}});
    auto const opening = scene.when(facilitator(), opinion());
    ASSERT_TRUE(std::holds_alternative<Granted<SessionEvent>>(opening.decision)) << opening.told();
    auto const opened = std::get<Granted<SessionEvent>>(opening.decision).events.front();
    scene.happened(opened);
    EXPECT_EQ(scene.session.diagnosis.now, std::nullopt);
    EXPECT_TRUE(follow(scene.session, opened).rows.contains({RowName::Kind::diagnosis, 4}));
}

}  // namespace
}  // namespace gommette::domain
