#pragma once

// For websocket_connection.cpp only: whoever includes this compiles Beast.

#include <boost/asio/async_result.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstdlib>
#include <memory>
#include <utility>

#include "server/net/send_queue.hpp"

namespace gommette::net {

// What Beast takes for its socket. Reads go straight through. Writes go into the send queue, each as one piece, so that Beast's
// frames and ours never mix within a frame: the first is the response to the handshake, each later one a control frame. A write
// completes only when the kernel has its bytes, so that Beast sends its next one, or shuts the socket down, no earlier.
class BeastLayer {
public:
    using executor_type = Socket::executor_type;

    explicit BeastLayer(std::shared_ptr<SendQueue> send_queue) : send_queue_(std::move(send_queue)) {}
    executor_type get_executor() { return send_queue_->socket().get_executor(); }
    SendQueue& send_queue() { return *send_queue_; }

    template <class Buffers, class Handler>
    auto async_read_some(Buffers const& buffers, Handler&& handler) {
        return send_queue_->socket().async_read_some(buffers, std::forward<Handler>(handler));
    }

    template <class Buffers, class Handler>
    auto async_write_some(Buffers const& buffers, Handler&& handler) {
        auto const initiate = [send_queue = send_queue_](auto completion, std::string piece) {
            auto const size = piece.size();
            bool const is_close_frame = size >= 2 && static_cast<unsigned char>(piece[0]) == 0x88;
            auto shared = std::make_shared<decltype(completion)>(std::move(completion));
            send_queue->write_control(std::move(piece), is_close_frame, [shared, size](bool was_sent) {
                if (was_sent) {
                    (*shared)(boost::system::error_code{}, size);
                } else {
                    (*shared)(boost::asio::error::broken_pipe, 0);
                }
            });
        };
        return boost::asio::async_initiate<Handler, void(boost::system::error_code, std::size_t)>(
            initiate, handler, boost::beast::buffers_to_string(buffers));
    }

    // Beast's templates want the synchronous calls to exist; nobody makes them.
    template <class Buffers>
    std::size_t read_some(Buffers const&) {
        std::abort();
    }
    template <class Buffers>
    std::size_t read_some(Buffers const&, boost::system::error_code&) {
        std::abort();
    }
    template <class Buffers>
    std::size_t write_some(Buffers const&) {
        std::abort();
    }
    template <class Buffers>
    std::size_t write_some(Buffers const&, boost::system::error_code&) {
        std::abort();
    }

private:
    std::shared_ptr<SendQueue> send_queue_;
};

// Beast calls these, found by their argument, when its idle timer runs out and when the closing handshake is done.
inline void beast_close_socket(BeastLayer& layer) { layer.send_queue().close_now(); }
inline void teardown(boost::beast::role_type, BeastLayer& layer, boost::system::error_code&) { layer.send_queue().close_now(); }
template <class Handler>
void async_teardown(boost::beast::role_type, BeastLayer& layer, Handler&& handler) {
    auto shared = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
    layer.send_queue().close_gracefully([shared] { (*shared)(boost::system::error_code{}); });
}

}  // namespace gommette::net
