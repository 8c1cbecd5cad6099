#include <gtest/gtest.h>

#include "tests/net/one_browser.hpp"

// What waits to be sent to a browser that reads slowly, or not at all.

namespace gommette::net {
namespace {

using namespace std::chrono_literals;

TEST_F(WebSocketConnected, CutsASlowReaderByItsBytesAndServesOthers) {
    connect_and_say_hello();
    std::string const big(64 * 1024, 'x');
    int delivered = 0;
    for (; gateway().waiting() == 0 && delivered < 1000; ++delivered) gateway().send(connection_, big);
    auto const call = gateway().next();
    EXPECT_EQ(call.what, GatewayCall::What::disconnect);
    EXPECT_EQ(call.connection, connection_);
    expect_others_served();
    // It reads on after all: whole frames, then the close.
    int whole = 0;
    auto frame = client().read_frame();
    for (; frame && frame->opcode == text_frame_opcode; frame = client().read_frame(), ++whole) EXPECT_EQ(frame->payload, big);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->close_code(), 4000);
    EXPECT_LT(whole, delivered);
}

TEST_F(WebSocketConnected, HasRoomForTwoSnapshotsOfAnySizeButNotForThree) {
    constexpr int small_buffer_bytes = 16 * 1024;
    connect_and_say_hello({}, small_buffer_bytes);
    std::string const snapshot(8 * 1024 * 1024, 's');
    gateway().send(connection_, snapshot);
    gateway().send(connection_, snapshot);
    gateway().send(connection_, std::string(128 * 1024, 'p'));
    gateway().on_core([] {});
    EXPECT_EQ(gateway().waiting(), 0);
    gateway().send(connection_, snapshot);
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, GivesUpAReaderWhenNothingLeavesForLong) {
    connect_and_say_hello(Limits{.stalled = 100ms, .send_queue_bytes = 64 * 1024 * 1024});
    for (int i = 0; i < 16; ++i) gateway().send(connection_, std::string(1024 * 1024, 'x'));
    auto const call = gateway().next();
    EXPECT_EQ(call.what, GatewayCall::What::disconnect);
    EXPECT_EQ(call.connection, connection_);
    expect_others_served();
}

// The kernel calls a socket writable again only when a third of its buffer is free: here after 85 KiB, far later than `stalled`.
TEST_F(WebSocketConnected, KeepsAReaderThatIsSlowButReads) {
    constexpr int small_buffer_bytes = 16 * 1024;
    constexpr std::size_t sip_bytes = 4 * 1024;
    constexpr int sips = 30;
    connect_and_say_hello(Limits{.hello = 50ms, .stalled = 600ms, .send_queue_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(4 * 1024 * 1024, 'x');
    gateway().send(connection_, big);
    for (int i = 0; i < sips; ++i) {
        ASSERT_EQ(client().read_bytes(sip_bytes).size(), sip_bytes);
        Client clock{server_->port()};
        clock.shake_hands();
        EXPECT_EQ(clock.read_frame()->close_code(), 4002);  // after 50 ms
    }
    gateway().send(connection_, "end");
    auto const rest = client().read_bytes(10 + big.size() - sips * sip_bytes + 5);
    EXPECT_TRUE(
        rest.ends_with("xxx\x81\x03"
                       "end"));
}

TEST_F(WebSocketConnected, PutsPongsBetweenBigFramesWithoutBreakingThem) {
    constexpr int small_buffer_bytes = 16 * 1024;
    connect_and_say_hello(Limits{.send_queue_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(300 * 1024, 'a');
    constexpr int rounds = 100;
    for (int i = 0; i < rounds; ++i) {
        client().send_frame(ping_opcode, std::to_string(i));
        gateway().send(connection_, big);
        gateway().send(connection_, "small " + std::to_string(i));
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
    // How many depends on how soon the pings are read; that they wait for the end of all that is queued must not be.
    EXPECT_GT(pongs_before_the_last_frame, 0);
}

TEST_F(WebSocketConnected, ClosesBetweenFramesThoughMuchWaits) {
    constexpr int small_buffer_bytes = 16 * 1024;
    connect_and_say_hello(Limits{.send_queue_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    std::string const big(300 * 1024, 'a');
    for (int i = 0; i < 20; ++i) gateway().send(connection_, big);
    client().send_frame(close_opcode, "\x03\xE8");
    int whole = 0;
    auto frame = client().read_frame();
    for (; frame && frame->opcode == text_frame_opcode; frame = client().read_frame(), ++whole) ASSERT_EQ(frame->payload, big);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->close_code(), 1000);
    EXPECT_LT(whole, 20);
}

TEST_F(WebSocketConnected, SaysWhyItCutsThoughAPongWaits) {
    constexpr int small_buffer_bytes = 16 * 1024;
    connect_and_say_hello(Limits{.send_queue_bytes = 64 * 1024 * 1024}, small_buffer_bytes);
    gateway().send(connection_, std::string(4 * 1024 * 1024, 'x'));
    gateway().send(connection_, "too late");
    constexpr int head_bytes = 10;
    client().read_bytes(head_bytes);  // now the first frame has begun to leave
    client().send_frame(ping_opcode, "still there?");
    Client{server_->port()}.shake_hands();  // by now the ping is read
    gateway().close(connection_, CloseCode::come_back);
    EXPECT_EQ(client().read_bytes(4 * 1024 * 1024), std::string(4 * 1024 * 1024, 'x'));
    EXPECT_EQ(client().read_frame()->opcode, pong_opcode);
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
}

}  // namespace
}  // namespace gommette::net
