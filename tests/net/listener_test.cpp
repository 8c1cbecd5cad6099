#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

// Takes all descriptors of this process away that are not open yet, and gives them back.
class NoDescriptors {
public:
    NoDescriptors() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        auto few = before_;
        int const next = ::dup(0);  // the lowest free one
        ::close(next);
        few.rlim_cur = static_cast<rlim_t>(next);
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }

private:
    rlimit before_{};
};

// A socket made while there were descriptors, to be connected when there are none.
class Latecomer {
public:
    Latecomer() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {}
    ~Latecomer() { ::close(socket_); }
    void connect(std::uint16_t port) const {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ASSERT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    }
    bool is_turned_away() const {
        pollfd watched{socket_, POLLIN, 0};
        char byte = 0;
        return ::poll(&watched, 1, 10'000) == 1 && ::recv(socket_, &byte, 1, 0) <= 0;
    }

private:
    int socket_;
};

TEST(Listener, TurnsAwayAndRestsWhileThereAreNoDescriptors) {
    RunningServer server{Limits{.accept_pause = 60ms}};
    EXPECT_EQ(Client{server.port()}.shake_hands().status, 101);
    server.gateway().next();
    EXPECT_EQ(server.gateway().next().what, GatewayCall::What::disconnect);
    server.gateway().on_core([] {});  // now its descriptor is free again
    std::vector<std::unique_ptr<Latecomer>> latecomers;
    for (int i = 0; i < 4; ++i) latecomers.push_back(std::make_unique<Latecomer>());
    {
        NoDescriptors const shortage;
        auto const start = std::chrono::steady_clock::now();
        for (auto const& latecomer : latecomers) {
            latecomer->connect(server.port());
            EXPECT_TRUE(latecomer->is_turned_away());
            server.gateway().on_core([] {});  // the turn of accepting is over: the next one waits for the end of the pause
        }
        EXPECT_GE(std::chrono::steady_clock::now() - start, 3 * 60ms);
    }
    EXPECT_EQ(Client{server.port()}.shake_hands().status, 101);
}

TEST(Listener, ComplainsInOneLineWhenThePortIsTaken) {
    RunningServer server;
    live::Cores cores{1};
    FakeGateway gateway{cores[0]};
    auto const opened = Server::open({.port = server.port(), .web_folder = server.web().path()}, cores, {&gateway}, {});
    EXPECT_EQ(std::get<std::string>(opened),
              "cannot listen on port " + std::to_string(server.port()) + " of 127.0.0.1: another program is using it");
}

TEST(Listener, ComplainsInOneLineAboutAnAddressThatIsNotOurs) {
    live::Cores cores{1};
    FakeGateway gateway{cores[0]};
    WebFolder const web;
    for (auto const* address : {"192.0.2.1", "localhost", "", "127.0.0.1:80"}) {
        auto const opened = Server::open({.listen_address = address, .web_folder = web.path()}, cores, {&gateway}, {});
        ASSERT_TRUE(std::holds_alternative<std::string>(opened)) << address;
        EXPECT_THAT(std::get<std::string>(opened), HasSubstr(std::string{address} + ": "));
    }
}

TEST(Listener, ComplainsAboutMissingPagesBeforeItListens) {
    live::Cores cores{1};
    FakeGateway gateway{cores[0]};
    auto const opened = Server::open({.web_folder = "/nowhere"}, cores, {&gateway}, {});
    EXPECT_THAT(std::get<std::string>(opened), HasSubstr("/nowhere"));
}

TEST(Listener, AcceptsNobodyAfterItStopped) {
    RunningServer server;
    auto const port = server.port();
    server.server().stop_accepting();
    server.gateway().on_core([] {});
    EXPECT_THROW(Client{port}, std::runtime_error);
}

TEST(Listener, ListensOnVersionSixToo) {
    live::Cores cores{1};
    FakeGateway gateway{cores[0]};
    WebFolder const web;
    auto const opened = Server::open({.listen_address = "::1", .web_folder = web.path()}, cores, {&gateway}, {});
    EXPECT_TRUE(std::holds_alternative<std::unique_ptr<Server>>(opened));
}

}  // namespace
}  // namespace gommette::net
