#include "server/live/host_lifecycle.hpp"

#include <exception>
#include <utility>

#include "server/live/core_gateway.hpp"
#include "server/live/live_server.hpp"
#include "server/ops/log.hpp"

namespace gommette::live {

HostLifecycle::HostLifecycle(LiveServer& server, int core, std::string name, bool is_healthy)
    : server_(server),
      core_(core),
      name_(std::move(name)),
      is_healthy_(is_healthy),
      retry_(server.cores()[core].context(), server.options().reload_after) {}

void HostLifecycle::guarded(std::function<void()> const& work) {
    try {
        work();
    } catch (std::exception const& bug) {
        break_down(bug.what());
    }
}

// What broke may be the want of memory, so that nothing here may depend on having some: at worst the host stays closed.
void HostLifecycle::break_down(char const* why) {
    if (is_loaded_) {
        is_broken_ = true;
        stop(Refusal::internal);
    }
    try {
        ops::log(ops::LogLevel::error, "host_broken", {{"host", name_}, {"why", why}});
        if (is_loaded_ && restarts_.allows_restart(server_.now())) reload();
    } catch (std::exception const&) {
        is_loading_ = false;
    }
}

void HostLifecycle::wait_for_access(ConnectionId connection) {
    if (!is_loaded_) waiting_connections_.push_back(connection);
}

void HostLifecycle::load_now() {
    auto const take_over = read(server_.log());
    take_over();
    is_loaded_ = true;
}

void HostLifecycle::load_if_needed() {
    if (!is_loaded_ && !is_loading_) start_loading();
}

void HostLifecycle::storage_health(bool is_healthy) {
    is_healthy_ = is_healthy;
    if (!is_loaded_) return;
    if (is_healthy)
        reload();
    else
        guarded([this] { stop(Refusal::storage_trouble); });
}

// Without storage a host that holds unanswered orders waits for the recovery. One that holds none can be loaded meanwhile: what
// can be read is durable.
void HostLifecycle::reload() {
    if (!is_healthy_) return;
    if (is_loading_)
        must_load_again_ = true;
    else
        start_loading();
}

void HostLifecycle::send_at_turn_end() {
    if (std::exchange(is_send_due_, true)) return;
    server_.at_turn_end(core_, [self = shared_from_this()] {
        self->is_send_due_ = false;
        self->guarded([&] { self->send(); });
    });
}

void HostLifecycle::start_loading() {
    is_loading_ = true;
    must_load_again_ = false;
    on_loading();
    auto const take_over = std::make_shared<std::function<bool()>>();
    server_.load(
        core_,
        [self = shared_from_this(), take_over] {
            try {
                *take_over = self->read(self->server_.log());
            } catch (std::exception const& failure) {
                ops::log(ops::LogLevel::error, "host_not_loaded", {{"host", self->name_}, {"why", failure.what()}});
            }
        },
        [self = shared_from_this(), take_over] { self->finish_loading(*take_over); });
}

void HostLifecycle::finish_loading(std::function<bool()> const& take_over) {
    is_loading_ = false;
    bool exists = true;
    if (take_over) {
        retry_.reset();
        guarded([&] {
            exists = take_over();
            is_loaded_ = is_loaded_ || exists;
            is_broken_ = false;
        });
    } else if (is_loaded_) {
        retry_.schedule([weak = weak_from_this()] {
            if (auto const self = weak.lock()) self->reload();
        });
    }
    if (is_loaded_) return run_waiting();
    for (auto const connection : std::exchange(waiting_connections_, {}))
        server_.to_gateway(core_, connection.core, [connection, exists](CoreGateway& gateway) {
            exists ? gateway.ask_to_come_back(connection) : gateway.refuse_access(connection);
        });
    unload();
}

void HostLifecycle::run_waiting() {
    if (!is_healthy_) guarded([this] { stop(Refusal::storage_trouble); });
    waiting_connections_.clear();
    for (auto const& task : std::exchange(waiting_, {})) guarded(task);
    if (must_load_again_) reload();
    guarded([this] { on_loaded(); });
}

}  // namespace gommette::live
