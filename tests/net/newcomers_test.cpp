#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "server/net/core_connections.hpp"
#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

struct FakeConnection final : ClientConnection {
    void close(CloseCode) override {}
    void cut() override {}
    void drop_callbacks() override {}
};

Network network(char const* address) { return network_of(boost::asio::ip::make_address(address)); }

TEST(Newcomers, LoseTheOldestOfTheFullestNetwork) {
    Newcomers newcomers{4};
    FakeConnection room[2], flood[4];
    EXPECT_EQ(newcomers.add(room[0], 1), nullptr);
    EXPECT_EQ(newcomers.add(flood[0], 2), nullptr);
    EXPECT_EQ(newcomers.add(flood[1], 2), nullptr);
    EXPECT_EQ(newcomers.add(flood[2], 2), nullptr);
    EXPECT_EQ(newcomers.add(flood[3], 2), &flood[0]);
    EXPECT_EQ(newcomers.add(room[1], 1), &flood[1]) << "not the room's, though that was first";
    EXPECT_EQ(newcomers.size(), 4U);
}

TEST(Newcomers, NoLongerCountWhoHoldsAKeyOrHasGone) {
    Newcomers newcomers{1};
    FakeConnection one, other, third;
    newcomers.add(one, 1);
    newcomers.remove(one);
    newcomers.remove(one);
    EXPECT_EQ(newcomers.add(other, 1), nullptr);
    EXPECT_EQ(newcomers.add(third, 2), &other);
    EXPECT_EQ(newcomers.size(), 1U);
}

TEST(ANetwork, IsAnAddressOrTheNetworkOfOne) {
    EXPECT_EQ(network("192.168.1.7"), network("::ffff:192.168.1.7"));
    EXPECT_NE(network("192.168.1.7"), network("192.168.1.8"));
    EXPECT_EQ(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9")) << "one subscriber has all of it";
    EXPECT_NE(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
}

// Connects as a page, as far as the gateway hears of it.
std::pair<std::unique_ptr<Client>, live::ConnectionId> page(RunningServer& server) {
    auto client = std::make_unique<Client>(server.port());
    EXPECT_EQ(client->shake_hands().status, 101);
    auto call = server.gateway().next();
    while (call.what != GatewayCall::What::connect) call = server.gateway().next();
    return {std::move(client), call.connection};
}

TEST(AFloodOfGuests, PushesOutItselfAndNobodyWithAKey) {
    RunningServer server{Limits{.core_newcomers = 8}};
    auto const facilitator = page(server);
    server.gateway().admitted(facilitator.second, true);
    auto const first_guest = page(server);
    server.gateway().admitted(first_guest.second, false);
    std::vector<std::unique_ptr<Client>> flood;
    for (int i = 0; i < 20; ++i) flood.push_back(page(server).first);
    EXPECT_EQ(first_guest.first->read_frame()->close_code(), 4000) << "it may come back";
    EXPECT_TRUE(first_guest.first->is_ended());
    server.gateway().send(facilitator.second, "still here");
    EXPECT_EQ(facilitator.first->read_frame()->payload, "still here");
    auto const back = page(server);
    server.gateway().admitted(back.second, true);
    for (int i = 0; i < 20; ++i) flood.push_back(page(server).first);
    server.gateway().send(back.second, "and back");
    EXPECT_EQ(back.first->read_frame()->payload, "and back");
}

TEST(AFloodOfGuests, CountsThoseThatSpeakHttpOnlyToo) {
    RunningServer server{Limits{.core_newcomers = 4}};
    std::vector<std::unique_ptr<Client>> flood;
    for (int i = 0; i < 12; ++i) flood.push_back(std::make_unique<Client>(server.port()));
    EXPECT_TRUE(flood.front()->is_ended());
    EXPECT_EQ(page(server).first->port(), server.port());
}

}  // namespace
}  // namespace gommette::net
