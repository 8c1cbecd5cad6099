#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "server/live/access.hpp"
#include "server/live/restart_limit.hpp"
#include "server/live/retry_timer.hpp"
#include "server/live/session_host.hpp"

namespace gommette::live {

class LiveServer;

// The session hosts of one core: opens them from the log when somebody comes, closes them when nobody is there, opens them
// afresh after storage trouble or a bug of their own. On its core only.
class SessionHosts {
public:
    SessionHosts(LiveServer& server, int core);

    // Takes the session from the log, if it is not there.
    void open(SessionId session);
    void subscribe(Access const& access);
    void order(SessionId session, ConnectionId connection, Order const& order);
    void refresh(SessionId session, ConnectionId connection);
    void unsubscribe(SessionId session, ConnectionId connection);
    void health(bool is_healthy);

    // --- For hosts
    // At the end of this turn, send what the host has gathered.
    void send_at_turn_end(SessionId session);
    // The host's state is not to be trusted any more: read it again, and keep its people.
    void reload(SessionId session);
    void unload_if_idle(SessionId session);
    // Runs work of the host; a bug in it stops that host and no other.
    void guarded(SessionId session, std::function<void()> const& work);

private:
    struct Slot {
        std::shared_ptr<SessionHost> host;  // none while it is first loaded
        std::vector<std::function<void(SessionHost&)>> waiting;
        std::vector<ConnectionId> awaiting_access;  // who waits, if it cannot be opened
        bool is_loading{false};
        RestartLimit bugs;
        std::unique_ptr<RetryTimer> again;  // once it could not be read
    };

    void with(SessionId session, std::function<void(SessionHost&)> task);
    void start_loading(SessionId session, Slot& slot);
    void loaded(SessionId session, LoadedSession found);
    void not_loaded(SessionId session);
    // Nobody can be let in for the moment: whoever waits is to come back.
    void ask_to_come_back(SessionId session);

    LiveServer& server_;
    int core_;
    bool is_healthy_{true};
    std::map<SessionId, Slot> slots_;
    std::vector<SessionId> to_send_;
};

}  // namespace gommette::live
