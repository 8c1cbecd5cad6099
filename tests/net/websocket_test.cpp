#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "tests/net/open_door.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr int text_frame_opcode = 1;
constexpr int close_opcode = 8;
constexpr int ping_opcode = 9;
constexpr int pong_opcode = 10;

// One browser past its handshake and its Hello.
class Conversing : public testing::Test {
protected:
    void open(Limits limits = {}, int receive_buffer_bytes = 0) {
        door_ = std::make_unique<OpenDoor>(limits);
        client_ = std::make_unique<Client>(door_->port(), receive_buffer_bytes);
        ASSERT_EQ(client_->shake_hands().status, 101);
        peer_ = floor().next().peer;
    }
    void open_and_say_hello(Limits limits = {}, int receive_buffer_bytes = 0) {
        open(limits, receive_buffer_bytes);
        client().send_text(hello);
        ASSERT_EQ(floor().next().what, Heard::What::said);
    }
    FakeFloor& floor() { return door_->floor(); }
    Client& client() { return *client_; }
    int close_code() {
        auto frame = client().read_frame();
        while (frame && frame->opcode != close_opcode) frame = client().read_frame();
        return frame ? frame->close_code() : 0;
    }
    // Another browser on the same server is served as ever, and meanwhile nobody else is heard.
    void expect_others_served() {
        auto other = std::make_unique<Client>(door_->port());
        ASSERT_EQ(other->shake_hands().status, 101);
        auto const peer = next_of(Heard::What::arrived).peer;
        floor().deliver(peer, "{}");
        EXPECT_EQ(other->read_frame()->payload, "{}");
        other.reset();
        while (next_of(Heard::What::left).peer != peer) {
        }
    }
    Heard next_of(Heard::What what) {
        auto heard = floor().next();
        for (; heard.what != what; heard = floor().next()) EXPECT_NE(heard.what, Heard::What::said);
        return heard;
    }

    std::unique_ptr<OpenDoor> door_;
    std::unique_ptr<Client> client_;
    live::ConnectionId peer_;
};

TEST_F(Conversing, HandsARequestToTheFloor) {
    open();
    client().send_text(hello);
    auto const heard = floor().next();
    EXPECT_EQ(heard.peer, peer_);
    EXPECT_EQ(std::get<Hello>(*heard.request).code->value, "ABCDEF");
}

TEST_F(Conversing, SendsWhatTheFloorDelivers) {
    open();
    floor().deliver(peer_, R"({"type":"pong"})");
    auto const frame = client().read_frame();
    EXPECT_EQ(frame->opcode, text_frame_opcode);
    EXPECT_EQ(frame->payload, R"({"type":"pong"})");
}

TEST_F(Conversing, JoinsFragments) {
    open();
    client().send_frame(1, hello.substr(0, 10), false);
    client().send_frame(ping_opcode, "between");
    client().send_frame(0, hello.substr(10, 10), false);
    client().send_frame(0, hello.substr(20));
    EXPECT_TRUE(std::holds_alternative<Hello>(*floor().next().request));
    EXPECT_EQ(client().read_frame()->payload, "between");
}

TEST_F(Conversing, TellsTheFloorWhenTheBrowserCloses) {
    open();
    client().send_frame(close_opcode, "\x03\xE8");
    EXPECT_EQ(client().read_frame()->close_code(), 1000);
    client().finish_sending();
    EXPECT_EQ(floor().next().what, Heard::What::left);
    EXPECT_TRUE(client().is_ended());
}

TEST_F(Conversing, TellsTheFloorWhenTheBrowserVanishes) {
    open();
    client_.reset();
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, ClosesWith1003OnABinaryFrame) {
    open();
    client().send_frame(2, hello);
    EXPECT_EQ(close_code(), 1003);
    expect_others_served();
}

TEST_F(Conversing, ClosesWith1007OnTextThatIsNotUtf8) {
    open();
    client().send_text("{\"type\":\"\xC3\x28\"}");
    EXPECT_EQ(close_code(), 1007);
    expect_others_served();
}

TEST_F(Conversing, ClosesWith1009OnAFrameThatIsTooBig) {
    open();
    client().send_text(std::string(request_bytes + 1, ' '));
    EXPECT_EQ(close_code(), 1009);
    expect_others_served();
}

TEST_F(Conversing, ClosesWith1009OnFragmentsThatAreTooBigTogether) {
    open();
    client().send_frame(1, std::string(request_bytes - 1, ' '), false);
    client().send_frame(0, "  ");
    EXPECT_EQ(close_code(), 1009);
}

TEST_F(Conversing, TakesARequestOfJustTheLargestSize) {
    open();
    client().send_text(hello + std::string(request_bytes - hello.size(), ' '));
    EXPECT_TRUE(std::holds_alternative<Hello>(*floor().next().request));
}

