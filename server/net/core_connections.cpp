#include "server/net/core_connections.hpp"

#include <utility>
#include <vector>

namespace gommette::net {

CoreConnections::CoreConnections(live::Core& core, live::Gateway& gateway, std::shared_ptr<Services const> services)
    : core_(core),
      gateway_(gateway),
      services_(std::move(services)),
      pending_flushes_(core, services_->limits),
      newcomers_(services_->limits.core_newcomers) {}

CoreConnections::~CoreConnections() {
    for (auto const& [address, connection] : connections_) connection->drop_callbacks();
}

bool CoreConnections::add(std::shared_ptr<ClientConnection> connection, Network network) {
    if (is_closing_) return false;
    auto* const address = connection.get();
    connections_.emplace(address, std::move(connection));
    if (auto* const cut = newcomers_.add(*address, network)) {
        newcomers_log_.add(ops::CountedLog::Clock::now());
        if (cut == address) {
            connections_.erase(address);
            return false;
        }
        cut->cut();
    }
    return true;
}

void CoreConnections::remove(ClientConnection& connection) {
    newcomers_.remove(connection);
    auto const kept = connections_.extract(&connection);
    if (connections_.empty() && none_left_) std::exchange(none_left_, nullptr)();
}

void CoreConnections::tell_foreign(std::string_view header, std::string_view value) {
    constexpr std::size_t longest_told = 200;
    if (auto const times = foreign_log_.due(ops::CountedLog::Clock::now(), 1))
        foreign_log_.write({{"times", *times},
                            {"header", header},
                            {"said", value.substr(0, longest_told)},
                            {"expected", services_->origins.told()},
                            {"set_by", "--public-url"}});
}

void CoreConnections::close_all(CloseCode code, std::function<void()> none_left) {
    is_closing_ = true;
    if (connections_.empty()) return none_left();
    none_left_ = std::move(none_left);
    // A copy: close() may call remove() at once.
    std::vector<std::shared_ptr<ClientConnection>> open;
    for (auto const& [address, connection] : connections_) open.push_back(connection);
    for (auto const& connection : open) connection->close(code);
}

}  // namespace gommette::net
