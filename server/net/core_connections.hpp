#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "server/live/core.hpp"
#include "server/live/gateway.hpp"
#include "server/net/newcomers.hpp"
#include "server/net/send_queue.hpp"
#include "server/net/services.hpp"
#include "server/ops/counted_log.hpp"

namespace gommette::net {

// One TCP connection, while it speaks HTTP or once it speaks WebSocket. On its core's thread only.
class ClientConnection {
public:
    virtual ~ClientConnection() = default;
    // The server stops: finishes the answer it is writing, or sends a close frame with that code, and ends.
    virtual void close(CloseCode code) = 0;
    // Another connection needs its place: ends at once, if it can with a close frame that lets it come back.
    virtual void cut() = 0;
    // The cores have stopped: drops the callbacks that keep this object alive.
    virtual void drop_callbacks() = 0;
};

// The connections of one core; keeps each alive from add() to remove(). On that core's thread only.
class CoreConnections {
public:
    // Before the cores start; must live until they have stopped.
    CoreConnections(live::Core& core, live::Gateway& gateway, std::shared_ptr<Services const> services);
    ~CoreConnections();
    CoreConnections(CoreConnections const&) = delete;

    live::Core& core() { return core_; }
    live::Gateway& gateway() { return gateway_; }
    Services const& services() const { return *services_; }
    Limits const& limits() const { return services_->limits; }
    PendingFlushes& pending_flushes() { return pending_flushes_; }

    // False: the server is stopping, or is full, and takes no new connection. It is a newcomer until it is known; if there are
    // too many of those, one is cut.
    bool add(std::shared_ptr<ClientConnection> connection, Network network);
    // It holds a key, or has joined: it keeps its place whoever comes.
    void know(ClientConnection& connection) { newcomers_.remove(connection); }
    void remove(ClientConnection& connection);
    // A request named another server, or came from another site: what that header said goes into the log, once a minute at most.
    void tell_foreign(std::string_view header, std::string_view value);
    // Closes all connections and refuses new ones from now on; `none_left` is called once all are removed.
    void close_all(CloseCode code, std::function<void()> none_left);

private:
    live::Core& core_;
    live::Gateway& gateway_;
    std::shared_ptr<Services const> services_;
    PendingFlushes pending_flushes_;
    std::unordered_map<ClientConnection*, std::shared_ptr<ClientConnection>> connections_;
    Newcomers newcomers_;
    ops::CountedLog newcomers_log_{ops::LogLevel::warning, "newcomers_cut"};
    ops::CountedLog foreign_log_{ops::LogLevel::warning, "request_of_another_name"};
    bool is_closing_{false};
    std::function<void()> none_left_;
};

}  // namespace gommette::net
