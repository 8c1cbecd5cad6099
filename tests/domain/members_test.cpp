#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

NameMember names(int key_number, std::optional<MemberId> substitute_for = std::nullopt) {
    return {{"Claire Martin"}, {"Maire adjointe"}, key(key_number), substitute_for};
}

std::vector<Deposit> deposits_of(ConventionOutcome const& outcome) { return std::get<Granted<ConventionEvent>>(outcome.decision).deposits; }

ConventionOutcome office(SteeringScene const& scene, ConventionCommand const& command) { return scene.when({}, command, Role::office); }

TEST(NameMember, SeatsAMemberWithALinkOfTheirOwnAndKeepsTheNameApart) {
    SteeringScene const scene;
    auto const outcome = office(scene, names(1));
    EXPECT_EQ(outcome, follows(MemberNamed{{3}, std::nullopt, MemberWords{{"Maire adjointe"}}},
                               LinkIssued{{1}, Role::steering, std::nullopt, std::nullopt, MemberId{3}}));
    EXPECT_EQ(outcome.told().find("Claire"), std::string::npos) << "a name is in no event";
    auto const deposits = deposits_of(outcome);
    ASSERT_EQ(deposits.size(), 2U);
    EXPECT_EQ(std::get<MemberNameGiven>(deposits[0]), (MemberNameGiven{{3}, {"Claire Martin"}}));
    EXPECT_EQ(std::get<KeyIssued>(deposits[1]), (KeyIssued{key(1), Role::steering, {}, 1}));
}

TEST(NameMember, IsTheOffices) {
    SteeringScene const scene;
    EXPECT_EQ(scene.when(claire, names(1)), no(Refusal::not_yours));
}

TEST(NameMember, NamesASubstituteForSomebodyWhoIsThere) {
    SteeringScene scene;
    EXPECT_EQ(office(scene, names(1, MemberId{9})), no(Refusal::no_such_member));
    scene.doing({}, names(1, claire), Role::office);
    EXPECT_EQ(scene.convention.members[2].substitute_for, claire);
}

TEST(ReplaceMemberLink, ClosesTheFormerOne) {
    SteeringScene scene;
    scene.doing({}, names(1), Role::office);
    auto const outcome = office(scene, ReplaceMemberLink{{3}, key(2)});
    EXPECT_EQ(outcome, follows(LinkRevoked{{1}}, LinkIssued{{2}, Role::steering, std::nullopt, std::nullopt, MemberId{3}}));
    EXPECT_EQ(std::get<LinkKeysRevoked>(deposits_of(outcome)[0]), (LinkKeysRevoked{{1}}));
    scene.doing({}, ReplaceMemberLink{{3}, key(2)}, Role::office);
    EXPECT_EQ(scene.convention.members[2].link, LinkId{2});
    EXPECT_EQ(office(scene, ReplaceMemberLink{{9}, key(3)}), no(Refusal::no_such_member));
}

TEST(RevokeLink, UnseatsTheMemberWhoseLinkItIs) {
    SteeringScene scene;
    scene.doing({}, names(1), Role::office).doing({}, RevokeLink{{1}}, Role::office);
    EXPECT_FALSE(scene.convention.members[2].link);
    EXPECT_EQ(office(scene, ReplaceMemberLink{{3}, key(2)}), follows(LinkIssued{{2}, Role::steering, std::nullopt, std::nullopt, MemberId{3}}));
}

TEST(ForgetMember, ErasesNameAndFunctionAndTakesTheLinkBack) {
    SteeringScene scene;
    scene.doing({}, names(1), Role::office).doing({}, CorrectMember{{3}, {"Claire M."}, {"Maire"}}, Role::office);
    auto const outcome = office(scene, ForgetMember{{3}});
    EXPECT_EQ(outcome, follows(MemberForgotten{{3}}, LinkRevoked{{1}}));
    auto const deposits = deposits_of(outcome);
    ASSERT_EQ(deposits.size(), 4U);
    EXPECT_EQ(std::get<MemberNameErased>(deposits[1]), (MemberNameErased{{3}}));
    EXPECT_EQ(std::get<WordsErased>(deposits[2]).at, scene.convention.members[2].words_at[0]);
    EXPECT_EQ(std::get<WordsErased>(deposits[3]).at, scene.convention.members[2].words_at[1]);
    scene.doing({}, ForgetMember{{3}}, Role::office);
    EXPECT_EQ(scene.convention.members[2].function, std::nullopt);
    for (ConventionCommand const& command : std::vector<ConventionCommand>{ForgetMember{{3}}, CorrectMember{{3}, {"Claire"}, {"Maire"}},
                                                                           ReplaceMemberLink{{3}, key(2)}, names(3, MemberId{3})})
        EXPECT_EQ(office(scene, command), no(Refusal::no_such_member));
}

TEST(AnEventOfTheSteeringCommitteesFile, SpeaksOfWhatIsThere) {
    SteeringScene scene;
    auto const can = [&](ConventionEvent const& event) { return can_have_happened(scene.convention, event); };
    auto const issued = [](int link, int member) { return LinkIssued{{link}, Role::steering, std::nullopt, std::nullopt, MemberId{member}}; };
    EXPECT_FALSE(can(MemberNamed{{2}, std::nullopt, std::nullopt}));
    EXPECT_FALSE(can(MemberNamed{{3}, MemberId{4}, std::nullopt}));
    EXPECT_TRUE(can(issued(1, 1)));
    EXPECT_FALSE(can(issued(1, 3)));
    EXPECT_FALSE(can(LinkIssued{{1}, Role::office, std::nullopt, std::nullopt, claire}));
    scene.happened(issued(1, 1));
    EXPECT_FALSE(can(issued(2, 1))) << "one link opens";
    DecisionTaken taken{{1}, {1}, {4}, Resolution::validated, std::nullopt, claire, std::nullopt, std::nullopt, std::nullopt};
    EXPECT_TRUE(can(taken));
    for (auto const& change : std::vector<std::function<void(DecisionTaken&)>>{
             [](auto& event) { event.decision = {2}; }, [](auto& event) { event.session = {9}; }, [](auto& event) { event.member = {9}; },
             [](auto& event) { event.replaces = DecisionId{1}; }, [](auto& event) { event.resolution = Resolution::taken_back; },
             [](auto& event) { event.resolution = Resolution::to_rework; }, [](auto& event) { event.until = Day{"2027-04-15"}; }}) {
        auto other = taken;
        change(other);
        EXPECT_FALSE(can(other)) << encode(ConventionEvent{other});
    }
    scene.happened(MemberForgotten{paul});
    EXPECT_FALSE(can(MemberForgotten{paul}));
    EXPECT_FALSE(can(MemberCorrected{paul, std::nullopt}));
}

}  // namespace
}  // namespace gommette::domain
