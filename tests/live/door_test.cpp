#include "server/live/key_registry.hpp"
#include "tests/live/evening.hpp"

namespace gommette::live {

namespace {

// The row of that key in the facilitator's list.
template <class T>
T row(FakePage const& page, std::string const& name) {
    auto const read = decode<Row>(page.room.rows.at(name));
    return std::get<T>(std::get<Row>(read));
}

Key person_key(int number) { return key("person-" + std::to_string(number)); }

}  // namespace

TEST(AHeldDoor, LetsNewcomersWaitAndThoseOfTheRoomComeAndGo) {
    Evening evening;
    auto& building = evening.building;
    evening.lead(SetDoor{DoorState::held});
    auto guest = building.page(1);
    guest.say(with_code(evening.code));
    guest.order(1, Join{key("new"), College::caf, std::nullopt});
    building.settle();
    EXPECT_EQ(guest.welcomes.back().door->state, DoorState::held);
    EXPECT_EQ(guest.refused, std::vector{Refusal::door_held});
    EXPECT_EQ(row<RoomRow>(evening.facilitator, "room").waiting.value, 1);
    auto back = building.page(0);
    back.say(with_key(key("bo")));
    auto resent = building.page(0);
    resent.say(with_code(evening.code));
    resent.order(9, Join{key("li"), College::elected, std::nullopt});
    building.settle();
    EXPECT_EQ(back.welcomes.back().role, Role::participant);
    EXPECT_EQ(resent.welcomes.back().role, Role::participant) << "a known key is nobody new";
    evening.lead(SetDoor{DoorState::open});
    EXPECT_EQ(guest.welcomes.back().door->state, DoorState::open) << "told without asking";
    EXPECT_EQ(row<RoomRow>(evening.facilitator, "room").waiting.value, 0);
    guest.order(2, Join{key("new"), College::caf, std::nullopt});
    building.settle();
    EXPECT_EQ(guest.welcomes.back().role, Role::participant);
}

TEST(AHeldDoor, ForgetsWhoWentAway) {
    Evening evening;
    evening.lead(SetDoor{DoorState::held});
    auto guest = evening.building.page(1);
    guest.say(with_code(evening.code));
    guest.order(1, Join{key("new"), College::caf, std::nullopt});
    evening.building.settle();
    guest.leave();
    evening.building.settle();
    EXPECT_EQ(row<RoomRow>(evening.facilitator, "room").waiting.value, 0);
}

TEST(AnotherCode, TurnsAwayTheFormerAndWhoCameByIt) {
    Evening evening;
    auto& building = evening.building;
    auto guest = building.page(1);
    guest.say(with_code(evening.code));
    building.settle();
    evening.lead(RenewCode{});
    auto const code = row<DoorRow>(evening.facilitator, "door").code.value;
    EXPECT_NE(code, evening.code);
    EXPECT_EQ(guest.refused, std::vector{Refusal::unknown_door});
    EXPECT_EQ(guest.cuts, std::vector{CloseCode::unknown_door});
    EXPECT_TRUE(evening.bo.cuts.empty()) << "whoever has joined stays";
    auto late = building.page(0);
    late.say(with_code(evening.code));
    auto right = building.page(0);
    right.say(with_code(code));
    building.settle();
    EXPECT_EQ(late.refused, std::vector{Refusal::unknown_door});
    EXPECT_EQ(right.welcomes.size(), 1U);
    EXPECT_EQ(building.server->key_registry().is_free({evening.code}), true);
}

TEST(AnotherCode, IsOnThePagesOfTheOfficeAndLastsThroughARestart) {
    Evening evening;
    auto& building = evening.building;
    auto office = building.page(1);
    office.say(with_key(building.office_key));
    building.settle();
    evening.lead(RenewCode{});
    evening.lead(RenewCode{});
    auto const code = row<DoorRow>(evening.facilitator, "door").code.value;
    EXPECT_EQ(row<PlannedSessionRow>(office, "planned/1").code.value, code);
    EXPECT_EQ(row<PlannedSessionRow>(office, "planned/1").url.value, "http://127.0.0.1:8080/#" + code);
    building.restart();
    auto late = building.page(0);
    late.say(with_code(evening.code));
    auto right = building.page(0);
    right.say(with_code(code));
    building.settle();
    EXPECT_EQ(late.refused, std::vector{Refusal::unknown_door});
    EXPECT_EQ(right.welcomes.size(), 1U);
}

TEST(ASpareCode, IsNobodyElsesUntilItIsUsed) {
    Building building;
    KeyRegistry registry(*building.server);
    registry.learn({"AAAAAA"}, {1});
    auto const spare = registry.spare_code({1}, {"AAAAAA"});
    EXPECT_FALSE(registry.is_free(spare));
    EXPECT_EQ(registry.spare_code({1}, {"AAAAAA"}), spare) << "asked twice, as by a host read afresh";
    EXPECT_NE(registry.spare_code({2}, {"BBBBBB"}), spare);
    registry.learn(spare, {1});
    EXPECT_NE(registry.spare_code({1}, spare), spare);
    EXPECT_TRUE(registry.is_free({"AAAAAA"}));
    EXPECT_FALSE(registry.is_free(spare));
}

TEST(RemovedPeople, AreCutAndComeBackByTheirKeyOnlyOnceReadmitted) {
    Evening evening;
    auto& building = evening.building;
    auto second = building.page(0);
    second.say(with_key(key("bo")));
    building.settle();
    evening.lead(RemovePeople{{{{1}}}});
    for (auto* page : {&evening.bo, &second}) {
        EXPECT_EQ(page->refused, std::vector{Refusal::removed});
        EXPECT_EQ(page->cuts, std::vector{CloseCode::unknown_door});
        page->leave();
    }
    building.settle();
    EXPECT_TRUE(row<PersonRow>(evening.facilitator, "person/1").removed);
    EXPECT_FALSE(evening.li.room.rows.contains("proposal/1")) << "what they wrote is gone from every page";
    EXPECT_FALSE(evening.facilitator.room.rows.contains("proposal/1"));
    auto by_key = building.page(0);
    by_key.say(with_key(key("bo")));
    auto by_code = building.page(0);
    by_code.say(with_code(evening.code));
    by_code.order(7, Join{key("bo"), College::resident, std::nullopt});
    building.settle();
    EXPECT_EQ(by_key.refused, std::vector{Refusal::removed});
    EXPECT_EQ(by_code.refused, std::vector{Refusal::removed});
    evening.lead(ReadmitPeople{{{{1}}}});
    auto back = building.page(1);
    back.say(with_key(key("bo")));
    building.settle();
    EXPECT_TRUE(back.own.rows.contains("mine/1"));
    EXPECT_TRUE(evening.li.room.rows.contains("proposal/1"));
}

TEST(RemovedPeople, AreOutAfterARestartToo) {
    Evening evening;
    evening.lead(RemovePeople{{{{1}}}});
    evening.building.restart();
    auto by_key = evening.building.page(1);
    by_key.say(with_key(key("bo")));
    evening.building.settle();
    EXPECT_EQ(by_key.refused, std::vector{Refusal::removed});
}

// The host does not know whether the removal was written; the log read afresh does.
TEST(RemovedPeople, AreCutWhenTheRemovalIsFoundInTheLog) {
    Evening evening;
    auto& building = evening.building;
    storage::Event removal;
    removal.kind = "people_removed";
    removal.version = 1;
    removal.at_ms = building.now.value;
    removal.command = {"link/2", "console", 99};
    removal.body = R"({"people":[1]})";
    auto const position = load_session(building.log, SessionId{1}).session.position;
    storage::Batch batch;
    batch.appends.push_back({records::session_stream(SessionId{1}), position, {removal}});
    building.log.append(0, batch, [](storage::AppendResult const&) {});
    building.settle();
    evening.lead(GoToStep{{2}});  // cannot be written at that position: the host reads its stream afresh
    EXPECT_THAT(evening.bo.refused, testing::Contains(Refusal::removed));
    EXPECT_TRUE(evening.li.cuts.empty());
}

TEST(Newcomers, ArePacedAndThoseOfTheRoomAreNot) {
    Evening evening;
    auto& building = evening.building;
    std::vector<std::unique_ptr<FakePage>> pages;
    auto const join = [&](int number) {
        pages.push_back(std::make_unique<FakePage>(building.server, number % 2));
        pages.back()->say(with_code(evening.code));
        pages.back()->order(1, Join{person_key(number), College::resident, std::nullopt});
    };
    int const at_once = building.server->options().joins_at_once - 2;  // two were there before
    for (int number = 0; number < at_once + 20; ++number) join(number);
    building.settle();
    int joined = 0;
    int asked_to_wait = 0;
    for (auto const& page : pages) {
        joined += static_cast<int>(page->accepted.size());
        for (auto const why : page->refused) asked_to_wait += why == Refusal::too_fast;
    }
    EXPECT_EQ(joined, at_once);
    EXPECT_EQ(asked_to_wait, 20);
    auto back = building.page(1);
    back.say(with_code(evening.code));
    back.order(9, Join{key("bo"), College::resident, std::nullopt});
    building.settle();
    EXPECT_EQ(back.accepted.size(), 1U) << "a known key";
    building.now.value += 1000;
    for (auto const& page : pages)
        if (page->accepted.empty())
            page->order(2, Join{person_key(static_cast<int>(&page - pages.data())), College::resident, std::nullopt});
    building.settle();
    int later = 0;
    for (auto const& page : pages) later += static_cast<int>(page->accepted.size());
    EXPECT_EQ(later, at_once + joins_per_second);
}

}  // namespace gommette::live
