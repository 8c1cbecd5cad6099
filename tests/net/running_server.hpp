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

// One call to the gateway of a core.
struct GatewayCall {
    enum class What { connect, receive, disconnect } what{};
    live::ConnectionId connection;
    std::optional<Request> request;
};

// A gateway that records its calls and sends only when told to. The test's thread waits for calls with next(), and has the core
// send through its post.
class FakeGateway final : public live::Gateway {
public:
    FakeGateway(live::Core& core) : core_(core) {}

    live::ConnectionId connect(live::Connection& connection) override;
    void receive(live::ConnectionId connection, Request request) override;
    void disconnect(live::ConnectionId connection) override;

    // The next call, in order; throws after ten seconds without one.
    GatewayCall next();
    // How many calls next() has not given yet.
    int waiting();
    // Runs the task on the core and returns when it is done.
    void on_core(std::function<void()> task);
    // Does nothing if the connection is gone.
    void send(live::ConnectionId connection, live::Message message, int answers = 0);
    void send(live::ConnectionId connection, std::string const& json, int answers = 0) {
        send(connection, live::to_message(json), answers);
    }
    void admitted(live::ConnectionId connection, bool is_known, std::size_t bytes = 0, std::size_t longest_request = request_bytes);
    void close(live::ConnectionId connection, CloseCode code);

private:
    void record(GatewayCall call);

    live::Core& core_;
    std::map<std::uint64_t, live::Connection*> connections_;
    std::uint64_t last_number_{0};
    std::mutex mutex_;
    std::condition_variable called_;
    std::deque<GatewayCall> calls_;
};

// A whole server on a free port of 127.0.0.1, with a fake gateway behind it.
class RunningServer {
public:
    explicit RunningServer(Limits limits = {}, int cores = 1, ExportService export_service = {}, IdeasService ideas_service = {});
    ~RunningServer();

    FakeGateway& gateway(int core = 0) { return *gateways_[static_cast<std::size_t>(core)]; }
    Server& server() { return *server_; }
    std::uint16_t port() const { return server_->port(); }
    WebFolder const& web() const { return web_; }

private:
    WebFolder web_;
    live::Cores cores_;
    std::vector<std::unique_ptr<FakeGateway>> gateways_;
    std::unique_ptr<Server> server_;
};

inline std::string const hello = R"({"type":"hello","version":1,"code":"ABCDEF"})";
std::string order(int n);

}  // namespace gommette::net
