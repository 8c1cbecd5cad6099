#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/net/server.hpp"
#include "tests/net/client.hpp"

namespace gommette::net {

// A folder with small pages, removed at the end.
class WebFolder {
public:
    WebFolder();
    ~WebFolder();
    std::filesystem::path const& path() const { return path_; }
    void write(std::string const& name, std::string const& content) const;

private:
    std::filesystem::path path_;
};

// What was said to the floor of one core, in order.
struct Heard {
    enum class What { arrived, said, left } what{};
    live::ConnectionId peer;
    std::optional<Request> request;
};

// A floor that writes down what it hears and answers only when told to. The test's thread waits for what was heard and speaks
// through the core's post.
class FakeFloor final : public live::Gateway {
public:
    FakeFloor(live::Core& core) : core_(core) {}

    live::ConnectionId connect(live::Connection& peer) override;
    void receive(live::ConnectionId peer, Request request) override;
    void disconnect(live::ConnectionId peer) override;

    // The next thing heard; fails the wait after ten seconds.
    Heard next();
    // What was heard and not yet taken by next().
    int waiting();
    // Does it on the core, and returns when it is done.
    void on_core(std::function<void()> task);
    // Who has left is told nothing.
    void deliver(live::ConnectionId peer, std::string const& json, int answers = 0);
    void cut(live::ConnectionId peer, CloseCode code);

private:
    void note(Heard heard);

    live::Core& core_;
    std::map<std::uint64_t, live::Connection*> peers_;
    std::uint64_t last_number_{0};
    std::mutex mutex_;
    std::condition_variable heard_something_;
    std::deque<Heard> heard_;
};

// A whole server on a free port of 127.0.0.1, with a fake floor behind it.
class OpenDoor {
public:
    explicit OpenDoor(Limits limits = {}, int cores = 1, ExportSession export_session = {});
    ~OpenDoor();

    FakeFloor& floor(int core = 0) { return *floors_[static_cast<std::size_t>(core)]; }
    Server& server() { return *server_; }
    std::uint16_t port() const { return server_->port(); }
    WebFolder const& web() const { return web_; }

private:
    WebFolder web_;
    live::Cores cores_;
    std::vector<std::unique_ptr<FakeFloor>> floors_;
    std::unique_ptr<Server> server_;
};

inline std::string const hello = R"({"type":"hello","version":1,"code":"ABCDEF"})";
std::string order(int n);

}  // namespace gommette::net
