#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "server/net/core_connections.hpp"
#include "server/net/ideas_service.hpp"
#include "server/net/listener.hpp"

namespace gommette::net {

struct ServerOptions {
    std::string listen_address{"127.0.0.1"};  // numeric
    std::uint16_t port{0};                    // 0: any free one
    std::vector<std::string> public_origins;  // as browsers write them: "https://ctg.example.fr"
    std::filesystem::path web_folder;         // the built pages
    Limits limits{};
};

// HTTP and WebSocket on one port. Connections are shared out evenly among the cores.
class Server {
public:
    // Before the cores start; `gateways` holds one gateway a core, by its number. Connections wait in the backlog until the cores
    // run. A text: why the server cannot be opened (port in use, no built pages), in one line. Cores and gateways must outlive
    // the server, which in turn may be destroyed only once the cores have stopped.
    static std::variant<std::unique_ptr<Server>, std::string> open(ServerOptions options, live::Cores& cores,
                                                                   std::vector<live::Gateway*> const& gateways,
                                                                   ExportService export_service, IdeasService ideas_service = {});

    std::uint16_t port() const { return listener_->port(); }

    // To end gracefully call both, in this order, from a thread that is no core, while the cores run. close_all returns when all
    // connections are closed, or after twice Limits::closing.
    void stop_accepting();
    void close_all(CloseCode code);

private:
    Server() = default;

    live::Cores* cores_{nullptr};
    std::shared_ptr<Services const> services_;
    std::vector<std::unique_ptr<CoreConnections>> connections_;  // by core
    std::shared_ptr<Listener> listener_;
};

}  // namespace gommette::net
