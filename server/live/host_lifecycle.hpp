#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "protocol/vocabulary.hpp"
#include "server/live/gateway.hpp"
#include "server/live/restart_limit.hpp"
#include "server/live/retry_timer.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

class LiveServer;

// How every host comes to be loaded and stays in step with the log: its state is read when the first task comes, and read afresh
// after storage trouble or a bug of its own. A bug stops this host and no other. On its core only, but for read().
class HostLifecycle : public std::enable_shared_from_this<HostLifecycle> {
public:
    // `name`: for log lines.
    HostLifecycle(LiveServer& server, int core, std::string name, bool is_healthy);
    virtual ~HostLifecycle() = default;
    HostLifecycle(HostLifecycle const&) = delete;

    // Runs task(given) of this host: at once if it is loaded; else later, on a copy.
    template <class Given, class Task>
    void run(Given const& given, Task const& task) {
        if (is_loaded_) return guarded([&] { task(given); });
        waiting_.push_back([given, task] { task(given); });
        load_if_needed();
    }
    // Runs work of this host; a bug in it has the host read afresh, or closes it for good.
    void guarded(std::function<void()> const& work);
    // That connection waits for the host: it is turned away if the host cannot be loaded, or is not there.
    void wait_for_access(ConnectionId connection);
    // Reads the state now. Blocking; before the cores start. Throws StorageError.
    void load_now();
    void load_if_needed();
    void storage_health(bool is_healthy);
    bool is_loaded() const { return is_loaded_; }

    // Sends what has gathered to the log; once at the end of a turn in which send_at_turn_end() was called.
    virtual void send() = 0;

protected:
    // Reads the state from the log, on the loader's thread, so from what never changes only; what it returns is run on the core
    // and takes the state over, or returns false: there is no such stream. Throws StorageError.
    virtual std::function<bool()> read(storage::EventLog& log) const = 0;
    // Refuse everything with that code until the state is taken over afresh. Must not throw while is_broken().
    virtual void stop(Refusal why) = 0;
    // What is told to the host from now on may be missing in the state to come.
    virtual void on_loading() {}
    virtual void on_loaded() {}
    // The host is not there, or could not be loaded: its owner forgets it.
    virtual void unload() = 0;

    void reload();
    void send_at_turn_end();
    bool is_loading() const { return is_loading_; }
    // A bug was found and the state is not taken over afresh: what is shown stays as it is.
    bool is_broken() const { return is_broken_; }

    LiveServer& server_;
    int const core_;

private:
    void break_down(char const* why);
    void start_loading();
    void finish_loading(std::function<bool()> const& take_over);
    void run_waiting();

    std::string const name_;
    bool is_healthy_;
    bool is_loaded_{false};
    bool is_loading_{false};
    bool is_broken_{false};
    bool must_load_again_{false};
    bool is_send_due_{false};
    std::vector<std::function<void()>> waiting_;
    std::vector<ConnectionId> waiting_connections_;
    RestartLimit restarts_;
    RetryTimer retry_;
};

}  // namespace gommette::live
