#include "server/live/in_process_client.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace gommette::live {

namespace {

// A gateway that answers nothing, or closes the connection.
class SilentGateway : public Gateway {
public:
    ConnectionId connect(Connection& connection) override {
        peer_ = &connection;
        return {0, 1};
    }
    void receive(ConnectionId, Request) override {
        if (cuts) peer_->close(CloseCode::unknown_door);
    }
    void disconnect(ConnectionId) override { has_left = true; }

    bool cuts{false};
    bool has_left{false};

private:
    Connection* peer_{};
};

constexpr std::chrono::milliseconds no_patience{1};
constexpr std::chrono::hours endless{24};

}  // namespace

TEST(InProcessClient, GivesUpWhenNoAnswerComes) {
    Cores cores(1);
    cores.start();
    SilentGateway gateway;
    {
        InProcessClient page(cores, gateway, no_patience);
        EXPECT_THROW(page.connect({{protocol_version}, {}, std::nullopt, std::nullopt}), std::runtime_error);
        EXPECT_THROW(page.execute(CloseSession{}), std::runtime_error);
    }
    EXPECT_TRUE(gateway.has_left);
}

TEST(InProcessClient, DoesNotWaitForAnAnswerOnceItIsCut) {
    Cores cores(1);
    cores.start();
    SilentGateway gateway;
    gateway.cuts = true;
    InProcessClient page(cores, gateway, endless);
    EXPECT_THROW(page.execute(CloseSession{}), std::runtime_error);
}

}  // namespace gommette::live
