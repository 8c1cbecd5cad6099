#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

#include "server/live/gateway.hpp"
#include "server/live/live_server.hpp"
#include "server/ops/counted_log.hpp"

namespace gommette::live {

// Which pages get the same messages: those of one role in one session, or (session 0) of the convention; `owner`: those of that owner
// of actions.
struct Topic {
    SessionId session;
    Role role{};
    MemberId owner{};
    auto operator<=>(Topic const&) const = default;
};

// What a host sends when it lets a connection in: to which host its orders go from now on, whose messages it gets, and the first
// ones.
struct Admission {
    SessionId session;           // none: the convention
    LinkId link;                 // none: guests and participants
    std::optional<Topic> topic;  // none: guests
    std::vector<Message> messages;
    bool after_reload{false};  // orders given before it have no answer and will have none
};

// The connections of one core. Net calls the functions of Gateway; hosts and the key registry send tasks that call the others.
class CoreGateway : public Gateway {
public:
    CoreGateway(LiveServer& server, int core) : server_(server), core_(core) {}

    ConnectionId connect(Connection& connection) override;
    void receive(ConnectionId connection, Request request) override;
    void disconnect(ConnectionId connection) override;

    void admit(ConnectionId connection, Admission admission);
    // After the same while, and with the same answer (unknown_door), for every wrong code, forged key and closed session.
    void refuse_access(ConnectionId connection, Refusal why = Refusal::unknown_door);
    // Ends the connection of somebody who was let in and is no longer; first says why.
    void turn_out(ConnectionId connection, Refusal why);
    void answer(ConnectionId connection, Message const& message);
    void send(ConnectionId connection, Message const& message);
    void publish(Topic const& topic, Message const& message);
    // Ends every connection that came by that link, also one that is being let in.
    void close_link(LinkId link);
    // Its host cannot be loaded at present.
    void ask_to_come_back(ConnectionId connection);

    // How many wrong codes one connection may try: enough for someone who misreads it from afar.
    static constexpr int wrong_tries_allowed = 8;

private:
    enum class Stage { anonymous, authenticating, admitted };
    struct ConnectionState {
        Connection* connection{};
        Stage stage{Stage::anonymous};
        SessionId session;
        LinkId link;
        std::optional<Topic> topic;
        std::vector<Order> early_orders;  // given before it was admitted
        int wrong_tries{0};
        bool by_key{false};
        std::unique_ptr<boost::asio::steady_timer> refusal_timer;
    };

    ConnectionState* find(ConnectionId connection);
    void handle_hello(ConnectionId connection, ConnectionState& state, Hello const& hello);
    void forward(ConnectionId connection, ConnectionState& state, Order order);
    void unsubscribe(ConnectionState& state, std::uint64_t number);
    void send_refusal(ConnectionId connection, Refusal why);

    LiveServer& server_;
    int core_;
    std::uint64_t last_{0};
    std::unordered_map<std::uint64_t, ConnectionState> states_;
    std::map<Topic, std::unordered_map<std::uint64_t, Connection*>> topics_;
    ops::CountedLog refusals_{ops::LogLevel::info, "access_refused"};
    std::set<LinkId> closed_links_;  // at most as many as one convention holds
};

}  // namespace gommette::live
