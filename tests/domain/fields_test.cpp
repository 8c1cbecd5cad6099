#include "server/domain/fields.hpp"

#include <gmock/gmock.h>

#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using ::testing::ElementsAre;
using Kind = ConventionRowName::Kind;

DescribeConvention described(std::optional<ConventionFields> fields) {
    DescribeConvention command{title("CTG de Baugé"), {"Baugé"}, {2026}, {2029}};
    command.fields = std::move(fields);
    return command;
}

ConventionFields some() {
    return {{{{"JE"}, title("Jeunesse et insertion")}, {{"SA"}, title("Santé")}, {{"PE"}, title("Petite enfance")}}};
}

std::vector<std::string> titles_of(SteeringScene const& scene) {
    std::vector<std::pair<std::int64_t, std::string>> rows;
    for (auto const& name : all_names(scene.convention, scene.shown())) {
        if (name.kind != Kind::field) continue;
        auto const found = scene.row_of<FieldRow>(name);
        EXPECT_EQ(written(name).value, "field/" + found.field.value);
        rows.emplace_back(found.order.value, found.title.value);
    }
    std::ranges::sort(rows);
    std::vector<std::string> titles;
    for (auto const& [order, text] : rows) titles.push_back(text);
    return titles;
}

TEST(TheConventionsFields, AreTheNineOfTheNationalFrameworkAtFirst) {
    SteeringScene const scene;
    EXPECT_EQ(titles_of(scene).size(), 9U);
    EXPECT_EQ(titles_of(scene).at(2), "Jeunesse");
    SteeringScene described_since;
    described_since.doing({}, described(std::nullopt), Role::office);
    EXPECT_EQ(titles_of(described_since), titles_of(scene));
}

TEST(TheConventionsFields, AreRenamedOrderedAddedAndTakenOut) {
    SteeringScene scene;
    scene.doing({}, described(some()), Role::office);
    EXPECT_THAT(titles_of(scene), ElementsAre("Jeunesse et insertion", "Santé", "Petite enfance"));
    EXPECT_EQ(row(scene.convention, scene.shown(), Role::steering, {Kind::field, number_of({"AD"})}), std::nullopt);
    auto const follows = follow(scene.convention, ConventionDescribed{});
    EXPECT_TRUE(follows.rows.contains({Kind::field, number_of({"AD"})})) << "its row leaves the pages";
    EXPECT_TRUE(follows.rows.contains({Kind::field, number_of({"SA"})}));
    scene.doing({}, described(std::nullopt), Role::office);
    EXPECT_EQ(titles_of(scene).size(), 9U);
    EXPECT_TRUE(follow(scene.convention, ConventionDescribed{}).rows.contains({Kind::field, number_of({"SA"})}));
}

TEST(TheConventionsFields, HaveCodesOfTwoCapitalsOnce) {
    SteeringScene const scene;
    auto const with = [](std::string code) {
        auto fields = some();
        fields.values.push_back({{std::move(code)}, title("Autre")});
        return described(fields);
    };
    for (auto const* code : {"sa", "S1", "É", "JE", "S ", ""}) EXPECT_EQ(scene.when({}, with(code), Role::office), no(Refusal::malformed)) << code;
    EXPECT_EQ(scene.when({}, described(ConventionFields{}), Role::office), no(Refusal::malformed));
    EXPECT_FALSE(can_have_happened(scene.convention, ConventionDescribed{title("CTG"), {"Baugé"}, {2026}, {2029}, {}, {}, {}, {}, ConventionFields{}}));
}

