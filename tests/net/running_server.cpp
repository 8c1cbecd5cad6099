#include "tests/net/running_server.hpp"

#include <stdlib.h>

#include <fstream>
#include <future>
#include <stdexcept>

namespace gommette::net {

WebFolder::WebFolder() {
    auto name = (std::filesystem::temp_directory_path() / "gommette-web-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make a folder");
    path_ = name;
    write("index.html", "<!doctype html><title>Participer</title>");
    write("animer.html", "<!doctype html><title>Animer</title>");
    write("assets/app-3f2a.js", "console.log('plain')");
    write("assets/app-3f2a.js.gz", "gzipped");
    write("assets/app-3f2a.js.br", "brotlied");
}

WebFolder::~WebFolder() { std::filesystem::remove_all(path_); }

void WebFolder::write(std::string const& name, std::string const& content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name, std::ios::binary} << content;
}

live::ConnectionId FakeGateway::connect(live::Connection& connection) {
    live::ConnectionId const id{core_.number(), ++last_number_};
    connections_[id.number] = &connection;
    record({GatewayCall::What::connect, id, {}});
    return id;
}

void FakeGateway::receive(live::ConnectionId connection, Request request) {
    record({GatewayCall::What::receive, connection, std::move(request)});
}

void FakeGateway::disconnect(live::ConnectionId connection) {
    connections_.erase(connection.number);
    record({GatewayCall::What::disconnect, connection, {}});
}

void FakeGateway::record(GatewayCall call) {
    std::lock_guard const lock{mutex_};
    calls_.push_back(std::move(call));
    called_.notify_all();
}

GatewayCall FakeGateway::next() {
    std::unique_lock lock{mutex_};
    if (!called_.wait_for(lock, std::chrono::seconds(10), [this] { return !calls_.empty(); })) {
        throw std::runtime_error("the gateway was not called");
    }
    auto call = std::move(calls_.front());
    calls_.pop_front();
    return call;
}

int FakeGateway::waiting() {
    std::lock_guard const lock{mutex_};
    return static_cast<int>(calls_.size());
}

void FakeGateway::on_core(std::function<void()> task) {
    std::promise<void> done;
    core_.post({[&] {
        task();
        done.set_value();
    }});
    done.get_future().get();
}

void FakeGateway::send(live::ConnectionId connection, live::Message message, int answers) {
    on_core([&] {
        auto const present = connections_.find(connection.number);
        if (present != connections_.end()) present->second->send(message, answers);
    });
}

void FakeGateway::admitted(live::ConnectionId connection, bool is_known, std::size_t bytes, std::size_t longest_request) {
    on_core([&] { connections_.at(connection.number)->admitted(is_known, bytes, longest_request); });
}

void FakeGateway::close(live::ConnectionId connection, CloseCode code) {
    on_core([&] { connections_.at(connection.number)->close(code); });
}

RunningServer::RunningServer(Limits limits, int cores, ExportService export_service, IdeasService ideas_service) : cores_(cores) {
    std::vector<live::Gateway*> gateways;
    for (int core = 0; core < cores; ++core) {
        gateways_.push_back(std::make_unique<FakeGateway>(cores_[core]));
        gateways.push_back(gateways_.back().get());
    }
    ServerOptions options;
    options.web_folder = web_.path();
    options.public_origins = {"https://ctg.example.fr"};
    options.limits = limits;
    auto opened = Server::open(std::move(options), cores_, gateways, std::move(export_service), std::move(ideas_service));
    if (auto* complaint = std::get_if<std::string>(&opened)) throw std::runtime_error(*complaint);
    server_ = std::move(std::get<std::unique_ptr<Server>>(opened));
    cores_.start();
}

RunningServer::~RunningServer() {
    cores_.stop_and_join();
    server_.reset();
}

std::string order(int n) {
    return R"({"type":"order","device":"telephone1","n":)" + std::to_string(n) +
           R"(,"command":{"type":"propose","title":"Un banc"}})";
}

}  // namespace gommette::net
