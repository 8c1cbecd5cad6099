#include "server/net/client_channel.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>

#include "protocol/codec.hpp"
#include "server/net/order_id.hpp"

namespace gommette::net {

using boost::system::error_code;

ClientChannel::ClientChannel(CoreConnections& connections, WebSocketTransport& transport, std::shared_ptr<SendQueue> send_queue)
    : connections_(connections),
      transport_(&transport),
      send_queue_(std::move(send_queue)),
      tokens_(connections.limits().request_burst, connections.limits().requests_per_second, TokenBucket::Clock::now()),
      hello_deadline_(connections.core().context().get_executor()) {}

void ClientChannel::start() {
    hello_deadline_.expires_after(connections_.limits().hello);
    hello_deadline_.async_wait([me = shared_from_this()](error_code error) {
        if (!error && !me->has_said_hello_) me->close(CloseCode::no_hello);
    });
    send_queue_->on_cut([weak = weak_from_this()] {
        if (auto const me = weak.lock()) me->close(CloseCode::come_back);
    });
    is_connected_ = true;
    connection_ = connections_.gateway().connect(*this);
    read_if_allowed();
}

void ClientChannel::receive(std::string_view text) {
    is_reading_ = false;
    if (is_over_) return;
    tokens_.take(TokenBucket::Clock::now());
    auto decoded = decode<Request>(text);
    if (auto const* fault = std::get_if<Fault>(&decoded)) {
        refuse_malformed(text, fault->place);
    } else {
        auto& request = std::get<Request>(decoded);
        if (std::holds_alternative<Refresh>(request)) is_refreshing_ = true;
        if (std::holds_alternative<Order>(request)) ++unanswered_;
        if (std::holds_alternative<Hello>(request) && !has_said_hello_) {
            has_said_hello_ = true;
            hello_deadline_.cancel();
        }
        connections_.gateway().receive(connection_, std::move(request));
    }
    read_if_allowed();
}

void ClientChannel::read_if_allowed() {
    if (is_over_ || is_reading_ || is_pausing_ || is_refreshing_ || unanswered_ >= static_cast<int>(unanswered_orders)) return;
    auto const pause = tokens_.wait(TokenBucket::Clock::now());
    if (pause == TokenBucket::Clock::duration::zero()) {
        is_reading_ = true;
        return transport_->read_next();
    }
    is_pausing_ = true;
    if (!pause_) pause_ = std::make_unique<Timer>(connections_.core().context().get_executor());
    pause_->expires_after(pause);
    pause_->async_wait([me = shared_from_this()](error_code) {
        me->is_pausing_ = false;
        me->read_if_allowed();
    });
}

void ClientChannel::refuse_malformed(std::string_view text, std::string const& place) {
    Refused refused{Refusal::malformed, {}, {}, Line<0, 200>{place}};
    if (auto id = order_id(text)) {
        refused.device = std::move(id->device);
        refused.n = id->n;
    }
    send(live::to_message(refused), 0);
    if (++malformed_ >= connections_.limits().malformed_requests) close(CloseCode::no_hello);
}

void ClientChannel::send(live::Message message, int answers) {
    unanswered_ = std::max(0, unanswered_ - answers);
    if (is_over_) return;
    if (!send_queue_->push_text(std::move(message))) return close(CloseCode::come_back);
    if (answers > 0) read_if_allowed();
}

void ClientChannel::admitted(bool is_known, std::size_t bytes, std::size_t longest_request) {
    if (is_over_) return;
    if (is_known) transport_->know();
    transport_->take_requests_of(longest_request);
    tokens_.take(TokenBucket::Clock::now(), static_cast<int>(bytes / connections_.limits().snapshot_bytes_per_request));
    is_refreshing_ = false;
    read_if_allowed();
}

void ClientChannel::close_with(std::uint16_t code) {
    if (is_over_) return;
    is_over_ = true;
    hello_deadline_.cancel();
    if (pause_) pause_->cancel();
    send_queue_->finish();
    if (transport_) transport_->close_with(code);
    // By post: the gateway may be looping over its connections right now.
    boost::asio::post(connections_.core().context(), [me = shared_from_this()] { me->disconnect(); });
}

void ClientChannel::end() {
    is_over_ = true;
    transport_ = nullptr;
    hello_deadline_.cancel();
    if (pause_) pause_->cancel();
    disconnect();
}

void ClientChannel::disconnect() {
    if (!is_connected_) return;
    is_connected_ = false;
    connections_.gateway().disconnect(connection_);
}

}  // namespace gommette::net
