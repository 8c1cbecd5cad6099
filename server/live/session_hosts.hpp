#pragma once

#include <map>
#include <memory>
#include <vector>

#include "server/live/session_host.hpp"

namespace gommette::live {

// The session hosts of one core: makes one when somebody comes, and forgets it when nobody was there for long. On its core only.
class SessionHosts {
public:
    SessionHosts(LiveServer& server, int core) : server_(server), core_(core) {}

    // Loads the session, if it is not there.
    void open(SessionId session);
    void subscribe(Access const& access);
    void order(SessionId session, ConnectionId connection, Order const& order);
    void join(SessionId session, ConnectionId connection, Order const& order, std::string const& hash, bool is_taken);
    void give_codes(SessionId session, ConnectionId connection, Order const& order, bool is_taken);
    void refresh(SessionId session, ConnectionId connection);
    void unsubscribe(SessionId session, ConnectionId connection);
    void storage_health(bool is_healthy);
    // The machine's clock was set by so many milliseconds.
    void follow_clock(std::int64_t by_ms);
    // From the key registry: a code for that session's next change of code.
    void take_spare_code(SessionId session, JoinCode const& code);
    // What waits for the session's committee. Nothing, unless the session is there.
    void take_told(SessionId session, domain::FromConvention const& told);

    // For hosts.
    void remove(SessionId session) { hosts_.erase(session); }

private:
    std::shared_ptr<SessionHost> host_of(SessionId session);
    std::vector<std::shared_ptr<SessionHost>> present() const;

    LiveServer& server_;
    int core_;
    bool is_healthy_{true};
    std::map<SessionId, std::shared_ptr<SessionHost>> hosts_;
};

}  // namespace gommette::live