TEST(TheConventionsFields, StayWhileACommitteeASheetOrTheDiagnosisIsOfThem) {
    SteeringScene scene;
    scene.doing({}, described(some()), Role::office);
    auto without = some();
    without.values.erase(without.values.begin());
    EXPECT_EQ(scene.when({}, described(without), Role::office), no(Refusal::field_in_use)) << "its committee is there";
    without = some();
    std::erase_if(without.values, [](auto const& field) { return field.field.value == "SA"; });
    scene.doing(claire, RecordAction{{"SA"}, title("Centre de santé")});
    EXPECT_EQ(scene.when({}, described(without), Role::office), no(Refusal::field_in_use));
    SteeringScene diagnosed;
    diagnosed.doing({}, described(some()), Role::office);
    diagnosed.doing(claire, WriteDiagnosis{{"SA"}, {DiagnosisKind::stake, {"Désert médical"}, std::nullopt, std::nullopt}});
    EXPECT_EQ(diagnosed.when({}, described(without), Role::office), no(Refusal::field_in_use));
    diagnosed.doing(claire, WithdrawDiagnosis{{1}, {1}});
    diagnosed.doing({}, described(without), Role::office);
}

TEST(TheSteeringCommittee, IsOfAllFieldsAndKeepsNone) {
    SteeringScene scene;
    scene.doing({}, described(some()), Role::office);
    scene.doing({}, FoundCommittee{{"SA"}, title("Comité de pilotage"), FurtherFields{{{"PE"}}}, true}, Role::office);
    scene.doing({}, PlanSession{{2}, title("Réunion")}, Role::office);
    scene.doing(claire, WriteDiagnosis{{"JE"}, {DiagnosisKind::stake, {"Enjeu"}, std::nullopt, std::nullopt}});
    EXPECT_EQ(told_to(scene.convention, scene.sessions, {4}).diagnosis.size(), 1U);
    auto without = some();
    std::erase_if(without.values, [](auto const& field) { return field.field.value == "SA"; });
    scene.doing({}, described(without), Role::office);
    EXPECT_EQ(scene.row_of<CommitteeRow>({Kind::committee, 2}).steers, true);
}

TEST(ACommittee, IsOfFieldsThatTheConventionHas) {
    SteeringScene scene;
    auto const found = [](std::string field, std::vector<FieldCode> others) {
        return FoundCommittee{{std::move(field)}, title("Comité"), FurtherFields{std::move(others)}};
    };
    EXPECT_EQ(scene.when({}, found("SA", {}), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, found("JE", {{"SA"}}), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, found("JE", {{"JE"}}), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, found("JE", {{"EN"}, {"EN"}}), Role::office), no(Refusal::malformed));
    scene.doing({}, found("JE", {{"EN"}, {"PA"}}), Role::office);
    auto const told = scene.row_of<CommitteeRow>({Kind::committee, 2});
    EXPECT_EQ(told.other_fields, (FurtherFields{{{"EN"}, {"PA"}}}));
    EXPECT_FALSE(can_have_happened(scene.convention, CommitteeFounded{{3}, {"SA"}, title("Comité")}));
}

TEST(ACommitteeOfSeveralFields, TellsItsSessionsOfAllAndBeginsSheetsInAny) {
    SteeringScene scene;
    scene.doing({}, FoundCommittee{{"JE"}, title("Enfance et jeunesse"), FurtherFields{{{"EN"}}}}, Role::office);
    scene.doing({}, PlanSession{{2}, title("Atelier")}, Role::office);
    for (auto const* field : {"EN", "JE", "PA"})
        scene.doing(claire, WriteDiagnosis{{field}, {DiagnosisKind::stake, {std::string{"Enjeu "} + field}, std::nullopt, std::nullopt}});
    std::vector<std::string> titles;
    for (auto const& line : told_to(scene.convention, scene.sessions, {4}).diagnosis) titles.push_back(line.said.title.value);
    EXPECT_THAT(titles, ElementsAre("Enjeu JE", "Enjeu EN"));
    scene.retains(4, 1, 1).retains(4, 2, 2);
    for (int n : {1, 2}) scene.doing(claire, DecidePriority{{4}, {n}, Resolution::validated});
    EXPECT_EQ(scene.when(claire, BeginSheet{{4}, {1}, FieldCode{"PA"}}), no(Refusal::malformed));
    scene.doing(claire, BeginSheet{{4}, {1}, FieldCode{"EN"}}).doing(claire, BeginSheet{{4}, {2}});
    EXPECT_EQ(scene.convention.sheets.at(0).begun.field.value, "EN");
    EXPECT_EQ(scene.convention.sheets.at(1).begun.field.value, "JE");
}

