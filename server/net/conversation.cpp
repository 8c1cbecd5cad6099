#include "server/net/conversation.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>

#include "protocol/codec.hpp"
#include "server/net/order_name.hpp"

namespace gommette::net {

using boost::system::error_code;

Conversation::Conversation(Hall& hall, Carrier& carrier, std::shared_ptr<Outbox> outbox)
    : hall_(hall),
      carrier_(&carrier),
      outbox_(std::move(outbox)),
      pace_(hall.limits().request_burst, hall.limits().requests_per_second, Pace::Clock::now()),
      hello_deadline_(hall.core().context().get_executor()) {}

void Conversation::begin() {
    hello_deadline_.expires_after(hall_.limits().hello);
    hello_deadline_.async_wait([me = shared_from_this()](error_code error) {
        if (!error && !me->has_said_hello_) me->close(CloseCode::no_hello);
    });
    is_connected_ = true;
    connection_ = hall_.gateway().connect(*this);
    listen_if_allowed();
}

void Conversation::hear(std::string_view text) {
    is_listening_ = false;
    if (is_over_) return;
    pace_.take(Pace::Clock::now());
    auto decoded = decode<Request>(text);
    if (auto const* fault = std::get_if<Fault>(&decoded)) {
        refuse_malformed(text, fault->place);
    } else {
        auto& request = std::get<Request>(decoded);
        if (std::holds_alternative<Refresh>(request))
            for (int more = 1; more < hall_.limits().refresh_counts_as; ++more) pace_.take(Pace::Clock::now());
        if (std::holds_alternative<Order>(request)) ++unanswered_;
        if (std::holds_alternative<Hello>(request) && !has_said_hello_) {
            has_said_hello_ = true;
            hello_deadline_.cancel();
        }
        hall_.gateway().receive(connection_, std::move(request));
    }
    listen_if_allowed();
}

void Conversation::listen_if_allowed() {
    if (is_over_ || is_listening_ || is_pausing_ || unanswered_ >= static_cast<int>(unanswered_orders)) return;
    auto const pause = pace_.wait(Pace::Clock::now());
    if (pause == Pace::Clock::duration::zero()) {
        is_listening_ = true;
        return carrier_->listen();
    }
    is_pausing_ = true;
    if (!pause_) pause_ = std::make_unique<Timer>(hall_.core().context().get_executor());
    pause_->expires_after(pause);
    pause_->async_wait([me = shared_from_this()](error_code) {
        me->is_pausing_ = false;
        me->listen_if_allowed();
    });
}

void Conversation::refuse_malformed(std::string_view text, std::string const& place) {
    Refused refused{Refusal::malformed, {}, {}, Line<0, 200>{place}};
    if (auto name = order_name(text)) {
        refused.device = std::move(name->device);
        refused.n = name->n;
    }
    send(live::to_message(refused), 0);
    if (++malformed_ >= hall_.limits().malformed_requests) close(CloseCode::no_hello);
}

void Conversation::send(live::Message message, int answers) {
    unanswered_ = std::max(0, unanswered_ - answers);
    if (is_over_) return;
    if (!outbox_->push(hall_.frames().of(message))) return close(CloseCode::come_back);
    if (answers > 0) listen_if_allowed();
}

void Conversation::hang_up(std::uint16_t code) {
    if (is_over_) return;
    is_over_ = true;
    hello_deadline_.cancel();
    if (pause_) pause_->cancel();
    outbox_->shut();
    if (carrier_) carrier_->hang_up(code);
    // By post: the gateway may be in the middle of a loop over its connections.
    boost::asio::post(hall_.core().context(), [me = shared_from_this()] { me->disconnect(); });
}

void Conversation::end() {
    is_over_ = true;
    carrier_ = nullptr;
    hello_deadline_.cancel();
    if (pause_) pause_->cancel();
    disconnect();
}

void Conversation::disconnect() {
    if (!is_connected_) return;
    is_connected_ = false;
    hall_.gateway().disconnect(connection_);
}

}  // namespace gommette::net
