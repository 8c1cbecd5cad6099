#include "server/net/websocket_connection.hpp"

// Beast's compiled half, for the whole program: few units may include Beast, which is slow to compile.
#include <boost/beast/src.hpp>

#include <array>
#include <string>

#include "server/net/beast_layer.hpp"
#include "server/net/client_channel.hpp"

namespace gommette::net {

namespace {

namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

// A connection that speaks WebSocket. Beast shakes hands, reads, and answers pings and close frames; data frames are written by
// the ClientChannel, past Beast.
class WebSocketConnection final : public ClientConnection,
                                  public WebSocketTransport,
                                  public std::enable_shared_from_this<WebSocketConnection> {
public:
    WebSocketConnection(CoreConnections& connections, std::shared_ptr<SendQueue> send_queue)
        : connections_(connections),
          send_queue_(send_queue),
          stream_(send_queue),
          channel_(std::make_shared<ClientChannel>(connections, *this, std::move(send_queue))) {}

    void accept(http::request<http::empty_body> const& request) {
        send_queue_->on_closed([weak = weak_from_this()] {
            if (auto const me = weak.lock()) me->end();
        });
        stream_.auto_fragment(false);
        stream_.read_message_max(request_bytes);
        stream_.set_option(websocket::stream_base::timeout{websocket::stream_base::none(), connections_.limits().idle, true});
        stream_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { response.set(http::field::server, "gommette"); }));
        stream_.async_accept(request, [me = shared_from_this()](error_code error) {
            if (error) return me->end();
            me->is_accepted_ = true;
            me->channel_->start();
        });
    }

    void read_next() override {
        std::string{}.swap(message_);
        read_part();
    }

    void close_with(std::uint16_t code) override {
        stream_.async_close(websocket::close_reason{code}, [me = shared_from_this()](error_code) { me->end(); });
    }

    void close(CloseCode code) override {
        if (!is_accepted_) return send_queue_->close_now();  // Beast is still writing its response to the handshake
        channel_->close(code);
    }

    void cut() override { send_queue_->close_after_frame(static_cast<std::uint16_t>(CloseCode::come_back)); }

    void know() override { connections_.know(*this); }

    void take_requests_of(std::size_t bytes) override { stream_.read_message_max(bytes); }

    void drop_callbacks() override { send_queue_->drop_callbacks(); }

private:
    // Into a small array of our own: Beast's dynamic buffer would hold 1.5 KiB for each connection that is silent.
    void read_part() {
        stream_.async_read_some(boost::asio::buffer(part_), [me = shared_from_this()](error_code error, std::size_t size) {
            if (error) return me->end();
            if (!me->stream_.got_text()) return me->channel_->close_with(websocket::close_code::unknown_data);
            std::string_view const part{me->part_.data(), size};
            bool const is_whole = me->stream_.is_message_done();
            if (is_whole && me->message_.empty()) return me->channel_->receive(part);
            me->message_.append(part);
            if (!is_whole) return me->read_part();
            me->channel_->receive(me->message_);
        });
    }

    void end() {
        channel_->end();
        send_queue_->close_now();
        connections_.remove(*this);
    }

    CoreConnections& connections_;
    std::shared_ptr<SendQueue> send_queue_;
    websocket::stream<BeastLayer, false> stream_;
    std::array<char, 512> part_;  // most requests are smaller
    std::string message_;         // of a request that came in several parts
    std::shared_ptr<ClientChannel> channel_;
    bool is_accepted_{false};
};

}  // namespace

void accept_websocket(CoreConnections& connections, std::shared_ptr<SendQueue> send_queue,
                      http::request<http::empty_body> const& request) {
    auto const network = send_queue->network();
    auto const connection = std::make_shared<WebSocketConnection>(connections, std::move(send_queue));
    if (connections.add(connection, network)) connection->accept(request);
}

}  // namespace gommette::net
