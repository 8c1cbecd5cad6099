#include "server/live/session_hosts.hpp"

#include <utility>
#include <vector>

namespace gommette::live {

void SessionHosts::open(SessionId session) { host_of(session)->load_if_needed(); }

void SessionHosts::subscribe(Access const& access) {
    auto const host = host_of(access.session);
    host->wait_for_access(access.connection);
    host->run(access, [host = host.get()](Access const& given) { host->subscribe(given); });
}

void SessionHosts::order(SessionId session, ConnectionId connection, Order const& order) {
    auto const host = host_of(session);
    host->run(order, [host = host.get(), connection](Order const& given) { host->order(connection, given); });
}

void SessionHosts::join(SessionId session, ConnectionId connection, Order const& order, std::string const& hash, bool is_taken) {
    auto const found = hosts_.find(session);
    if (found == hosts_.end()) return;
    auto const host = found->second;
    host->run(order, [host = host.get(), connection, hash, is_taken](Order const& given) {
        host->join_with(connection, given, hash, is_taken);
    });
}

void SessionHosts::give_codes(SessionId session, ConnectionId connection, Order const& order, bool is_taken) {
    auto const found = hosts_.find(session);
    if (found == hosts_.end()) return;
    auto const host = found->second;
    host->run(order, [host = host.get(), connection, is_taken](Order const& given) { host->give_codes(connection, given, is_taken); });
}

void SessionHosts::refresh(SessionId session, ConnectionId connection) {
    auto const host = host_of(session);
    host->run(connection, [host = host.get()](ConnectionId given) { host->refresh(given); });
}

void SessionHosts::unsubscribe(SessionId session, ConnectionId connection) {
    auto const found = hosts_.find(session);
    if (found == hosts_.end()) return;
    auto const host = found->second;
    host->run(connection, [host = host.get()](ConnectionId given) { host->unsubscribe(given); });
}

void SessionHosts::storage_health(bool is_healthy) {
    is_healthy_ = is_healthy;
    for (auto const& host : present()) host->storage_health(is_healthy);
}

void SessionHosts::follow_clock(std::int64_t by_ms) {
    for (auto const& host : present())
        host->run(by_ms, [host = host.get()](std::int64_t given) { host->follow_clock(given); });
}

void SessionHosts::take_spare_code(SessionId session, JoinCode const& code) {
    if (auto const found = hosts_.find(session); found != hosts_.end()) found->second->take_spare_code(code);
}

void SessionHosts::take_told(SessionId session, domain::FromConvention const& told) {
    if (auto const found = hosts_.find(session); found != hosts_.end()) found->second->take_told(told);
}

// One may leave while they are told.
std::vector<std::shared_ptr<SessionHost>> SessionHosts::present() const {
    std::vector<std::shared_ptr<SessionHost>> present;
    for (auto const& [session, host] : hosts_) present.push_back(host);
    return present;
}

std::shared_ptr<SessionHost> SessionHosts::host_of(SessionId session) {
    auto& host = hosts_[session];
    if (!host) host = std::make_shared<SessionHost>(server_, *this, core_, session, is_healthy_);
    return host;
}

}  // namespace gommette::live
