#include "tests/live/evening.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

GiveCodes codes(std::vector<std::string> names) {
    GiveCodes order{College::elected, {}};
    for (auto const& name : names) order.keys.values.push_back(key(name));
    return order;
}

}  // namespace

TEST(APersonalCode, OpensTheRoomAsThatPersonAndAfterARestartToo) {
    Evening evening;
    evening.lead(codes({"ana", "ole"}));
    EXPECT_THAT(evening.facilitator.room.rows.at("person/4"), HasSubstr("\"present\":false"));
    for (bool const again : {false, true}) {
        auto ole = evening.building.page(1);
        ole.say(with_key(key("ole")));
        evening.building.settle();
        ASSERT_EQ(ole.welcomes.size(), 1u);
        EXPECT_EQ(ole.welcomes[0].role, Role::participant);
        EXPECT_THAT(ole.own.rows.at("me"), HasSubstr("\"person\":4"));
        if (!again) evening.building.restart();
    }
}

TEST(APersonalCode, MakesNobodyElseWhenItsPageJoinsWithIt) {
    Evening evening;
    evening.lead(codes({"ana"}));
    auto page = evening.building.page(1);
    page.say(with_code(evening.code));
    page.order(1, Join{key("ana"), College::resident, std::nullopt});
    evening.building.settle();
    ASSERT_EQ(page.accepted.size(), 1u);
    EXPECT_EQ(page.accepted[0].made, (Whole<1, 2147483647>{3}));
    EXPECT_FALSE(evening.facilitator.room.rows.contains("person/4"));
}

TEST(PersonalCodes, AreRefusedWholeIfOneOpensSomethingAlready) {
    Evening evening;
    for (auto const& taken : {std::string{"bo"}, std::string{"facilitator"}}) evening.lead(codes({"ana", taken}));
    EXPECT_THAT(evening.facilitator.refused, ElementsAre(Refusal::already_taken, Refusal::already_taken));
    EXPECT_FALSE(evening.facilitator.room.rows.contains("person/3"));
}

TEST(PersonalCodes, AreGivenOnceHoweverOftenTheOrderIsSent) {
    Evening evening;
    evening.lead(codes({"ana"}));
    evening.facilitator.order(evening.n, codes({"ana"}));
    evening.building.settle();
    EXPECT_THAT(evening.facilitator.refused, IsEmpty());
    EXPECT_EQ(encode(Reply{evening.facilitator.accepted.back()}), encode(Reply{*std::prev(evening.facilitator.accepted.end(), 2)}));
    EXPECT_FALSE(evening.facilitator.room.rows.contains("person/4"));
}

TEST(PersonalCodes, AreTheFacilitatorsToGive) {
    Evening evening;
    evening.bo.order(9, codes({"ana"}));
    evening.building.settle();
    EXPECT_THAT(evening.bo.refused, ElementsAre(Refusal::not_yours));
}

TEST(AHelpersLink, OpensTheSessionForEnteringBallotsAlone) {
    Evening evening;
    auto office = evening.building.page(0);
    office.say(with_key(evening.building.office_key));
    evening.building.settle();
    office.order(1, IssueLink{Role::helper, SessionId{1}, key("helper"), std::nullopt});
    evening.building.settle();
    auto helper = evening.building.page(1);
    helper.say(with_key(key("helper")));
    evening.building.settle();
    ASSERT_EQ(helper.welcomes.size(), 1u);
    EXPECT_EQ(helper.welcomes[0].role, Role::helper);
    EXPECT_FALSE(helper.welcomes[0].wall_key);
    EXPECT_TRUE(helper.room.rows.contains("session"));
    EXPECT_FALSE(helper.room.rows.contains("door"));
    EXPECT_FALSE(helper.room.rows.contains("person/1")) << "has a phone, and a name";
    helper.order(1, GiveSlips{College::resident, {1}});
    helper.order(2, CloseSession{});
    evening.building.settle();
    EXPECT_EQ(helper.accepted.size(), 1u);
    EXPECT_THAT(helper.refused, ElementsAre(Refusal::not_yours));
    EXPECT_TRUE(helper.room.rows.contains("person/3"));
    EXPECT_EQ(helper.bytes.find("Bo-le-nom"), std::string::npos);
}

}  // namespace gommette::live
