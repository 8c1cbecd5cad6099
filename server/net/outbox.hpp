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

class Outbox;

// The outboxes of one core that have something to send, flushed together at the end of the turn.
class TouchedOutboxes {
public:
    // Before the core runs. Must live as long as it.
    explicit TouchedOutboxes(live::Core& core);
    void add(std::shared_ptr<Outbox> outbox);

private:
    void flush();

    live::Core& core_;
    std::vector<std::shared_ptr<Outbox>> touched_;
};

// The only writer of one socket. Takes whole pieces (frames, HTTP heads and bodies) and sends all that waits with one call at the
// end of the turn. Bounded by Limits::outbox_bytes. When nothing leaves for Limits::stalled, or the socket fails, it breaks:
// what waits is dropped, the socket is closed and on_broken is called, once, by post. On its core's thread only.
class Outbox : public std::enable_shared_from_this<Outbox> {
public:
    // Called by post, never from within write(): whether the bytes left. False: the outbox broke or was shut before.
    using Left = std::function<void(bool)>;

    Outbox(Socket socket, TouchedOutboxes& touched, Limits const& limits);

    Socket& socket() { return socket_; }
    // By whoever owns the connection at present; empty: nobody cares.
    void on_broken(std::function<void()> callback) { on_broken_ = std::move(callback); }

    // Appends. False: there is no room, and the connection must be ended. Once shut, what is given is dropped (true).
    bool push(Bytes piece);
    // Appends without a bound, and tells when the bytes have left. One such at a time: what the HTTP side answers with.
    void write(Bytes piece, Left left);
    // Puts a piece of Beast's own before all that has not begun to leave: a control frame at the next frame boundary.
    // One write at a time, as Beast does. `is_last`: a close frame; what waits behind it is dropped and the outbox is shut.
    void write_control(std::string piece, bool is_last, Left left);

    // Sends what can leave now and drops the rest but for a piece begun; takes nothing more except control pieces, and breaks
    // off in Limits::closing.
    void shut();
    // Says that we are done sending; waits (at most Limits::closing) for the other side to end, then closes. Then `done`, later.
    void part(std::function<void()> done);
    // Closes at once.
    void break_off();
    // Forgets whom to tell, who may in turn be what keeps this outbox alive. Only when nothing runs any more.
    void abandon();

private:
    friend class TouchedOutboxes;
    struct Piece {
        Bytes bytes;
        bool is_told;  // to left_, when it has left
    };

    void touch();
    void flush();
    bool send_some();
    void consume(std::size_t sent);
    void drop_unbegun();
    void tell(bool have_left);
    void wait_for_room();
    int unacknowledged_bytes();
    void watch_for_stall();
    bool is_stalled();
    void break_off_in(std::chrono::milliseconds duration);
    void drain(std::function<void()> done);
    bool has_room() const;

    Socket socket_;
    TouchedOutboxes& touched_;
    Limits const& limits_;
    std::vector<Piece> pieces_;
    std::size_t begun_bytes_{0};  // how much of the first piece has left
    std::size_t waiting_bytes_{0};
    Left left_;
    std::function<void()> on_broken_;
    std::unique_ptr<Timer> patience_;  // only while something waits for the other side
    std::unique_ptr<Timer> farewell_;  // only while closing
    int unacknowledged_bytes_{0};      // in the kernel, when it was last seen to move
    std::chrono::steady_clock::time_point moved_at_;
    bool is_touched_{false};
    bool waits_for_room_{false};
    bool shut_{false};
    bool broken_{false};
};

}  // namespace gommette::net
