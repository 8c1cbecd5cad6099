#include <thread>

#include "server/live/absences.hpp"
#include "server/live/clock_watch.hpp"
#include "tests/live/evening.hpp"

namespace gommette::live {

namespace {

CloseRound close(std::optional<int> grace_s = std::nullopt) {
    CloseRound command{{1}, std::nullopt};
    if (grace_s) command.grace_s = {*grace_s};
    return command;
}

RoundRow round_of(FakePage const& page) { return std::get<RoundRow>(std::get<Row>(decode<Row>(page.room.rows.at("round/1")))); }
ResultRow result_of(FakePage const& page) { return std::get<ResultRow>(std::get<Row>(decode<Row>(page.room.rows.at("result/1")))); }

// A vote is open; Bo's phone went.
struct Vote : Evening {
    Vote() {
        lead(GoToStep{{3}});
        lead(dots());
        bo.leave();
        building.settle();
    }
    void wait_for_close(FakePage const& page) {
        while (round_of(page).is_open) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            building.settle();
        }
    }
    FakePage bo_is_back() {
        auto back = building.page(1);
        back.say(with_key(key("bo")));
        return back;
    }
};

}  // namespace

TEST(TheGrace, TakesWhatAPhoneHeldAndClosesOnceItIsBack) {
    Vote vote;
    vote.lead(close(20));
    EXPECT_EQ(round_of(vote.facilitator).closing_until, (Moment{vote.building.now.value + 20'000}));
    vote.li.order(3, ballot({mark(1, 1)}));
    vote.building.settle();
    EXPECT_EQ(vote.li.refused, std::vector{Refusal::round_closed});
    auto back = vote.building.page(1);
    back.say(with_key(key("bo")));
    back.order(3, ballot({mark(2, 2)}));
    vote.building.settle();
    vote.wait_for_close(vote.facilitator);
    EXPECT_EQ(back.refused, std::vector<Refusal>{});
    EXPECT_EQ(result_of(vote.facilitator).result.participation.voters, 1);
}

TEST(TheGrace, EndsAtItsEnd) {
    Vote vote;
    vote.lead(close(1));
    EXPECT_TRUE(round_of(vote.facilitator).is_open);
    vote.wait_for_close(vote.facilitator);
    EXPECT_EQ(result_of(vote.facilitator).result.participation.voters, 0);
    auto back = vote.building.page(1);
    back.say(with_key(key("bo")));
    back.order(3, ballot({mark(2, 2)}));
    vote.building.settle();
    EXPECT_EQ(back.refused, std::vector{Refusal::round_closed});
}

TEST(TheGrace, IsCutShortByTheFacilitator) {
    Vote vote;
    vote.lead(close(20));
    vote.lead(close());
    EXPECT_FALSE(round_of(vote.facilitator).is_open);
    EXPECT_EQ(vote.facilitator.refused, std::vector<Refusal>{});
}

// The server's stop cut everybody off; who held a vote hands it in, and the round closes by itself.
TEST(TheGrace, GoesOnAfterARestart) {
    Vote vote;
    vote.lead(close(20));
    vote.building.restart();
    auto console = vote.building.page(0);
    console.say(with_key(vote.facilitator_key));
    auto li = vote.building.page(0);
    li.say(with_key(key("li")));
    li.order(4, ballot({mark(1, 1)}));
    vote.building.settle();
    EXPECT_EQ(li.refused, std::vector<Refusal>{});
    EXPECT_TRUE(round_of(console).is_open);
    auto bo = vote.building.page(1);
    bo.say(with_key(key("bo")));
    vote.building.settle();
    vote.wait_for_close(console);
    EXPECT_EQ(result_of(console).result.participation.voters, 1);
}

TEST(TheGrace, IsOverWhenTheServerComesBackTooLate) {
    Vote vote;
    vote.lead(close(20));
    vote.building.now.value += 60'000;
    vote.building.restart();
    auto console = vote.building.page(0);
    console.say(with_key(vote.facilitator_key));
    vote.building.settle();
    EXPECT_FALSE(round_of(console).is_open);
}

TEST(TheGrace, IsNotForAPhoneThatWasPutAwayLongAgo) {
    Vote vote;
    vote.building.now.value += Absences::lately_ms + 1;
    vote.lead(close(20));
    EXPECT_FALSE(round_of(vote.facilitator).is_open);
}

TEST(TheConsole, IsToldSinceWhenAPhoneIsGone) {
    Vote vote;
    auto const bo = [&](FakePage const& page) { return std::get<PersonRow>(std::get<Row>(decode<Row>(page.room.rows.at("person/1")))); };
    EXPECT_EQ(bo(vote.facilitator).left_at, vote.building.now);
    auto back = vote.bo_is_back();
    vote.building.settle();
    EXPECT_EQ(bo(vote.facilitator).left_at, std::nullopt);
}

TEST(AClockThatWasSet, LeavesAVoteTheTimeItHad) {
    Vote vote;
    vote.lead(SetTimer{{1}, Whole<0, longest_timer_s>{300}});
    for (std::int64_t const by_ms : {3'600'000, -7'200'000}) {
        vote.building.now.value += by_ms;
        vote.building.cores()[0].post({[&] { vote.building.server->follow_clock(by_ms); }});
        vote.building.settle();
        EXPECT_EQ(round_of(vote.facilitator).ends_at, (Moment{vote.building.now.value + 300'000}));
    }
}

TEST(AClockThatWasSet, TellsThePagesWhatTimeItIs) {
    Vote vote;
    vote.building.now.value += 3'600'000;
    vote.li.bytes.clear();
    vote.building.cores()[0].post({[&] { vote.building.server->follow_clock(3'600'000); }});
    vote.building.settle();
    EXPECT_THAT(vote.li.bytes, testing::HasSubstr(std::to_string(vote.building.now.value)));
}

TEST(TheClockWatch, SeesAJumpOnceAndNoCorrection) {
    ClockWatch::Steady const start{std::chrono::hours(5)};
    ClockWatch watch({1'000'000}, start);
    EXPECT_EQ(watch.jump({1'005'000}, start + std::chrono::seconds(5)), std::nullopt);
    EXPECT_EQ(watch.jump({1'011'000}, start + std::chrono::seconds(10)), std::nullopt) << "a second gained";
    EXPECT_EQ(watch.jump({4'616'000}, start + std::chrono::seconds(15)), 3'600'000);
    EXPECT_EQ(watch.jump({4'621'000}, start + std::chrono::seconds(20)), std::nullopt);
    EXPECT_EQ(watch.jump({1'026'000}, start + std::chrono::seconds(25)), -3'600'000);
}

}  // namespace gommette::live
