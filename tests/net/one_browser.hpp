#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "tests/net/running_server.hpp"

namespace gommette::net {

inline constexpr int text_frame_opcode = 1;
inline constexpr int close_opcode = 8;
inline constexpr int ping_opcode = 9;
inline constexpr int pong_opcode = 10;

// One browser past its handshake and its Hello.
class WebSocketConnected : public testing::Test {
protected:
    void open(Limits limits = {}, int receive_buffer_bytes = 0) {
        server_ = std::make_unique<RunningServer>(limits);
        client_ = std::make_unique<Client>(server_->port(), receive_buffer_bytes);
        ASSERT_EQ(client_->shake_hands().status, 101);
        connection_ = gateway().next().connection;
    }
    void connect_and_say_hello(Limits limits = {}, int receive_buffer_bytes = 0) {
        open(limits, receive_buffer_bytes);
        client().send_text(hello);
        ASSERT_EQ(gateway().next().what, GatewayCall::What::receive);
    }
    FakeGateway& gateway() { return server_->gateway(); }
    Client& client() { return *client_; }
    int close_code() {
        auto frame = client().read_frame();
        while (frame && frame->opcode != close_opcode) frame = client().read_frame();
        return frame ? frame->close_code() : 0;
    }
    // Another browser on the same server is served as ever, and meanwhile no request of anybody else arrives.
    void expect_others_served() {
        auto other = std::make_unique<Client>(server_->port());
        ASSERT_EQ(other->shake_hands().status, 101);
        auto const connection = next_of(GatewayCall::What::connect).connection;
        gateway().send(connection, "{}");
        EXPECT_EQ(other->read_frame()->payload, "{}");
        other.reset();
        while (next_of(GatewayCall::What::disconnect).connection != connection) {
        }
    }
    GatewayCall next_of(GatewayCall::What what) {
        auto call = gateway().next();
        for (; call.what != what; call = gateway().next()) EXPECT_NE(call.what, GatewayCall::What::receive);
        return call;
    }

    std::unique_ptr<RunningServer> server_;
    std::unique_ptr<Client> client_;
    live::ConnectionId connection_;
};

}  // namespace gommette::net
