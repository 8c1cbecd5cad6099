#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "server/live/bug_count.hpp"
#include "server/live/entry.hpp"
#include "server/live/second_try.hpp"
#include "server/live/session_host.hpp"

namespace gommette::live {

class House;

// The session hosts of one core: opens them from the log when somebody comes, closes them when nobody is there, opens them
// afresh after storage trouble or a bug of their own. On its core only.
class Shelf {
public:
    Shelf(House& house, int core);

    // Takes the session from the log, if it is not there.
    void open(SessionId session);
    void enter(Entry const& entry);
    void order(SessionId session, PeerId peer, Order const& order);
    void refresh(SessionId session, PeerId peer);
    void leave(SessionId session, PeerId peer);
    void health(bool is_healthy);

    // --- For hosts
    // At the end of this turn, send what the host has gathered.
    void remember(SessionId session);
    // The host's state is not to be trusted any more: read it again, and keep its people.
    void reload(SessionId session);
    void close_if_idle(SessionId session);
    // Runs work of the host; a bug in it stops that host and no other.
    void guarded(SessionId session, std::function<void()> const& work);

private:
    struct Place {
        std::shared_ptr<SessionHost> host;  // none while it is first loaded
        std::vector<std::function<void(SessionHost&)>> waiting;
        std::vector<PeerId> knocking;  // who waits, if it cannot be opened
        bool is_loading{false};
        BugCount bugs;
        std::unique_ptr<SecondTry> again;  // once it could not be read
    };

    void with(SessionId session, std::function<void(SessionHost&)> letter);
    void start_loading(SessionId session, Place& place);
    void loaded(SessionId session, LoadedSession found);
    void not_loaded(SessionId session);
    // Nobody can be let in for the moment: whoever waits is to come back.
    void send_back(SessionId session);

    House& house_;
    int core_;
    bool is_healthy_{true};
    std::map<SessionId, Place> places_;
    std::vector<SessionId> to_send_;
};

}  // namespace gommette::live
