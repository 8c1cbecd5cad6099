#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "server/net/export_session.hpp"
#include "server/net/hall.hpp"
#include "server/net/limits.hpp"
#include "server/net/listener.hpp"

namespace gommette::net {

struct ServerOptions {
    std::string listen_address{"127.0.0.1"};  // numeric
    std::uint16_t port{0};                    // 0: any free one
    std::vector<std::string> public_origins;  // as browsers write them: "https://ctg.example.fr"
    std::filesystem::path web_folder;         // the built pages
    Limits limits{};
};

// The door of the whole program: HTTP and WebSocket on one port, connections shared out evenly among the cores.
class Server {
public:
    // Before the cores start; `gateways` holds one gateway a core, by its number. Connections wait in the backlog until the cores
    // run. The complaint (busy port, missing pages) is one line. Cores and gateways must outlive the server, which in turn may be
    // destroyed only once the cores have stopped.
    static std::variant<std::unique_ptr<Server>, std::string> open(ServerOptions options, live::Cores& cores,
                                                                   std::vector<live::Gateway*> const& gateways,
                                                                   ExportSession export_session);

    std::uint16_t port() const { return listener_->port(); }

    // The graceful end, in this order, from a thread that is no core and while the cores run. close_all returns when everybody
    // has left, or has not within twice Limits::closing.
    void stop_accepting();
    void close_all(CloseCode code);

private:
    Server() = default;

    live::Cores* cores_{nullptr};
    std::shared_ptr<House const> house_;
    std::vector<std::unique_ptr<Hall>> halls_;
    std::shared_ptr<Listener> listener_;
};

}  // namespace gommette::net
