#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "tests/net/one_browser.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST_F(WebSocketConnected, HandsARequestToTheGateway) {
    open();
    client().send_text(hello);
    auto const call = gateway().next();
    EXPECT_EQ(call.connection, connection_);
    EXPECT_EQ(std::get<Hello>(*call.request).code->value, "ABCDEF");
}

TEST_F(WebSocketConnected, SendsWhatTheGatewaySends) {
    open();
    gateway().send(connection_, R"({"type":"pong"})");
    auto const frame = client().read_frame();
    EXPECT_EQ(frame->opcode, text_frame_opcode);
    EXPECT_EQ(frame->payload, R"({"type":"pong"})");
}

TEST_F(WebSocketConnected, JoinsFragments) {
    open();
    client().send_frame(1, hello.substr(0, 10), false);
    client().send_frame(ping_opcode, "between");
    client().send_frame(0, hello.substr(10, 10), false);
    client().send_frame(0, hello.substr(20));
    EXPECT_TRUE(std::holds_alternative<Hello>(*gateway().next().request));
    EXPECT_EQ(client().read_frame()->payload, "between");
}

TEST_F(WebSocketConnected, TellsTheGatewayWhenTheBrowserCloses) {
    open();
    client().send_frame(close_opcode, "\x03\xE8");
    EXPECT_EQ(client().read_frame()->close_code(), 1000);
    client().finish_sending();
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
    EXPECT_TRUE(client().is_ended());
}

TEST_F(WebSocketConnected, TellsTheGatewayWhenTheBrowserVanishes) {
    open();
    client_.reset();
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, ClosesWith1003OnABinaryFrame) {
    open();
    client().send_frame(2, hello);
    EXPECT_EQ(close_code(), 1003);
    expect_others_served();
}

TEST_F(WebSocketConnected, ClosesWith1007OnTextThatIsNotUtf8) {
    open();
    client().send_text("{\"type\":\"\xC3\x28\"}");
    EXPECT_EQ(close_code(), 1007);
    expect_others_served();
}

TEST_F(WebSocketConnected, ClosesWith1009OnAFrameThatIsTooBig) {
    open();
    client().send_text(std::string(request_bytes + 1, ' '));
    EXPECT_EQ(close_code(), 1009);
    expect_others_served();
}

TEST_F(WebSocketConnected, ClosesWith1009OnFragmentsThatAreTooBigTogether) {
    open();
    client().send_frame(1, std::string(request_bytes - 1, ' '), false);
    client().send_frame(0, "  ");
    EXPECT_EQ(close_code(), 1009);
}

TEST_F(WebSocketConnected, TakesARequestOfJustTheLargestSize) {
    open();
    client().send_text(hello + std::string(request_bytes - hello.size(), ' '));
    EXPECT_TRUE(std::holds_alternative<Hello>(*gateway().next().request));
}

TEST_F(WebSocketConnected, ClosesWith1002OnAFrameWithoutMask) {
    open();
    client().send(std::string("\x81\x02{}", 4));
    EXPECT_EQ(close_code(), 1002);
    expect_others_served();
}

