#include "server/rehearsal/connection.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>

#include <chrono>
#include <deque>

namespace gommette::rehearsal {

namespace {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using boost::asio::ip::tcp;

constexpr auto handshake_patience = std::chrono::seconds{10};
// The fullest view: every proposal at its longest, every round's result, every person.
constexpr std::size_t largest_message = 16 * 1024 * 1024;

class BeastConnection final : public Connection, public std::enable_shared_from_this<BeastConnection> {
public:
    BeastConnection(boost::asio::io_context& context, Address const& address, Handler& handler)
        : stream_(context), resolver_(context), address_(address), handler_(&handler) {}

    void start() {
        stream_.next_layer().expires_after(handshake_patience);
        resolver_.async_resolve(address_.host, address_.port, [me = shared_from_this()](beast::error_code error, auto found) {
            if (error) return me->end(error);
            me->stream_.next_layer().async_connect(found, [me](beast::error_code error, tcp::endpoint) { me->connected(error); });
        });
    }

    void say(std::string text) override {
        if (!handler_) return;
        waiting_.push_back(std::move(text));
        if (waiting_.size() == 1) write();
    }

    void drop() override {
        handler_ = nullptr;
        close();
    }

private:
    void connected(beast::error_code error) {
        if (error || !handler_) return end(error);
        beast::error_code ignored;
        stream_.next_layer().socket().set_option(tcp::no_delay{true}, ignored);
        stream_.next_layer().expires_never();  // from here Beast's own time-out guards the handshake
        stream_.set_option(websocket::stream_base::timeout{handshake_patience, websocket::stream_base::none(), false});
        stream_.set_option(websocket::stream_base::decorator(
            [origin = address_.origin](websocket::request_type& request) { request.set(beast::http::field::origin, origin); }));
        stream_.read_message_max(largest_message);
        stream_.auto_fragment(false);
        stream_.text(true);
        auto const host = address_.origin.substr(address_.origin.find("//") + 2);
        stream_.async_handshake(host, "/ws", [me = shared_from_this()](beast::error_code error) {
            if (error || !me->handler_) return me->end(error);
            me->handler_->opened();
            me->read();
        });
    }

    void read() {
        stream_.async_read(buffer_, [me = shared_from_this()](beast::error_code error, std::size_t) {
            if (error || !me->handler_) return me->end(error);
            auto const bytes = me->buffer_.cdata();
            me->handler_->heard({static_cast<char const*>(bytes.data()), bytes.size()});
            me->buffer_.consume(me->buffer_.size());
            me->read();
        });
    }

    void write() {
        stream_.async_write(boost::asio::buffer(waiting_.front()),
                            [me = shared_from_this()](beast::error_code error, std::size_t) {
                                if (error) return;  // the reading end hears of it too, and tells
                                me->waiting_.pop_front();
                                if (!me->waiting_.empty()) me->write();
                            });
    }

    void end(beast::error_code error) {
        auto* const handler = std::exchange(handler_, nullptr);
        close();
        if (handler) handler->ended(static_cast<int>(stream_.reason().code), error.message());
    }

    void close() {
        resolver_.cancel();
        stream_.next_layer().close();
    }

    websocket::stream<beast::tcp_stream, false> stream_;
    tcp::resolver resolver_;
    Address address_;
    Handler* handler_;
    beast::flat_buffer buffer_;
    std::deque<std::string> waiting_;  // the first is being written
};

}  // namespace

std::shared_ptr<Connection> connect(boost::asio::io_context& context, Address const& address, Connection::Handler& handler) {
    auto connection = std::make_shared<BeastConnection>(context, address, handler);
    connection->start();
    return connection;
}

}  // namespace gommette::rehearsal
