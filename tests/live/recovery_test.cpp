#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

// A session in proposing, with its facilitator's page and one person's.
struct Room {
    Building building;
    Key const facilitator_key = key("facilitator");
    std::string const code = building.plan_session(facilitator_key);
    FakePage facilitator = building.page(0);
    FakePage bo = building.page(1);

    Room() {
        facilitator.say(with_key(facilitator_key));
        bo.say(with_code(code));
        bo.order(1, Join{key("bo"), College::resident, std::nullopt});
        building.settle();
        facilitator.order(1, GoToStep{{1}});
        building.settle();
    }
    // As settle, but without waiting for the loader.
    void poll() {
        for (int round = 0; round < 4; ++round) building.cores().poll();
    }
    FakePage awaiting_access(Hello hello) {
        auto page = building.page(1);
        page.say(std::move(hello));
        building.settle();
        return page;
    }
};

// Keeps the loader busy until it is let go.
class BusyLoader {
public:
    explicit BusyLoader(LiveServer& server) {
        server.load(
            0, [go_on = go_on_.get_future().share()] { go_on.wait(); }, [] {});
    }
    void let_go() { go_on_.set_value(); }

private:
    std::promise<void> go_on_;
};

}  // namespace

TEST(Recovery, ReadsAgainWhatCouldNotBeRead) {
    Room room;
    auto& log = room.building.log;
    log.break_down();
    room.building.settle();
    log.unreadable = 3;
    log.recover();
    room.building.settle();
    room.bo.order(2, Propose{{"Bus du soir"}, std::nullopt});
    room.building.settle();
    EXPECT_EQ(room.bo.accepted.size(), 2U);
    EXPECT_GT(room.building.office(FoundCommittee{{"PE"}, {"Petite enfance"}}), 0);
}

TEST(Recovery, KeepsWhoIsPresentOnTheSteeringPage) {
    Room room;
    Key const steering_key = key("steering");
    room.building.office(IssueLink{Role::steering, std::nullopt, steering_key, std::nullopt});
    auto steering = room.awaiting_access(with_key(steering_key));
    auto const before = steering.room.rows.at("live/1");
    EXPECT_NE(before.find("\"present\":1"), std::string::npos) << before;
    auto& log = room.building.log;
    log.break_down();
    room.building.settle();
    log.unreadable_outcomes = 1;  // so that the convention comes back after its sessions
    log.recover();
    room.building.settle();
    EXPECT_EQ(steering.room.rows.at("live/1"), before);
}

TEST(Recovery, ForgetsNoOutcomeThatCameWhileTheConventionWasRead) {
    Room room;
    Key const steering_key = key("steering");
    room.building.office(IssueLink{Role::steering, std::nullopt, steering_key, std::nullopt});
    auto steering = room.awaiting_access(with_key(steering_key));
    auto& log = room.building.log;
    log.break_down();
    room.building.settle();
    log.recover();
    room.building.settle();
    log.bugs = 1;  // the convention's: it is read afresh
    auto office = room.awaiting_access(with_key(room.building.office_key));
    BusyLoader after(*room.building.server);
    office.order(1, FoundCommittee{{"PE"}, {"Petite enfance"}}, "office-device-2");
    room.poll();
    room.bo.order(2, Propose{{"Bus du soir"}, std::nullopt});
    room.poll();
    after.let_go();
    room.building.settle();
    EXPECT_NE(steering.room.rows.at("live/1").find("\"proposals\":1"), std::string::npos) << steering.room.rows.at("live/1");
    EXPECT_GT(room.building.office(FoundCommittee{{"PE"}, {"Petite enfance"}}), 0)
        << "a bug closes the convention for a moment only";
}

// Its second bug within a minute closes a host.
TEST(ABrokenHost, ShowsNothingMoreThanBeforeItsBug) {
    Room room;
    room.building.log.bugs = 2;
    for (int n = 2; n <= 3; ++n) {
        room.bo.order(n, Propose{{"Un banc"}, std::nullopt});
        room.building.settle();
    }
    auto const n = room.facilitator.room.n;
    room.bo.leave();
    room.building.settle();
    EXPECT_EQ(room.facilitator.room.n, n);
    room.facilitator.order(2, GoToStep{{2}});
    room.building.settle();
    EXPECT_EQ(room.facilitator.refused, (std::vector{Refusal::internal}));
}