TEST_F(WebSocketConnected, ClosesWith1002OnAReservedBit) {
    open();
    auto frame = masked_frame(1, hello);
    frame[0] = static_cast<char>(frame[0] | 0x40);
    client().send(frame);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(WebSocketConnected, ClosesWith1002OnAnUnknownOpcode) {
    open();
    client().send_frame(3, hello);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(WebSocketConnected, ClosesWith1002OnAContinuationOfNothing) {
    open();
    client().send_frame(0, hello);
    EXPECT_EQ(close_code(), 1002);
}

TEST_F(WebSocketConnected, ClosesWith1002OnAnOverlongOrFragmentedControlFrame) {
    open();
    client().send_frame(ping_opcode, std::string(126, 'p'));
    EXPECT_EQ(close_code(), 1002);
    Client other{server_->port()};
    other.shake_hands();
    other.send_frame(ping_opcode, "half", false);
    EXPECT_EQ(other.read_frame()->close_code(), 1002);
}

TEST_F(WebSocketConnected, ClosesWithTheCodeTheGatewayGivesAfterWhatWasSent) {
    open();
    gateway().on_core([] {});
    gateway().send(connection_, "last words");
    gateway().close(connection_, CloseCode::unknown_door);
    EXPECT_EQ(client().read_frame()->payload, "last words");
    EXPECT_EQ(client().read_frame()->close_code(), 4001);
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, EndsEvenIfTheBrowserDoesNotAnswerTheClose) {
    open(Limits{.closing = 50ms});
    gateway().close(connection_, CloseCode::come_back);
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
    EXPECT_TRUE(client().is_ended());
}

TEST_F(WebSocketConnected, EndsEvenIfTheBrowserStaysAfterClosing) {
    open(Limits{.closing = 50ms});
    client().send_frame(close_opcode, "\x03\xE8");
    EXPECT_EQ(client().read_frame()->close_code(), 1000);
    EXPECT_TRUE(client().is_ended());
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, ClosesWithNoHelloWhenNothingIsSaid) {
    open(Limits{.hello = 50ms});
    EXPECT_EQ(close_code(), 4002);
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, ClosesWithNoHelloThoughTheBrowserKeepsPinging) {
    open(Limits{.hello = 100ms});
    client().send_text(R"({"type":"ping"})");
    EXPECT_TRUE(std::holds_alternative<Ping>(*gateway().next().request));
    EXPECT_EQ(close_code(), 4002);
}

TEST_F(WebSocketConnected, StaysOpenAfterHello) {
    connect_and_say_hello(Limits{.hello = 100ms});
    Client later{server_->port()};  // whose own deadline is after the first one's
    later.shake_hands();
    EXPECT_EQ(later.read_frame()->close_code(), 4002);
    client().send_text(R"({"type":"ping"})");
    while (true) {
        auto const call = gateway().next();
        if (call.what == GatewayCall::What::receive) break;
        EXPECT_NE(call.connection, connection_);
    }
}

TEST_F(WebSocketConnected, PingsASilentBrowserAndGivesItUp) {
    connect_and_say_hello(Limits{.idle = 200ms});
    EXPECT_EQ(client().read_frame()->opcode, ping_opcode);
    EXPECT_TRUE(client().is_ended());
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST(ALineThatDied, CountsAsPresentForLessThanHalfAMinute) {
    EXPECT_LT(Limits{}.idle, 30s);
    EXPECT_GT(Limits{}.idle, 20s) << "phones that answer slowly are there";
}

TEST_F(WebSocketConnected, KeepsABrowserThatAnswersPings) {
    connect_and_say_hello(Limits{.idle = 200ms});
    for (int i = 0; i < 4; ++i) {
        auto const frame = client().read_frame();
        ASSERT_TRUE(frame);
        ASSERT_EQ(frame->opcode, ping_opcode);
        client().send_frame(pong_opcode, frame->payload);
    }
}

TEST_F(WebSocketConnected, RefusesAnUnreadableRequestAndSaysWhere) {
    connect_and_say_hello();
    client().send_text(R"({"type":"hello","version":"one"})");
    auto const reply = client().read_frame()->payload;
    EXPECT_THAT(reply, HasSubstr(R"("code":"malformed")"));
    EXPECT_THAT(reply, HasSubstr(R"("place":"/version")"));
    EXPECT_EQ(gateway().waiting(), 0);
}

TEST_F(WebSocketConnected, NamesTheUnreadableOrder) {
    connect_and_say_hello();
    client().send_text(R"({"type":"order","device":"telephone1","n":7,"command":{"type":"dance"}})");
    auto const reply = client().read_frame()->payload;
    EXPECT_THAT(reply, HasSubstr(R"("device":"telephone1")"));
    EXPECT_THAT(reply, HasSubstr(R"("n":7)"));
}

TEST_F(WebSocketConnected, ClosesAfterTooMuchNonsense) {
    connect_and_say_hello();
    for (int i = 0; i < 8; ++i) client().send_text("nonsense");
    for (int i = 0; i < 8; ++i) EXPECT_THAT(client().read_frame()->payload, HasSubstr("malformed"));
    EXPECT_EQ(client().read_frame()->close_code(), 4002);
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
}

TEST_F(WebSocketConnected, ReadsNoFurtherThanTheUnansweredOrdersAndGoesOnWhenTheyAreAnswered) {
    connect_and_say_hello();
    constexpr int most = static_cast<int>(unanswered_orders);
    for (int n = 1; n <= 2 * most; ++n) client().send_text(order(n));
    for (int n = 1; n <= most; ++n) EXPECT_EQ(std::get<Order>(*gateway().next().request).n.value, n);
    expect_others_served();
    EXPECT_EQ(gateway().waiting(), 0);
    gateway().send(connection_, "{}", 1);
    auto call = gateway().next();
    while (call.connection != connection_) call = gateway().next();
    EXPECT_EQ(std::get<Order>(*call.request).n.value, most + 1);
    EXPECT_EQ(gateway().waiting(), 0);
    gateway().send(connection_, "{}", most);
    for (int n = most + 2; n <= 2 * most; ++n) EXPECT_EQ(std::get<Order>(*gateway().next().request).n.value, n);
}

TEST_F(WebSocketConnected, PausesBeyondTheBurstAndLosesNothing) {
    connect_and_say_hello(Limits{.request_burst = 4, .requests_per_second = 100});
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < 14; ++i) client().send_text(R"({"type":"ping"})");
    for (int i = 0; i < 14; ++i) EXPECT_TRUE(std::holds_alternative<Ping>(*gateway().next().request));
    // Hello and three pings are the burst; eleven more come one every 10 ms.
    EXPECT_GE(std::chrono::steady_clock::now() - start, 100ms);
}

TEST_F(WebSocketConnected, CountsASnapshotAskedForByItsBytes) {
    connect_and_say_hello(Limits{.request_burst = 4, .requests_per_second = 100, .snapshot_bytes_per_request = 1024});
    auto const start = std::chrono::steady_clock::now();
    client().send_text(R"({"type":"refresh"})");
    client().send_text(R"({"type":"ping"})");
    EXPECT_TRUE(std::holds_alternative<Refresh>(*gateway().next().request));
    gateway().on_core([] {});
    EXPECT_EQ(gateway().waiting(), 0) << "nothing is read before the snapshot is there";
    gateway().admitted(connection_, true, 10 * 1024);
    EXPECT_TRUE(std::holds_alternative<Ping>(*gateway().next().request));
    // Hello, the refresh, ten for the snapshot and the ping, less the burst of four.
    EXPECT_GE(std::chrono::steady_clock::now() - start, 70ms);
}

TEST_F(WebSocketConnected, TakesLongRequestsOfWhomTheHostLetsBringFiles) {
    connect_and_say_hello();
    auto const longest = [](std::size_t bytes) { return std::string(R"({"type":"ping"})") + std::string(bytes - 15, ' '); };
    gateway().admitted(connection_, true, 0, brought_bytes);
    client().send_text(longest(brought_bytes));
    EXPECT_TRUE(std::holds_alternative<Ping>(*gateway().next().request));
    client().send_text(longest(brought_bytes + 1));
    EXPECT_EQ(client().read_frame()->close_code(), 1009);
}

TEST_F(WebSocketConnected, CutsWhenTheServerStops) {
    connect_and_say_hello();
    Client idle_client{server_->port()};
    auto closing = std::async(std::launch::async, [&] {
        server_->server().stop_accepting();
        server_->server().close_all(CloseCode::come_back);
    });
    EXPECT_EQ(client().read_frame()->close_code(), 4000);
    client_.reset();
    EXPECT_EQ(closing.wait_for(10s), std::future_status::ready);
    EXPECT_TRUE(idle_client.is_ended());
}

TEST(WebSocketsOnTwoCores, SharesConnectionsOutEvenly) {
    RunningServer server{{}, 2};
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        clients.back()->shake_hands();
    }
    for (int core = 0; core < 2; ++core) {
        for (int i = 0; i < 3; ++i) {
            auto const connection = server.gateway(core).next().connection;
            EXPECT_EQ(connection.core, core);
            server.gateway(core).send(connection, "{}");
        }
    }
    for (auto& client : clients) EXPECT_EQ(client->read_frame()->payload, "{}");
}

}  // namespace
}  // namespace gommette::net
