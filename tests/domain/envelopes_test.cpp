#include <gmock/gmock.h>

#include "server/domain/same_name.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using Kind = ConventionRowName::Kind;

EnvelopeScope of_funder(std::string name) { return {std::nullopt, std::nullopt, Line<1, 80>{std::move(name)}}; }
EnvelopeScope of_year(std::int64_t year) { return {{{year}}, std::nullopt, std::nullopt}; }
EnvelopeScope of_field(std::string code) { return {std::nullopt, FieldCode{std::move(code)}, std::nullopt}; }

SetEnvelope sets(EnvelopeScope scope, std::optional<std::int64_t> euros, std::optional<std::int64_t> replaces = std::nullopt) {
    SetEnvelope command{std::move(scope), std::nullopt, std::nullopt};
    if (euros) command.euros = Cost{*euros};
    if (replaces) command.replaces = Cost{*replaces};
    return command;
}

SteeringScene described() {
    SteeringScene scene;
    return scene.doing({}, DescribeConvention{title("CTG"), {"Baugé"}, {2026}, {2029}}, Role::office);
}

// Of each its amount, in their order.
std::vector<std::int64_t> amounts(SteeringScene const& scene) {
    std::vector<std::int64_t> all;
    if (auto const row = scene.row_of<ConventionRow>({Kind::convention}); row.envelopes)
        for (auto const& envelope : row.envelopes->values) all.push_back(envelope.euros.value);
    return all;
}

TEST(SetEnvelope, DeclaresWhatThereIsToSpendAndTellsThePages) {
    auto scene = described();
    EXPECT_FALSE(scene.row_of<ConventionRow>({Kind::convention}).envelopes);
    EXPECT_EQ(scene.when(claire, sets({}, 900)), follows(ConventionEvent{EnvelopeSet{{}, Cost{900}, claire}}));
    scene.doing(claire, sets(of_funder("CAF"), 3)).doing(paul, sets(of_year(2027), 2)).doing(claire, sets({}, 900)).doing(paul, sets(of_field("JE"), 5));
    EXPECT_THAT(amounts(scene), testing::ElementsAre(900, 3, 5, 2)) << "by year, field and funder, those that say none first";
    EXPECT_TRUE(follow(scene.convention, EnvelopeSet{}).rows.contains({Kind::convention}));
    EXPECT_EQ(scene.convention.envelopes.begin()->second.member, claire);
}

TEST(SetEnvelope, IsTheSteeringCommitteesByAPersonalLink) {
    auto const scene = described();
    EXPECT_EQ(scene.when({}, sets({}, 900)), no(Refusal::personal_link_needed));
    EXPECT_EQ(scene.when(claire, sets({}, 900), Role::office), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, sets({}, 900), Role::owner), no(Refusal::not_yours));
    EXPECT_EQ(scene.when(claire, sets(of_field("XX"), 900)), no(Refusal::malformed)) << "no field of the convention";
}

TEST(SetEnvelope, ReplacesTheAmountThatWasToldAndNoOther) {
    auto scene = described();
    scene.doing(claire, sets({}, 900));
    EXPECT_EQ(scene.when(paul, sets({}, 1000)), no(Refusal::changed_meanwhile)) << "who thought that none stood";
    EXPECT_EQ(scene.when(paul, sets({}, 1000, 800)), no(Refusal::changed_meanwhile));
    EXPECT_EQ(scene.when(paul, sets({}, 900, 800)), no(Refusal::already_there)) << "both said the same";
    EXPECT_EQ(scene.when(paul, sets(of_year(2027), 1, 900)), no(Refusal::changed_meanwhile)) << "of another scope";
    scene.doing(paul, sets({}, 1000, 900));
    EXPECT_THAT(amounts(scene), testing::ElementsAre(1000));
    scene.doing(paul, sets({}, std::nullopt, 1000));
    EXPECT_THAT(amounts(scene), testing::IsEmpty());
    EXPECT_EQ(scene.when(paul, sets({}, std::nullopt)), no(Refusal::already_there));
}

TEST(SetEnvelope, TakesAFunderWrittenOtherwiseForTheSame) {
    auto scene = described();
    scene.doing(claire, sets(of_funder("Région"), 900));
    EXPECT_EQ(scene.when(paul, sets(of_funder("region"), 1000)), no(Refusal::changed_meanwhile));
    scene.doing(paul, sets(of_funder("REGION"), 1000, 900));
    EXPECT_THAT(amounts(scene), testing::ElementsAre(1000));
}

TEST(SetEnvelope, HasALimit) {
    auto scene = described();
    for (std::size_t n = 0; n < envelopes_per_convention; ++n) scene.doing(claire, sets(of_funder("Financeur " + std::to_string(n)), 1));
    EXPECT_EQ(scene.when(claire, sets({}, 900)), no(Refusal::convention_full));
    EXPECT_FALSE(can_have_happened(scene.convention, EnvelopeSet{{}, Cost{1}, claire}));
    scene.doing(claire, sets(of_funder("Financeur 7"), 2, 1)).doing(claire, sets(of_funder("Financeur 7"), std::nullopt, 2));
    scene.doing(claire, sets({}, 900));
}

TEST(SetEnvelope, KeepsItsFieldInTheConvention) {
    auto scene = described();
    scene.doing(claire, sets(of_field("MI"), 900));
    DescribeConvention without{title("CTG"), {"Baugé"}, {2026}, {2029}};
    without.fields = ConventionFields{{{{"JE"}, title("Jeunesse")}}};
    EXPECT_EQ(scene.when({}, without, Role::office), no(Refusal::field_in_use));
    scene.doing(claire, sets(of_field("MI"), std::nullopt, 900)).doing({}, without, Role::office);
}

TEST(EnvelopeSet, CanHaveHappenedOnlyWhereItFollows) {
    auto scene = described();
    auto const can = [&](EnvelopeSet const& event) { return can_have_happened(scene.convention, event); };
    EXPECT_TRUE(can({{}, Cost{0}, claire}));
    EXPECT_FALSE(can({{}, Cost{0}, {9}})) << "nobody";
    EXPECT_FALSE(can({{}, std::nullopt, claire})) << "none stands";
    EXPECT_FALSE(can({of_field("XX"), Cost{1}, claire}));
    scene.doing(claire, sets({}, 0));
    EXPECT_FALSE(can({{}, Cost{0}, claire})) << "it stands";
}

TEST(ANameWithoutStyle, IsTheSameHoweverItIsWritten) {
    auto const& plain = name_without_style;
    EXPECT_EQ(plain("Conseil départemental de l’Orne"), plain("CONSEIL DEPARTEMENTAL de l'orne"));
    EXPECT_EQ(plain("Fonds Œuvres"), plain("fonds oeuvres"));
    EXPECT_EQ(plain("Caf\u00a0du  Nord"), plain("CAF du Nord"));
    EXPECT_EQ(plain("Re\u0301gion"), plain("Région")) << "an accent of its own";
    EXPECT_NE(plain("CAF"), plain("CNAF"));
    EXPECT_NE(plain("C.A.F."), plain("CAF"));
    EXPECT_EQ(plain("\xff"), "\xff") << "no UTF-8";
}

}  // namespace
}  // namespace gommette::domain
