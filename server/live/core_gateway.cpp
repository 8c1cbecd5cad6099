#include "server/live/core_gateway.hpp"

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/key_registry.hpp"
#include "server/live/session_hosts.hpp"

namespace gommette::live {

ConnectionId CoreGateway::connect(Connection& connection) {
    ConnectionId const id{core_, ++last_};
    states_[id.number].connection = &connection;
    return id;
}

void CoreGateway::receive(ConnectionId connection, Request request) {
    auto* state = find(connection);
    if (!state) return;
    if (auto const* hello = std::get_if<Hello>(&request)) return handle_hello(connection, *state, *hello);
    if (std::holds_alternative<Ping>(request)) return state->connection->send(to_message(Reply{Pong{server_.now()}}), 0);
    if (auto* order = std::get_if<Order>(&request)) return forward(connection, *state, std::move(*order));
    if (state->stage != Stage::admitted) return state->connection->close(CloseCode::no_hello);
    if (state->session)
        server_.to_session_hosts(core_, state->session, [connection, session = state->session](SessionHosts& hosts) {
            hosts.refresh(session, connection);
        });
    else
        server_.to_convention(core_, [connection](ConventionHost& host) { host.refresh(connection); });
}

void CoreGateway::disconnect(ConnectionId connection) {
    auto const found = states_.find(connection.number);
    if (found == states_.end()) return;
    auto& state = found->second;
    unsubscribe(state, connection.number);
    if (state.stage == Stage::admitted && state.session)
        server_.to_session_hosts(core_, state.session, [connection, session = state.session](SessionHosts& hosts) {
            hosts.unsubscribe(session, connection);
        });
    else if (state.stage == Stage::admitted)
        server_.to_convention(core_, [connection](ConventionHost& host) { host.unsubscribe(connection); });
    states_.erase(found);
}

void CoreGateway::admit(ConnectionId connection, Admission admission) {
    auto* state = find(connection);
    if (!state) {  // disconnected meanwhile: the host must hear of it
        if (admission.session)
            server_.to_session_hosts(core_, admission.session, [connection, session = admission.session](SessionHosts& hosts) {
                hosts.unsubscribe(session, connection);
            });
        else
            server_.to_convention(core_, [connection](ConventionHost& host) { host.unsubscribe(connection); });
        return;
    }
    unsubscribe(*state, connection.number);
    state->stage = Stage::admitted;
    state->session = admission.session;
    state->link = admission.link;
    // The host admitted it before it was told that the link is revoked.
    if (closed_links_.contains(admission.link)) return state->connection->close(CloseCode::unknown_door);
    state->topic = admission.topic;
    if (admission.topic) topics_[*admission.topic][connection.number] = state->connection;
    std::size_t bytes = 0;
    for (auto const& message : admission.messages) bytes += message->size();
    bool const may_bring = admission.topic && admission.topic->role == Role::steering;
    state->connection->admitted(admission.topic.has_value(), bytes, may_bring ? brought_bytes : request_bytes);
    bool is_first = admission.after_reload;
    for (auto const& message : admission.messages)
        state->connection->send(message, std::exchange(is_first, false) ? static_cast<int>(unanswered_orders) : 0);
    for (auto& order : std::exchange(state->early_orders, {})) forward(connection, *state, std::move(order));
}

void CoreGateway::refuse_access(ConnectionId connection, Refusal why) {
    auto* state = find(connection);
    if (!state) return;
    refusals_.add(ops::CountedLog::Clock::now());
    if (server_.options().access_refused_after.count() == 0) return send_refusal(connection, why);
    state->refusal_timer =
        std::make_unique<boost::asio::steady_timer>(server_.cores()[core_].context(), server_.options().access_refused_after);
    state->refusal_timer->async_wait([this, connection, why](auto const& failed) {
        if (!failed) send_refusal(connection, why);
    });
}

void CoreGateway::turn_out(ConnectionId connection, Refusal why) {
    auto* state = find(connection);
    if (!state) return;
    state->connection->send(to_message(Reply{Refused{why, {}, {}, {}}}), 0);
    state->connection->close(CloseCode::unknown_door);
}

void CoreGateway::answer(ConnectionId connection, Message const& message) {
    if (auto* state = find(connection)) state->connection->send(message, 1);
}

void CoreGateway::send(ConnectionId connection, Message const& message) {
    if (auto* state = find(connection)) state->connection->send(message, 0);
}

void CoreGateway::publish(Topic const& topic, Message const& message) {
    auto const found = topics_.find(topic);
    if (found == topics_.end()) return;
    for (auto const& [number, connection] : found->second) connection->send(message, 0);
}

void CoreGateway::close_link(LinkId link) {
    closed_links_.insert(link);
    for (auto& [number, state] : states_)
        if (state.link == link) state.connection->close(CloseCode::unknown_door);
}

void CoreGateway::ask_to_come_back(ConnectionId connection) {
    if (auto* state = find(connection)) state->connection->close(CloseCode::come_back);
}

CoreGateway::ConnectionState* CoreGateway::find(ConnectionId connection) {
    auto const found = states_.find(connection.number);
    return found == states_.end() ? nullptr : &found->second;
}

void CoreGateway::handle_hello(ConnectionId connection, ConnectionState& state, Hello const& hello) {
    auto const refuse = [&](Refusal code) { state.connection->send(to_message(Reply{Refused{code, {}, {}, {}}}), 0); };
    if (hello.version.value != protocol_version) {
        refuse(Refusal::outdated_page);
        return state.connection->close(CloseCode::no_hello);
    }
    if (state.stage != Stage::anonymous || hello.key.has_value() == hello.code.has_value()) return refuse(Refusal::malformed);
    state.stage = Stage::authenticating;
    state.by_key = hello.key.has_value();
    AccessRequest request{connection, {}, {}, std::nullopt, hello.held};
    if (hello.key) {
        request.key_hash = auth::hash_key(*hello.key);
        request.wall_key = auth::wall_key(*hello.key);
    } else {
        request.code = *hello.code;
    }
    server_.to_key_registry(core_, [request = std::move(request)](KeyRegistry& key_registry) { key_registry.resolve(request); });
}

void CoreGateway::forward(ConnectionId connection, ConnectionState& state, Order order) {
    if (state.stage == Stage::anonymous) return state.connection->close(CloseCode::no_hello);
    if (state.stage == Stage::authenticating) {  // net reads no further than unanswered_orders
        state.early_orders.push_back(std::move(order));
        return;
    }
    auto const session = state.session;
    if (session)
        server_.to_session_hosts(core_, session, [connection, session, order = std::move(order)](SessionHosts& hosts) {
            hosts.order(session, connection, order);
        });
    else
        server_.to_convention(core_,
                              [connection, order = std::move(order)](ConventionHost& host) { host.order(connection, order); });
}

void CoreGateway::unsubscribe(ConnectionState& state, std::uint64_t number) {
    if (!state.topic) return;
    auto const topic = topics_.find(*state.topic);
    topic->second.erase(number);
    if (topic->second.empty()) topics_.erase(topic);
    state.topic.reset();
}

void CoreGateway::send_refusal(ConnectionId connection, Refusal why) {
    auto* state = find(connection);
    if (!state) return;
    state->stage = Stage::anonymous;
    state->early_orders.clear();
    bool const tries_too_often = ++state->wrong_tries >= wrong_tries_allowed;
    auto const code = tries_too_often ? Refusal::too_fast : why;
    state->connection->send(to_message(Reply{Refused{code, {}, {}, {}}}), 0);
    if (state->by_key || tries_too_often) state->connection->close(CloseCode::unknown_door);
}

}  // namespace gommette::live
