#include "server/live/session_hosts.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "server/live/core_gateway.hpp"
#include "server/live/live_server.hpp"
#include "server/ops/log.hpp"

namespace gommette::live {

SessionHosts::SessionHosts(LiveServer& server, int core) : server_(server), core_(core) {
    server.cores()[core].at_turn_end([this] {
        for (auto const session : std::exchange(to_send_, {}))
            if (auto const slot = slots_.find(session); slot != slots_.end() && slot->second.host)
                guarded(session, [host = slot->second.host] { host->send(); });
    });
}

void SessionHosts::open(SessionId session) {
    with(session, [](SessionHost&) {});
}

void SessionHosts::subscribe(Access const& access) {
    if (auto& slot = slots_[access.session]; !slot.host) slot.awaiting_access.push_back(access.connection);
    with(access.session, [access](SessionHost& host) { host.subscribe(access); });
}

void SessionHosts::order(SessionId session, ConnectionId connection, Order const& order) {
    with(session, [connection, order](SessionHost& host) { host.order(connection, order); });
}

void SessionHosts::refresh(SessionId session, ConnectionId connection) {
    with(session, [connection](SessionHost& host) { host.refresh(connection); });
}

void SessionHosts::unsubscribe(SessionId session, ConnectionId connection) {
    with(session, [connection](SessionHost& host) { host.unsubscribe(connection); });
}

void SessionHosts::health(bool is_healthy) {
    is_healthy_ = is_healthy;
    for (auto& [session, slot] : slots_) {
        if (!slot.host) continue;  // is being loaded
        if (is_healthy)
            reload(session);
        else
            guarded(session, [host = slot.host] { host->trouble(); });
    }
}

void SessionHosts::send_at_turn_end(SessionId session) {
    to_send_.push_back(session);
    server_.cores()[core_].need_turn_end();
}

void SessionHosts::reload(SessionId session) { start_loading(session, slots_.at(session)); }

void SessionHosts::unload_if_idle(SessionId session) {
    auto const slot = slots_.find(session);
    if (slot == slots_.end() || !slot->second.host) return;
    if (slot->second.is_loading || !slot->second.host->is_idle()) return slot->second.host->unload_when_idle();
    slots_.erase(slot);
}

void SessionHosts::with(SessionId session, std::function<void(SessionHost&)> task) {
    auto& slot = slots_[session];
    if (slot.host) return guarded(session, [&task, host = slot.host] { task(*host); });
    slot.waiting.push_back(std::move(task));
    start_loading(session, slot);
}

void SessionHosts::guarded(SessionId session, std::function<void()> const& work) {
    try {
        work();
    } catch (std::exception const& bug) {
        ops::log(ops::LogLevel::error, "session_host_broken", {{"session", session.value}, {"why", bug.what()}});
        auto const found = slots_.find(session);
        if (found == slots_.end() || !found->second.host) return;
        auto& slot = found->second;
        slot.host->give_up();
        if (slot.bugs.allows_restart(server_.now())) reload(session);
    }
}

// While the disk takes nothing it can still be read, and what is read is the truth; only hosts that hold unanswered orders wait
// for the recovery.
void SessionHosts::start_loading(SessionId session, Slot& slot) {
    if (slot.is_loading || (slot.host && !is_healthy_)) return;
    slot.is_loading = true;
    auto const found = std::make_shared<std::optional<LoadedSession>>();
    server_.load(
        core_,
        [&log = server_.log(), session, found] {
            try {
                *found = load_session(log, session);
            } catch (std::exception const& failure) {
                ops::log(ops::LogLevel::error, "session_not_loaded", {{"session", session.value}, {"why", failure.what()}});
            }
        },
        [this, session, found] {
            slots_.at(session).is_loading = false;
            if (*found)
                loaded(session, std::move(**found));
            else
                not_loaded(session);
        });
}

void SessionHosts::loaded(SessionId session, LoadedSession found) {
    auto& slot = slots_.at(session);
    if (slot.again) slot.again->succeeded();
    bool const is_there = found.session.position > 0;
    if (!is_there && !slot.host) {
        for (auto const connection : slot.awaiting_access)
            server_.to_gateway(core_, connection.core, [connection](CoreGateway& gateway) { gateway.refuse_access(connection); });
        slots_.erase(session);
        return;
    }
    guarded(session, [&] {
        if (slot.host)
            slot.host->start_again(std::move(found));
        else
            slot.host = std::make_shared<SessionHost>(server_, *this, core_, std::move(found));
    });
    if (!slot.host) return ask_to_come_back(session);
    if (!is_healthy_) guarded(session, [host = slot.host] { host->trouble(); });
    slot.awaiting_access.clear();
    for (auto const& task : std::exchange(slot.waiting, {})) guarded(session, [&task, host = slot.host] { task(*host); });
    guarded(session, [host = slot.host] { host->unload_when_idle(); });
}

void SessionHosts::not_loaded(SessionId session) {
    auto& slot = slots_.at(session);
    if (!slot.host) return ask_to_come_back(session);
    if (!slot.again) slot.again = std::make_unique<RetryTimer>(server_.cores()[core_].context(), server_.options().reload_after);
    slot.again->later([this, session] {
        if (auto const found = slots_.find(session); found != slots_.end() && found->second.host) reload(session);
    });
}

void SessionHosts::ask_to_come_back(SessionId session) {
    for (auto const connection : slots_.at(session).awaiting_access)
        server_.to_gateway(core_, connection.core, [connection](CoreGateway& gateway) { gateway.ask_to_come_back(connection); });
    slots_.erase(session);
}

}  // namespace gommette::live
