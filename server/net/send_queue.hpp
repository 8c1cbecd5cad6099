#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/live/core.hpp"
#include "server/net/frame.hpp"
#include "server/net/limits.hpp"

namespace gommette::net {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>,
                                                boost::asio::io_context::executor_type>;

class SendQueue;

// The send queues of one core that have something to send; all are flushed together at the end of the core's turn.
class PendingFlushes {
public:
    // Before the core runs. Must live as long as it.
    explicit PendingFlushes(live::Core& core);
    void add(std::shared_ptr<SendQueue> queue);

private:
    void flush();

    live::Core& core_;
    std::vector<std::shared_ptr<SendQueue>> queues_;
};

// The only writer of one socket. Takes whole pieces (WebSocket frames, HTTP heads and bodies) and sends what waits with as few
// calls as possible at the end of the core's turn. Bounded by Limits::send_queue_bytes. When the other side takes nothing for
// Limits::stalled, or the socket fails, it closes itself: what waits is dropped and on_closed is called. On its core's thread
// only.
class SendQueue : public std::enable_shared_from_this<SendQueue> {
public:
    // Whether the bytes were handed to the kernel; false: the queue was closed or finished before. Called by post, never from
    // within write().
    using Sent = std::function<void(bool)>;

    SendQueue(Socket socket, PendingFlushes& pending_flushes, Limits const& limits);

    Socket& socket() { return socket_; }
    // Called once, by post, when the socket has been closed. Replaces the former callback; empty: none.
    void on_closed(std::function<void()> callback) { on_closed_ = std::move(callback); }

    // Appends a frame. False: there is no room, and the connection must be ended. After finish() it is dropped (true).
    bool push(Bytes piece);
    // Appends without a bound: an HTTP response, whose size we know. One at a time.
    void write(Bytes piece, Sent on_sent);
    // Puts a control frame of Beast's before all that has not begun to leave, that is, at the next frame boundary. One at a time.
    // After a close frame nothing else is sent: what waits behind it is dropped, as is all that is pushed later.
    void write_control(std::string piece, bool is_close_frame, Sent on_sent);

    // Sends what the socket takes at once, then drops what has not begun to leave. From then on only control frames are taken,
    // and the socket is closed within Limits::closing.
    void finish();
    // Shuts down the sending side, waits (at most Limits::closing) for the other side to do the same, closes, then calls `done`.
    void close_gracefully(std::function<void()> done);
    void close_now();
    // Drops all callbacks, whose owners may be what keeps this queue alive. Only once the cores have stopped.
    void drop_callbacks();

private:
    friend class PendingFlushes;
    struct Piece {
        Bytes bytes;
        bool is_reported;  // to on_sent_, once it is sent
    };

    void request_flush();
    void flush();
    bool send_some();
    void consume(std::size_t sent);
    void drop_unsent();
    void report_sent(bool was_sent);
    void wait_until_writable();
    int unacknowledged_bytes();
    void watch_for_stall();
    bool is_stalled();
    void close_within(std::chrono::milliseconds duration);
    void drain(std::function<void()> done);
    bool has_room() const;

    Socket socket_;
    PendingFlushes& pending_flushes_;
    Limits const& limits_;
    std::vector<Piece> pieces_;
    std::size_t first_sent_bytes_{0};  // how much of the first piece has been sent
    std::size_t waiting_bytes_{0};     // not yet sent
    Sent on_sent_;
    std::function<void()> on_closed_;
    std::unique_ptr<Timer> stall_timer_;  // only while the socket takes nothing
    std::unique_ptr<Timer> close_timer_;  // only while closing
    int unacknowledged_bytes_{0};         // in the kernel, when it was last seen to shrink
    std::chrono::steady_clock::time_point progress_at_;
    bool flush_is_pending_{false};
    bool waits_until_writable_{false};
    bool is_finished_{false};
    bool is_closed_{false};
};

}  // namespace gommette::net
