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
#include "server/net/newcomers.hpp"
#include "server/net/send_budget.hpp"

namespace gommette::net {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>,
                                                boost::asio::io_context::executor_type>;

class SendQueue;

// The send queues of one core that have something to send; all are flushed together at the end of the core's turn. Then what
// still waits in all queues is held against Limits::core_send_bytes.
class PendingFlushes {
public:
    // Before the core runs. Must live as long as it.
    PendingFlushes(live::Core& core, Limits const& limits);
    void add(std::shared_ptr<SendQueue> queue);
    SendBudget& budget() { return budget_; }
    // More waits in a queue whose socket takes nothing: the budget is looked at when the turn ends.
    void look_at_budget();

private:
    void flush();

    live::Core& core_;
    SendBudget budget_;
    std::vector<std::shared_ptr<SendQueue>> queues_;
};

// The only writer of one socket. Takes whole pieces (WebSocket frames, HTTP heads and bodies) and sends what waits with as few
// calls as possible at the end of the core's turn. Bounded by Limits::send_queue_bytes. When the other side takes nothing for
// Limits::stalled, or the socket fails, it closes itself: what waits is dropped and on_closed is called. What all queues of the
// core hold together is bounded by Limits::core_send_bytes: the slowest are cut. On its core's thread only.
class SendQueue : public std::enable_shared_from_this<SendQueue> {
public:
    // Whether the bytes were handed to the kernel; false: the queue was closed or finished before. Called by post, never from
    // within write().
    using Sent = std::function<void(bool)>;

    SendQueue(Socket socket, PendingFlushes& pending_flushes, Limits const& limits);
    ~SendQueue();
    SendQueue(SendQueue const&) = delete;

    Socket& socket() { return socket_; }
    // Where the other side is; 0 if it has gone already.
    Network network() const;
    // Called once, by post, when the socket has been closed. Replaces the former callback; empty: none.
    void on_closed(std::function<void()> callback) { on_closed_ = std::move(callback); }

    // Called at the end of a turn when the queues of this core hold too much and this one must go; it should end the connection.
    void on_cut(std::function<void()> callback) { on_cut_ = std::move(callback); }

    // Appends a text frame, or bare bytes. False: there is no room, and the connection must be ended. After finish() it is
    // dropped (true).
    bool push_text(Bytes text);
    bool push(Bytes bytes) { return push({}, std::move(bytes)); }
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
    // As close_now(), after a close frame with that code if nothing else waits. Of a WebSocket that was accepted.
    void close_after_frame(std::uint16_t code);
    // For the budget: ends the connection with a close frame if little of a frame is left to send before it, else at once.
    void cut();
    // Since when its first message has been leaving. Only while its socket takes no more.
    std::chrono::steady_clock::time_point first_waits_since() const { return first_since_; }
    // Drops all callbacks, whose owners may be what keeps this queue alive, and leaves the budget. Only once the cores have
    // stopped.
    void drop_callbacks();

private:
    friend class PendingFlushes;
    struct Piece {
        Bytes bytes;
        FrameHead head;
        bool is_reported;  // to on_sent_, once it is sent

        std::size_t size() const { return head.size() + bytes->size(); }
    };

    bool push(FrameHead head, Bytes bytes);
    void append(Piece piece);
    void hold_pieces();
    void release_pieces();
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
    std::function<void()> on_cut_;
    std::unique_ptr<Timer> stall_timer_;  // only while the socket takes nothing
    std::unique_ptr<Timer> close_timer_;  // only while closing
    int unacknowledged_bytes_{0};         // in the kernel, when it was last seen to shrink
    std::chrono::steady_clock::time_point progress_at_;
    std::chrono::steady_clock::time_point first_since_;
    bool is_held_{false};  // its pieces count in the budget
    bool flush_is_pending_{false};
    bool waits_until_writable_{false};
    bool is_finished_{false};
    bool is_closed_{false};
};

}  // namespace gommette::net