TEST(StorageTrouble, SendsBackWhoseSessionCannotBeReadAndRefusesNobody) {
    Room room;
    room.building.restart();
    room.building.log.unreadable = 1;
    auto early = room.awaiting_access(with_key(key("bo")));
    EXPECT_EQ(early.cuts, std::vector{CloseCode::come_back});
    EXPECT_TRUE(early.refused.empty()) << "a page that is refused forgets its key";
    auto later = room.awaiting_access(with_key(key("bo")));
    EXPECT_EQ(later.welcomes.size(), 1U);
}

TEST(StorageTrouble, LetsPeopleIntoASessionThatWasNotInMemory) {
    Room room;
    room.building.restart();
    room.building.log.break_down();
    room.building.settle();
    auto back = room.awaiting_access(with_key(key("bo")));
    ASSERT_EQ(back.welcomes.size(), 1U);
    EXPECT_NE(back.room.rows.at("room").find("\"storage_ok\":false"), std::string::npos);
    back.order(2, Propose{{"Bus du soir"}, std::nullopt});
    room.building.settle();
    EXPECT_EQ(back.refused, std::vector{Refusal::storage_trouble});
    room.building.log.recover();
    room.building.settle();
    back.order(2, Propose{{"Bus du soir"}, std::nullopt});
    room.building.settle();
    EXPECT_EQ(back.accepted.size(), 1U);
}

TEST(StorageTrouble, LeavesNoOrderCountedThatWillHaveNoAnswer) {
    Room room;
    room.building.log.is_failing = true;
    auto const before = room.bo.answered;
    for (int n = 2; n < 2 + static_cast<int>(unanswered_orders); ++n) room.bo.order(n, Propose{{"Incertaine"}, std::nullopt});
    room.building.settle();
    room.building.log.break_down();
    room.building.settle();
    EXPECT_EQ(room.bo.answered, before);
    room.building.log.recover();
    room.building.settle();
    EXPECT_EQ(room.bo.answered, before + static_cast<int>(unanswered_orders)) << "the connection is read again";
}

TEST(ARevokedLink, IsCutThoughItsSessionIsStillBeingOpened) {
    Room room;
    room.building.restart();
    BusyLoader loader(*room.building.server);
    auto facilitator = room.building.page(1);
    facilitator.say(with_key(room.facilitator_key));
    room.poll();
    auto office = room.building.page(0);
    office.say(with_key(room.building.office_key));
    room.poll();
    office.order(1, RevokeLink{{2}}, "office-device-2");
    room.poll();
    ASSERT_EQ(office.accepted.size(), 1U);
    loader.let_go();
    room.building.settle();
    EXPECT_EQ(facilitator.cuts, std::vector{CloseCode::unknown_door});
    EXPECT_TRUE(facilitator.welcomes.empty());
}

TEST(ARevokedLink, OpensNothingThoughItWasRevokedInTheTurnItWasIssued) {
    Room room;
    auto office = room.awaiting_access(with_key(room.building.office_key));
    office.order(1, IssueLink{Role::facilitator, SessionId{1}, key("in-a-hurry"), std::nullopt}, "office-device-2");
    office.order(2, RevokeLink{{3}}, "office-device-2");
    room.building.settle();
    ASSERT_EQ(office.accepted.size(), 2U);
    EXPECT_EQ(room.awaiting_access(with_key(key("in-a-hurry"))).refused, std::vector{Refusal::unknown_door});
    room.building.restart();
    EXPECT_EQ(room.awaiting_access(with_key(key("in-a-hurry"))).refused, std::vector{Refusal::unknown_door});
}

TEST(AKey, IsGivenToOneLinkOnlyThoughBothAreIssuedInOneTurn) {
    Room room;
    auto office = room.awaiting_access(with_key(room.building.office_key));
    office.order(1, IssueLink{Role::steering, std::nullopt, key("twice"), std::nullopt}, "office-device-2");
    office.order(2, IssueLink{Role::facilitator, SessionId{1}, key("twice"), std::nullopt}, "office-device-2");
    room.building.settle();
    EXPECT_EQ(office.refused, std::vector{Refusal::already_taken});
}

TEST(TheWallsKey, StaysTheWallsWhoeverJoinsWithIt) {
    Room room;
    auto const wall_key = auth::wall_key(room.facilitator_key);
    auto guest = room.awaiting_access(with_code(room.code));
    guest.order(1, Join{wall_key, College::resident, std::nullopt});
    room.building.settle();
    for (int time = 0; time < 2; ++time) {
        auto wall = room.awaiting_access(with_key(wall_key));
        ASSERT_EQ(wall.welcomes.size(), 1U);
        EXPECT_EQ(wall.welcomes[0].role, Role::wall);
        room.building.restart();
    }
}

}  // namespace gommette::live
