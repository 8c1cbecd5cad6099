#include <stdlib.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>

#include "server/net/server.hpp"

// gommette_net_room room SNAPSHOT_BYTES: the net layer alone, on one core, with a room behind it that keeps nothing and decides
// nothing. Whoever says Hello gets a frame of SNAPSHOT_BYTES; the title of every proposal goes to everybody, and answers it. The
// pace of a connection is lifted, all else is as served. Listens on a free port of 127.0.0.1, path /ws, and prints it.

namespace gommette::bench {
namespace {

class Room final : public live::Gateway {
public:
    explicit Room(std::size_t snapshot_bytes)
        : snapshot_(live::to_message("{\"type\":\"snapshot\",\"fill\":\"" + std::string(snapshot_bytes, 's') + "\"}")) {}

    live::ConnectionId connect(live::Connection& peer) override {
        peers_.emplace(++last_number_, &peer);
        return {0, last_number_};
    }

    void receive(live::ConnectionId from, Request request) override {
        if (std::holds_alternative<Hello>(request)) peers_.at(from.number)->send(snapshot_, 0);
        auto const* order = std::get_if<Order>(&request);
        if (!order) return;
        auto const message =
            live::to_message("{\"type\":\"delivery\",\"fill\":\"" + std::get<Propose>(order->command).title.value + "\"}");
        for (auto const& [number, peer] : peers_) peer->send(message, number == from.number ? 1 : 0);
    }

    void disconnect(live::ConnectionId peer) override { peers_.erase(peer.number); }

private:
    live::Message snapshot_;
    std::unordered_map<std::uint64_t, live::Connection*> peers_;
    std::uint64_t last_number_{0};
};

int serve(std::size_t snapshot_bytes) {
    auto folder = (std::filesystem::temp_directory_path() / "gommette-net-XXXXXX").string();
    if (!::mkdtemp(folder.data())) return 1;
    std::ofstream{folder + "/index.html"} << "<!doctype html>";
    live::Cores cores{1};
    Room room{snapshot_bytes};
    net::ServerOptions options;
    options.web_folder = folder;
    options.limits.request_burst = 1'000'000'000;
    auto const opened = net::Server::open(std::move(options), cores, {&room}, {});
    std::filesystem::remove_all(folder);
    if (auto const* complaint = std::get_if<std::string>(&opened)) {
        std::cerr << "gommette_net_room: " << *complaint << '\n';
        return 1;
    }
    std::cout << "port " << std::get<std::unique_ptr<net::Server>>(opened)->port() << std::endl;
    cores[0].run();
    return 0;
}

}  // namespace
}  // namespace gommette::bench

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "gommette_net_room room SNAPSHOT_BYTES\n";
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return gommette::bench::serve(std::strtoull(words[2], nullptr, 10));
}
