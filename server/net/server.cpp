#include "server/net/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <future>

#include "server/net/http_connection.hpp"

namespace gommette::net {

std::variant<std::unique_ptr<Server>, std::string> Server::open(ServerOptions options, live::Cores& cores,
                                                                std::vector<live::Gateway*> const& gateways,
                                                                ExportService export_service, IdeasService ideas_service) {
    auto files = StaticFiles::load(options.web_folder);
    if (auto* complaint = std::get_if<std::string>(&files)) return std::move(*complaint);
    std::unique_ptr<Server> server{new Server};
    server->cores_ = &cores;
    // Half of the descriptors stay for those who hold a key, and for files.
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0) {
        auto const half = static_cast<std::size_t>(descriptors.rlim_cur) / 2 / static_cast<std::size_t>(cores.count());
        options.limits.core_newcomers = std::min(options.limits.core_newcomers, std::max<std::size_t>(half, 1));
    }
    server->services_ =
        std::make_shared<Services const>(Services{options.limits, Origins{options.public_origins, options.listen_address},
                                                  std::move(std::get<StaticFiles>(files)), std::move(export_service),
                                                  std::move(ideas_service)});
    for (int core = 0; core < cores.count(); ++core) {
        server->connections_.push_back(
            std::make_unique<CoreConnections>(cores[core], *gateways[static_cast<std::size_t>(core)], server->services_));
    }
    auto listener = Listener::open(
        options.listen_address, options.port, cores, server->services_->limits,
        [me = server.get()](int core, std::shared_ptr<Socket> socket) {
            auto& connections = *me->connections_[static_cast<std::size_t>(core)];
            me->cores_->send(0, core, [&connections, socket] { serve_connection(connections, std::move(*socket)); });
        });
    if (auto* complaint = std::get_if<std::string>(&listener)) return std::move(*complaint);
    server->listener_ = std::move(std::get<std::shared_ptr<Listener>>(listener));
    return server;
}

void Server::stop_accepting() {
    (*cores_)[0].post({[listener = listener_] { listener->stop(); }});
}

void Server::close_all(CloseCode code) {
    auto const until = std::chrono::steady_clock::now() + 2 * services_->limits.closing;
    std::vector<std::future<void>> all_closed;
    for (auto& connections : connections_) {
        auto none_left = std::make_shared<std::promise<void>>();
        all_closed.push_back(none_left->get_future());
        connections->core().post({[connections = connections.get(), code, none_left] {
            connections->close_all(code, [none_left] { none_left->set_value(); });
        }});
    }
    for (auto const& closed : all_closed) closed.wait_until(until);
}

}  // namespace gommette::net
