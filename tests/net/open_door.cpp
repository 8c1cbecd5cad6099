#include "tests/net/open_door.hpp"

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

live::ConnectionId FakeFloor::connect(live::Connection& peer) {
    live::ConnectionId const id{core_.number(), ++last_number_};
    peers_[id.number] = &peer;
    note({Heard::What::arrived, id, {}});
    return id;
}

void FakeFloor::receive(live::ConnectionId peer, Request request) { note({Heard::What::said, peer, std::move(request)}); }

void FakeFloor::disconnect(live::ConnectionId peer) {
    peers_.erase(peer.number);
    note({Heard::What::left, peer, {}});
}

void FakeFloor::note(Heard heard) {
    std::lock_guard const lock{mutex_};
    heard_.push_back(std::move(heard));
    heard_something_.notify_all();
}

Heard FakeFloor::next() {
    std::unique_lock lock{mutex_};
    if (!heard_something_.wait_for(lock, std::chrono::seconds(10), [this] { return !heard_.empty(); })) {
        throw std::runtime_error("the floor hears nothing");
    }
    auto heard = std::move(heard_.front());
    heard_.pop_front();
    return heard;
}

int FakeFloor::waiting() {
    std::lock_guard const lock{mutex_};
    return static_cast<int>(heard_.size());
}

void FakeFloor::on_core(std::function<void()> task) {
    std::promise<void> done;
    core_.post({[&] {
        task();
        done.set_value();
    }});
    done.get_future().get();
}

void FakeFloor::deliver(live::ConnectionId peer, std::string const& json, int answers) {
    on_core([&] {
        auto const present = peers_.find(peer.number);
        if (present != peers_.end()) present->second->send(live::to_message(json), answers);
    });
}

void FakeFloor::cut(live::ConnectionId peer, CloseCode code) {
    on_core([&] { peers_.at(peer.number)->close(code); });
}

OpenDoor::OpenDoor(Limits limits, int cores, ExportSession export_session) : cores_(cores) {
    std::vector<live::Gateway*> floors;
    for (int core = 0; core < cores; ++core) {
        floors_.push_back(std::make_unique<FakeFloor>(cores_[core]));
        floors.push_back(floors_.back().get());
    }
    ServerOptions options;
    options.web_folder = web_.path();
    options.public_origins = {"https://ctg.example.fr"};
    options.limits = limits;
    auto opened = Server::open(std::move(options), cores_, floors, std::move(export_session));
    if (auto* complaint = std::get_if<std::string>(&opened)) throw std::runtime_error(*complaint);
    server_ = std::move(std::get<std::unique_ptr<Server>>(opened));
    cores_.start();
}

OpenDoor::~OpenDoor() {
    cores_.stop_and_join();
    server_.reset();
}

std::string order(int n) {
    return R"({"type":"order","device":"telephone1","n":)" + std::to_string(n) +
           R"(,"command":{"type":"propose","title":"Un banc"}})";
}

}  // namespace gommette::net
