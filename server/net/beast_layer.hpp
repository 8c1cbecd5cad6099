#pragma once

// For door.cpp only: whoever includes this compiles Beast.

#include <boost/asio/async_result.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstdlib>
#include <memory>
#include <utility>

#include "server/net/outbox.hpp"

namespace gommette::net {

// What Beast takes for its socket. Reads go straight through. Writes go into the outbox, whole, because frames written beside
// Beast on one socket would break each other: after the handshake's answer each is one control frame. A write is complete only
// when its bytes have left, so that Beast sends its next one, or shuts the socket, no earlier.
class BeastLayer {
public:
    using executor_type = Socket::executor_type;

    explicit BeastLayer(std::shared_ptr<Outbox> outbox) : outbox_(std::move(outbox)) {}
    executor_type get_executor() { return outbox_->socket().get_executor(); }
    Outbox& outbox() { return *outbox_; }

    template <class Buffers, class Handler>
    auto async_read_some(Buffers const& buffers, Handler&& handler) {
        return outbox_->socket().async_read_some(buffers, std::forward<Handler>(handler));
    }

    template <class Buffers, class Handler>
    auto async_write_some(Buffers const& buffers, Handler&& handler) {
        auto const initiate = [outbox = outbox_](auto completion, std::string piece) {
            auto const size = piece.size();
            bool const is_close_frame = size >= 2 && static_cast<unsigned char>(piece[0]) == 0x88;
            auto shared = std::make_shared<decltype(completion)>(std::move(completion));
            outbox->write_control(std::move(piece), is_close_frame, [shared, size](bool have_left) {
                if (have_left) {
                    (*shared)(boost::system::error_code{}, size);
                } else {
                    (*shared)(boost::asio::error::broken_pipe, 0);
                }
            });
        };
        return boost::asio::async_initiate<Handler, void(boost::system::error_code, std::size_t)>(
            initiate, handler, boost::beast::buffers_to_string(buffers));
    }

    // The synchronous halves: Beast's templates name them, nobody calls them.
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
    std::shared_ptr<Outbox> outbox_;
};

// Found by Beast when its own timer runs out, and when the closing handshake is done.
inline void beast_close_socket(BeastLayer& layer) { layer.outbox().break_off(); }
inline void teardown(boost::beast::role_type, BeastLayer& layer, boost::system::error_code&) { layer.outbox().break_off(); }
template <class Handler>
void async_teardown(boost::beast::role_type, BeastLayer& layer, Handler&& handler) {
    auto shared = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
    layer.outbox().part([shared] { (*shared)(boost::system::error_code{}); });
}

}  // namespace gommette::net
