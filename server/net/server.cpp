#include "server/net/server.hpp"

#include <future>

#include "server/net/door.hpp"

namespace gommette::net {

std::variant<std::unique_ptr<Server>, std::string> Server::open(ServerOptions options, live::Cores& cores,
                                                                std::vector<live::Gateway*> const& gateways,
                                                                ExportSession export_session) {
    auto files = StaticFiles::load(options.web_folder);
    if (auto* complaint = std::get_if<std::string>(&files)) return std::move(*complaint);
    std::unique_ptr<Server> server{new Server};
    server->cores_ = &cores;
    server->house_ = std::make_shared<House const>(House{options.limits, Origins{options.public_origins, options.listen_address},
                                                         std::move(std::get<StaticFiles>(files)), std::move(export_session)});
    for (int core = 0; core < cores.count(); ++core) {
        server->halls_.push_back(std::make_unique<Hall>(cores[core], *gateways[static_cast<std::size_t>(core)], server->house_));
    }
    auto listener = Listener::open(options.listen_address, options.port, cores, server->house_->limits,
                                   [me = server.get()](int core, std::shared_ptr<Socket> socket) {
                                       auto& hall = *me->halls_[static_cast<std::size_t>(core)];
                                       me->cores_->send(0, core, [&hall, socket] { receive(hall, std::move(*socket)); });
                                   });
    if (auto* complaint = std::get_if<std::string>(&listener)) return std::move(*complaint);
    server->listener_ = std::move(std::get<std::shared_ptr<Listener>>(listener));
    return server;
}

void Server::stop_accepting() {
    (*cores_)[0].post({[listener = listener_] { listener->stop(); }});
}

void Server::close_all(CloseCode code) {
    auto const until = std::chrono::steady_clock::now() + 2 * house_->limits.closing;
    std::vector<std::future<void>> empty;
    for (auto& hall : halls_) {
        auto promise = std::make_shared<std::promise<void>>();
        empty.push_back(promise->get_future());
        hall->core().post({[hall = hall.get(), code, promise] { hall->dismiss_all(code, [promise] { promise->set_value(); }); }});
    }
    for (auto const& hall_is_empty : empty) hall_is_empty.wait_until(until);
}

}  // namespace gommette::net