TEST_F(Conversing, ClosesWith1002OnAFrameWithoutMask) {
    open();
    client().send(std::string("\x81\x02{}", 4));
    EXPECT_EQ(close_code(), 1002);
    expect_others_served();
}

TEST_F(Conversing, ClosesWith1002OnAReservedBit) {
    open();
    auto frame = masked_frame(1, hello);
    frame[0] = static_cast<char>(frame[0] | 0x40);
    client().send(frame);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(Conversing, ClosesWith1002OnAnUnknownOpcode) {
    open();
    client().send_frame(3, hello);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(Conversing, ClosesWith1002OnAContinuationOfNothing) {
    open();
    client().send_frame(0, hello);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(Conversing, ClosesWith1002OnAnOverlongOrFragmentedControlFrame) {
    open();
    client().send_frame(ping_opcode, std::string(126, 'p'));
    EXPECT_EQ(close_code(), 1002);
    Client other{door_->port()};
    other.shake_hands();
    other.send_frame(ping_opcode, "half", false);
    EXPECT_EQ(other.read_frame()->close_code(), 1002);
}

TEST_F(Conversing, ClosesWithTheCodeTheFloorGivesAfterWhatWasDelivered) {
    open();
    floor().on_core([] {});
    floor().deliver(peer_, "last words");
    floor().cut(peer_, CloseCode::unknown_door);
    EXPECT_EQ(client().read_frame()->payload, "last words");
    EXPECT_EQ(client().read_frame()->close_code(), 4001);
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, EndsEvenIfTheBrowserDoesNotAnswerTheClose) {
    open(Limits{.closing = 50ms});
    floor().cut(peer_, CloseCode::come_back);
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
    EXPECT_TRUE(client().is_ended());
}

TEST_F(Conversing, EndsEvenIfTheBrowserStaysAfterClosing) {
    open(Limits{.closing = 50ms});
    client().send_frame(close_opcode, "\x03\xE8");
    EXPECT_EQ(client().read_frame()->close_code(), 1000);
    EXPECT_TRUE(client().is_ended());
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, ClosesWithNoHelloWhenNothingIsSaid) {
    open(Limits{.hello = 50ms});
    EXPECT_EQ(close_code(), 4002);
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, ClosesWithNoHelloThoughTheBrowserKeepsPinging) {
    open(Limits{.hello = 100ms});
    client().send_text(R"({"type":"ping"})");
    EXPECT_TRUE(std::holds_alternative<Ping>(*floor().next().request));
    EXPECT_EQ(close_code(), 4002);
}

TEST_F(Conversing, StaysOpenAfterHello) {
    open_and_say_hello(Limits{.hello = 100ms});
    Client later{door_->port()};  // whose own deadline is after the first one's
    later.shake_hands();
    EXPECT_EQ(later.read_frame()->close_code(), 4002);
    client().send_text(R"({"type":"ping"})");
    while (true) {
        auto const heard = floor().next();
        if (heard.what == Heard::What::said) break;
        EXPECT_NE(heard.peer, peer_);
    }
}

TEST_F(Conversing, PingsASilentBrowserAndGivesItUp) {
    open_and_say_hello(Limits{.idle = 200ms});
    EXPECT_EQ(client().read_frame()->opcode, ping_opcode);
    EXPECT_TRUE(client().is_ended());
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, KeepsABrowserThatAnswersPings) {
    open_and_say_hello(Limits{.idle = 200ms});
    for (int i = 0; i < 4; ++i) {
        auto const frame = client().read_frame();
        ASSERT_TRUE(frame);
        ASSERT_EQ(frame->opcode, ping_opcode);
        client().send_frame(pong_opcode, frame->payload);
    }
}

TEST_F(Conversing, RefusesAnUnreadableRequestAndSaysWhere) {
    open_and_say_hello();
    client().send_text(R"({"type":"hello","version":"one"})");
    auto const reply = client().read_frame()->payload;
    EXPECT_THAT(reply, HasSubstr(R"("code":"malformed")"));
    EXPECT_THAT(reply, HasSubstr(R"("place":"/version")"));
    EXPECT_EQ(floor().waiting(), 0);
}

TEST_F(Conversing, NamesTheUnreadableOrder) {
    open_and_say_hello();
    client().send_text(R"({"type":"order","device":"telephone1","n":7,"command":{"type":"dance"}})");
    auto const reply = client().read_frame()->payload;
    EXPECT_THAT(reply, HasSubstr(R"("device":"telephone1")"));
    EXPECT_THAT(reply, HasSubstr(R"("n":7)"));
}

TEST_F(Conversing, ClosesAfterTooMuchNonsense) {
    open_and_say_hello();
    for (int i = 0; i < 8; ++i) client().send_text("nonsense");
    for (int i = 0; i < 8; ++i) EXPECT_THAT(client().read_frame()->payload, HasSubstr("malformed"));
    EXPECT_EQ(client().read_frame()->close_code(), 4002);
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, ReadsNoFurtherThanTheUnansweredOrdersAndGoesOnWhenTheyAreAnswered) {
    open_and_say_hello();
    constexpr int most = static_cast<int>(unanswered_orders);
    for (int n = 1; n <= 2 * most; ++n) client().send_text(order(n));
    for (int n = 1; n <= most; ++n) EXPECT_EQ(std::get<Order>(*floor().next().request).n.value, n);
    expect_others_served();
    EXPECT_EQ(floor().waiting(), 0);
    floor().deliver(peer_, "{}", 1);
    auto heard = floor().next();
    while (heard.peer != peer_) heard = floor().next();
    EXPECT_EQ(std::get<Order>(*heard.request).n.value, most + 1);
    EXPECT_EQ(floor().waiting(), 0);
    floor().deliver(peer_, "{}", most);
    for (int n = most + 2; n <= 2 * most; ++n) EXPECT_EQ(std::get<Order>(*floor().next().request).n.value, n);
}

TEST_F(Conversing, PausesBeyondTheBurstAndLosesNothing) {
    open_and_say_hello(Limits{.request_burst = 4, .requests_per_second = 100});
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < 14; ++i) client().send_text(R"({"type":"ping"})");
    for (int i = 0; i < 14; ++i) EXPECT_TRUE(std::holds_alternative<Ping>(*floor().next().request));
    // Hello and three pings are the burst; eleven more come one every 10 ms.
    EXPECT_GE(std::chrono::steady_clock::now() - start, 100ms);
}

TEST_F(Conversing, CountsASnapshotAskedForAsSeveralRequests) {
    open_and_say_hello(Limits{.request_burst = 4, .requests_per_second = 100, .refresh_counts_as = 10});
    auto const start = std::chrono::steady_clock::now();
    client().send_text(R"({"type":"refresh"})");
    client().send_text(R"({"type":"ping"})");
    EXPECT_TRUE(std::holds_alternative<Refresh>(*floor().next().request));
    EXPECT_TRUE(std::holds_alternative<Ping>(*floor().next().request));
    // Hello, ten for the snapshot and the ping, less the burst of four.
    EXPECT_GE(std::chrono::steady_clock::now() - start, 70ms);
}

TEST_F(Conversing, CutsASlowReaderByItsBytesAndServesOthers) {
    open_and_say_hello();
    std::string const big(64 * 1024, 'x');
    int delivered = 0;
    for (; floor().waiting() == 0 && delivered < 1000; ++delivered) floor().deliver(peer_, big);
    auto const heard = floor().next();
    EXPECT_EQ(heard.what, Heard::What::left);
    EXPECT_EQ(heard.peer, peer_);
    expect_others_served();
    // It reads on after all: whole frames, then the close.
    int whole = 0;
    auto frame = client().read_frame();
    for (; frame && frame->opcode == text_frame_opcode; frame = client().read_frame(), ++whole) EXPECT_EQ(frame->payload, big);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->close_code(), 4000);
    EXPECT_LT(whole, delivered);
}

TEST_F(Conversing, HasRoomForTwoSnapshotsOfAnySizeButNotForThree) {
    constexpr int small_buffer_bytes = 16 * 1024;
    open_and_say_hello({}, small_buffer_bytes);
    std::string const snapshot(8 * 1024 * 1024, 's');
    floor().deliver(peer_, snapshot);
    floor().deliver(peer_, snapshot);
    floor().deliver(peer_, std::string(128 * 1024, 'p'));
    floor().on_core([] {});
    EXPECT_EQ(floor().waiting(), 0);
    floor().deliver(peer_, snapshot);
    EXPECT_EQ(floor().next().what, Heard::What::left);
}

TEST_F(Conversing, GivesUpAReaderWhenNothingLeavesForLong) {
    open_and_say_hello(Limits{.stalled = 100ms, .outbox_bytes = 64 * 1024 * 1024});
    for (int i = 0; i < 16; ++i) floor().deliver(peer_, std::string(1024 * 1024, 'x'));
    auto const heard = floor().next();
    EXPECT_EQ(heard.what, Heard::What::left);
    EXPECT_EQ(heard.peer, peer_);
    expect_others_served();
}

// The kernel calls a socket writable again only when a third of its buffer is free: here after 85 KiB, far later than `stalled`.
TEST_F(Conversing, KeepsAReaderThatIsSlowButReads) {
    constexpr int small_buffer_bytes = 16 * 1024;
    constexpr std::size_t sip_bytes = 4 * 1024;
    constexpr int sips = 30;
    open_and_say_hello(Limits{.hello = 50ms, .stalled = 600ms, .outbox_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(4 * 1024 * 1024, 'x');
    floor().deliver(peer_, big);
    for (int i = 0; i < sips; ++i) {
        ASSERT_EQ(client().read_bytes(sip_bytes).size(), sip_bytes);
        Client clock{door_->port()};
        clock.shake_hands();
        EXPECT_EQ(clock.read_frame()->close_code(), 4002);  // after 50 ms
    }
    floor().deliver(peer_, "end");
    auto const rest = client().read_bytes(10 + big.size() - sips * sip_bytes + 5);
    EXPECT_TRUE(
        rest.ends_with("xxx\x81\x03"
                       "end"));
}

TEST_F(Conversing, PutsPongsBetweenBigFramesWithoutBreakingThem) {
    constexpr int small_buffer_bytes = 16 * 1024;
    open_and_say_hello(Limits{.outbox_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(300 * 1024, 'a');
    constexpr int rounds = 100;
    for (int i = 0; i < rounds; ++i) {
        client().send_frame(ping_opcode, std::to_string(i));
        floor().deliver(peer_, big);
        floor().deliver(peer_, "small " + std::to_string(i));
    }
    int pongs = 0;
    int pongs_before_the_last_frame = 0;
    for (int frames = 0; frames < 2 * rounds || pongs < rounds;) {
        auto const frame = client().read_frame();
        ASSERT_TRUE(frame);
        if (frame->opcode == pong_opcode) {
            EXPECT_EQ(frame->payload, std::to_string(pongs++));
            if (frames < 2 * rounds) ++pongs_before_the_last_frame;
        } else {
            ASSERT_EQ(frame->payload, frames % 2 == 0 ? big : "small " + std::to_string(frames / 2));
            ++frames;
        }
    }
    EXPECT_GT(pongs_before_the_last_frame, rounds / 2);
}

TEST_F(Conversing, ClosesBetweenFramesThoughMuchWaits) {
    constexpr int small_buffer_bytes = 16 * 1024;
    open_and_say_hello(Limits{.outbox_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(300 * 1024, 'a');
    for (int i = 0; i < 20; ++i) floor().deliver(peer_, big);
    client().send_frame(close_opcode, "\x03\xE8");
    int whole = 0;
    auto frame = client().read_frame();
    for (; frame && frame->opcode == text_frame_opcode; frame = client().read_frame(), ++whole) ASSERT_EQ(frame->payload, big);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->close_code(), 1000);
    EXPECT_LT(whole, 20);
}

TEST_F(Conversing, SaysWhyItCutsThoughAPongWaits) {
    constexpr int small_buffer_bytes = 16 * 1024;
    open_and_say_hello(Limits{.outbox_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    floor().deliver(peer_, std::string(4 * 1024 * 1024, 'x'));
    floor().deliver(peer_, "too late");
    constexpr int head_bytes = 10;
    client().read_bytes(head_bytes);  // now the first frame has begun to leave
    client().send_frame(ping_opcode, "still there?");
    Client{door_->port()}.shake_hands();  // by now the ping is read
    floor().cut(peer_, CloseCode::come_back);
    EXPECT_EQ(client().read_bytes(4 * 1024 * 1024), std::string(4 * 1024 * 1024, 'x'));
    EXPECT_EQ(client().read_frame()->opcode, pong_opcode);
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
}

TEST_F(Conversing, CutsWhenTheServerStops) {
    open_and_say_hello();
    Client idle_visitor{door_->port()};
    auto closing = std::async(std::launch::async, [&] {
        door_->server().stop_accepting();
        door_->server().close_all(CloseCode::come_back);
    });
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
    client_.reset();
    EXPECT_EQ(closing.wait_for(10s), std::future_status::ready);
    EXPECT_TRUE(idle_visitor.is_ended());
}

TEST(ConversingOnTwoCores, SharesConnectionsOutEvenly) {
    OpenDoor door{{}, 2};
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(std::make_unique<Client>(door.port()));
        clients.back()->shake_hands();
    }
    for (int core = 0; core < 2; ++core) {
        for (int i = 0; i < 3; ++i) {
            auto const peer = door.floor(core).next().peer;
            EXPECT_EQ(peer.core, core);
            door.floor(core).deliver(peer, "{}");
        }
    }
    for (auto& client : clients) EXPECT_EQ(client->read_frame()->payload, "{}");
}

}  // namespace
}  // namespace gommette::net