TEST(ACommitteesMember, HasNoLinkAndNoSeatInTheSteeringCommittee) {
    SteeringScene scene;
    NameMember nadia{{"Nadia"}, {"Directrice de la crèche"}, std::nullopt, std::nullopt, CommitteeId{1}};
    scene.doing({}, nadia, Role::office);
    auto const told = scene.row_of<MemberRow>({Kind::member, 3});
    EXPECT_EQ(told.committee, CommitteeId{1});
    EXPECT_FALSE(told.seated);
    EXPECT_EQ(scene.convention.links.size(), 0U);
    EXPECT_EQ(scene.when({}, ReplaceMemberLink{{3}, key(1)}, Role::office), no(Refusal::no_such_member));
    EXPECT_EQ(scene.when({}, NameMember{{"Paul"}, {"Élu"}, key(1), MemberId{3}}, Role::office), no(Refusal::no_such_member));
    scene.doing({}, CorrectMember{{3}, {"Nadia B."}, {"Directrice"}}, Role::office).doing({}, ForgetMember{{3}}, Role::office);
    EXPECT_TRUE(scene.convention.find(MemberId{3})->forgotten);
}

TEST(ACommitteesMember, IsNamedOfACommitteeThatIsThereOrWithALinkNotBoth) {
    SteeringScene const scene;
    auto const named = [](std::optional<Key> key, std::optional<CommitteeId> committee, std::optional<MemberId> substitute = std::nullopt) {
        return NameMember{{"Nadia"}, {"Directrice"}, std::move(key), substitute, committee};
    };
    EXPECT_EQ(scene.when({}, named(key(1), CommitteeId{1}), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, named(std::nullopt, std::nullopt), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, named(std::nullopt, CommitteeId{1}, claire), Role::office), no(Refusal::malformed));
    EXPECT_EQ(scene.when({}, named(std::nullopt, CommitteeId{9}), Role::office), no(Refusal::no_such_committee));
    EXPECT_FALSE(can_have_happened(scene.convention, MemberNamed{{3}, std::nullopt, std::nullopt, std::nullopt, CommitteeId{9}}));
    EXPECT_FALSE(can_have_happened(scene.convention, MemberNamed{{3}, std::nullopt, std::nullopt, true, CommitteeId{1}}));
}

TEST(PlanSession, MayNameAndLeaveOutColleges) {
    SteeringScene scene;
    PlanSession command{{1}, title("Atelier")};
    for (auto const& colleges : {NamedColleges{}, NamedColleges{{{College::caf, {}}, {College::caf, {}}}},
                                 NamedColleges{{{College::caf, Line<1, 30>{"Jeunes"}}, {College::elected, Line<1, 30>{"Jeunes"}}}}}) {
        command.colleges = colleges;
        EXPECT_EQ(scene.when({}, command, Role::office), no(Refusal::malformed));
    }
    command.colleges = NamedColleges{{{College::resident, Line<1, 30>{"Jeunes"}}, {College::elected, {}}}};
    auto const outcome = scene.when({}, command, Role::office);
    auto const& granted = std::get<Granted<ConventionEvent>>(outcome.decision);
    EXPECT_EQ(std::get<StreamBegun>(granted.deposits.at(0)).first.colleges, command.colleges);
    scene.doing({}, command, Role::office);
    auto const row_of_it = row(scene.convention, scene.shown(), Role::office, {Kind::planned, 4});
    ASSERT_TRUE(row_of_it);
    EXPECT_EQ(std::get<PlannedSessionRow>(*row_of_it).colleges, command.colleges);
}

}  // namespace
}  // namespace gommette::domain
