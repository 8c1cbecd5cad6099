#include <gtest/gtest.h>

#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

constexpr int text_frame_opcode = 1;
constexpr std::size_t mebibyte = 1024 * 1024;

// Browsers that read only when a test does, through the smallest buffers.
class SlowReaders : public testing::Test {
protected:
    struct Reader {
        std::unique_ptr<Client> client;
        live::ConnectionId connection;
    };

    void open(Limits limits) { server_ = std::make_unique<RunningServer>(limits); }
    Reader reader() {
        constexpr int receive_buffer_bytes = 16 * 1024;
        auto client = std::make_unique<Client>(server_->port(), receive_buffer_bytes);
        EXPECT_EQ(client->shake_hands().status, 101);
        return {std::move(client), gateway().next().connection};
    }
    FakeGateway& gateway() { return server_->gateway(); }
    // Whether the gateway has heard of no end, after all that was sent so far.
    bool all_are_there() {
        gateway().on_core([] {});
        gateway().on_core([] {});
        return gateway().waiting() == 0;
    }

    std::unique_ptr<RunningServer> server_;
};

TEST_F(SlowReaders, AreCutFromTheSlowestOnWhenTogetherTheyHoldTooMuch) {
    open(Limits{.core_send_bytes = 20 * mebibyte});
    auto const slowest = reader();
    auto const later = reader();
    gateway().send(slowest.connection, std::string(8 * mebibyte, 'a'));
    gateway().send(later.connection, std::string(8 * mebibyte, 'b'));
    EXPECT_TRUE(all_are_there()) << "together they hold no more than is allowed";
    gateway().send(later.connection, std::string(8 * mebibyte, 'c'));
    auto const call = gateway().next();
    EXPECT_EQ(call.what, GatewayCall::What::disconnect);
    EXPECT_EQ(call.connection, slowest.connection) << "its first message has been leaving for longest";
    EXPECT_TRUE(all_are_there()) << "one was enough";
    EXPECT_EQ(later.client->read_frame()->payload, std::string(8 * mebibyte, 'b'));
    EXPECT_EQ(later.client->read_frame()->payload, std::string(8 * mebibyte, 'c'));
}

TEST_F(SlowReaders, AreToldToComeBackAfterAMessageOfWhichLittleIsLeft) {
    open(Limits{.send_queue_bytes = 64 * mebibyte, .core_send_bytes = mebibyte});
    auto const slow = reader();
    for (int sent = 0; sent < 150; ++sent)
        gateway().send(slow.connection, std::string(16 * 1024, static_cast<char>('a' + sent % 26)));
    EXPECT_EQ(gateway().next().what, GatewayCall::What::disconnect);
    auto frame = slow.client->read_frame();
    int whole = 0;
    for (; frame && frame->opcode == text_frame_opcode; frame = slow.client->read_frame(), ++whole)
        EXPECT_EQ(frame->payload.size(), 16U * 1024);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->close_code(), 4000);
    EXPECT_LT(whole, 150);
}

TEST_F(SlowReaders, HoldAMessageThatAllWaitForOnce) {
    open(Limits{.core_send_bytes = 20 * mebibyte});
    auto const shared = live::to_message(std::string(8 * mebibyte, 'a'));
    std::vector<Reader> readers;
    for (int i = 0; i < 8; ++i) readers.push_back(reader());
    for (auto const& one : readers) gateway().send(one.connection, shared);
    EXPECT_TRUE(all_are_there());
    EXPECT_EQ(readers.back().client->read_frame()->payload, *shared);
}

TEST_F(SlowReaders, NoLongerCountWhatTheyHaveReadOrLeft) {
    open(Limits{.core_send_bytes = 20 * mebibyte});
    auto const one = reader();
    for (int i = 0; i < 4; ++i) {
        auto other = reader();
        gateway().send(one.connection, std::string(8 * mebibyte, 'a'));
        gateway().send(other.connection, std::string(8 * mebibyte, 'b'));
        EXPECT_TRUE(one.client->read_frame());
        other.client.reset();
        EXPECT_EQ(gateway().next().connection, other.connection);
        EXPECT_TRUE(all_are_there());
    }
}

}  // namespace
}  // namespace gommette::net
