#include "server/net/send_queue.hpp"

#include <boost/asio/post.hpp>

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace gommette::net {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

// Pieces joined into one sendmsg, each a head and its bytes; the kernel takes up to 1,024 of either.
constexpr std::size_t pieces_per_send = 64;
// A cut queue whose first message has more left than this is closed at once: what must leave before the close frame would go on
// waiting.
constexpr std::size_t rest_when_cut = 64 * 1024;

}  // namespace

PendingFlushes::PendingFlushes(live::Core& core, Limits const& limits) : core_(core), budget_(limits.core_send_bytes) {
    core.at_turn_end([this] { flush(); });
}

void PendingFlushes::add(std::shared_ptr<SendQueue> queue) {
    queues_.push_back(std::move(queue));
    core_.need_turn_end();
}

void PendingFlushes::look_at_budget() { core_.need_turn_end(); }

void PendingFlushes::flush() {
    auto const queues = std::exchange(queues_, {});
    for (auto const& queue : queues) queue->flush();
    budget_.keep();
}

SendQueue::SendQueue(Socket socket, PendingFlushes& pending_flushes, Limits const& limits)
    : socket_(std::move(socket)), pending_flushes_(pending_flushes), limits_(limits) {}

SendQueue::~SendQueue() { release_pieces(); }

bool SendQueue::push_text(Bytes text) {
    auto const head = FrameHead::of_text(text->size());
    return push(head, std::move(text));
}

bool SendQueue::push(FrameHead head, Bytes bytes) {
    if (is_finished_) return true;
    append({std::move(bytes), head, false});
    if (!has_room()) return false;
    request_flush();
    return true;
}

void SendQueue::write(Bytes piece, Sent on_sent) {
    on_sent_ = std::move(on_sent);
    if (is_finished_) return report_sent(false);
    append({std::move(piece), {}, true});
    request_flush();
}

void SendQueue::append(Piece piece) {
    waiting_bytes_ += piece.size();
    pieces_.push_back(std::move(piece));
    if (!is_held_) return;
    pending_flushes_.budget().hold(pieces_.back().bytes);
    pending_flushes_.look_at_budget();
}

void SendQueue::write_control(std::string piece, bool is_close_frame, Sent on_sent) {
    on_sent_ = std::move(on_sent);
    if (is_closed_) return report_sent(false);
    if (is_close_frame) {
        is_finished_ = true;
        drop_unsent();
    }
    waiting_bytes_ += piece.size();
    auto const next_boundary = pieces_.begin() + (first_sent_bytes_ > 0 ? 1 : 0);
    auto const placed = pieces_.insert(next_boundary, {std::make_shared<std::string const>(std::move(piece)), {}, true});
    if (is_held_) pending_flushes_.budget().hold(placed->bytes);
    request_flush();
}

// What waits counts in the budget from when the socket takes no more until it has taken all.
void SendQueue::hold_pieces() {
    if (std::exchange(is_held_, true)) return;
    first_since_ = std::chrono::steady_clock::now();
    pending_flushes_.budget().add(*this);
    for (auto const& piece : pieces_) pending_flushes_.budget().hold(piece.bytes);
}

void SendQueue::release_pieces() {
    if (!std::exchange(is_held_, false)) return;
    pending_flushes_.budget().remove(*this);
    for (auto const& piece : pieces_) pending_flushes_.budget().release(piece.bytes);
}

// The two largest pieces are not counted: a page is first sent the snapshots of its two views at once, and how large they are
// depends on the session.
bool SendQueue::has_room() const {
    if (waiting_bytes_ <= limits_.send_queue_bytes) return true;
    std::size_t largest = 0;
    std::size_t second = 0;
    for (auto const& piece : pieces_) {
        auto const size = piece.size();
        if (size > largest) {
            second = std::exchange(largest, size);
        } else {
            second = std::max(second, size);
        }
    }
    return waiting_bytes_ + first_sent_bytes_ <= limits_.send_queue_bytes + largest + second;
}

void SendQueue::request_flush() {
    if (flush_is_pending_ || waits_until_writable_) return;
    flush_is_pending_ = true;
    pending_flushes_.add(shared_from_this());
}

void SendQueue::flush() {
    flush_is_pending_ = false;
    if (is_closed_ || waits_until_writable_) return;
    while (!pieces_.empty()) {
        if (!send_some()) return;
    }
    release_pieces();
    if (pieces_.capacity() > 8) pieces_.shrink_to_fit();  // an idle connection keeps next to nothing
}

// One sendmsg. False: the socket takes no more at present, or has failed.
bool SendQueue::send_some() {
    std::array<iovec, 2 * pieces_per_send> parts;
    std::size_t count = 0;
    auto skipped = first_sent_bytes_;  // of what is added next
    auto const add = [&](char const* bytes, std::size_t size) {
        auto const sent = std::min(skipped, size);
        skipped -= sent;
        if (sent < size) parts[count++] = {const_cast<char*>(bytes) + sent, size - sent};
    };
    for (std::size_t i = 0; i < std::min(pieces_.size(), pieces_per_send); ++i) {
        add(pieces_[i].head.data(), pieces_[i].head.size());
        add(pieces_[i].bytes->data(), pieces_[i].bytes->size());
    }
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    auto const sent = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
        consume(static_cast<std::size_t>(sent));
        return true;
    }
    if (errno == EINTR) return true;
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
        wait_until_writable();
    } else {
        close_now();
    }
    return false;
}

void SendQueue::consume(std::size_t sent) {
    waiting_bytes_ -= sent;
    first_sent_bytes_ += sent;
    bool completed = false;
    auto piece = pieces_.begin();
    for (; piece != pieces_.end() && first_sent_bytes_ >= piece->size(); ++piece) {
        first_sent_bytes_ -= piece->size();
        completed = completed || piece->is_reported;
        if (is_held_) pending_flushes_.budget().release(piece->bytes);
    }
    if (is_held_ && piece != pieces_.begin()) first_since_ = std::chrono::steady_clock::now();
    pieces_.erase(pieces_.begin(), piece);
    if (completed) report_sent(true);
}

// Control frames stay: Beast takes a failed write of a pong for the end of the connection, and would send no close frame.
void SendQueue::drop_unsent() {
    auto const unsent = pieces_.begin() + (first_sent_bytes_ > 0 ? 1 : 0);
    auto const dropped = std::stable_partition(unsent, pieces_.end(), [](Piece const& piece) { return piece.is_reported; });
    for (auto piece = dropped; piece != pieces_.end(); ++piece) {
        waiting_bytes_ -= piece->size();
        if (is_held_) pending_flushes_.budget().release(piece->bytes);
    }
    pieces_.erase(dropped, pieces_.end());
}

void SendQueue::report_sent(bool was_sent) {
    if (!on_sent_) return;
    asio::post(socket_.get_executor(), [on_sent = std::exchange(on_sent_, nullptr), was_sent] { on_sent(was_sent); });
}

void SendQueue::wait_until_writable() {
    waits_until_writable_ = true;
    hold_pieces();
    progress_at_ = std::chrono::steady_clock::now();
    unacknowledged_bytes_ = unacknowledged_bytes();
    if (!stall_timer_) watch_for_stall();
    socket_.async_wait(Socket::wait_write, [me = shared_from_this()](error_code error) {
        me->waits_until_writable_ = false;
        if (error) return me->close_now();
        me->request_flush();
    });
}

// How much of what the kernel took the other side has not acknowledged.
int SendQueue::unacknowledged_bytes() {
    int bytes = 0;
    return ::ioctl(socket_.native_handle(), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

void SendQueue::watch_for_stall() {
    if (!stall_timer_) stall_timer_ = std::make_unique<Timer>(socket_.get_executor());
    stall_timer_->expires_after(limits_.stalled / 4);
    stall_timer_->async_wait([me = shared_from_this()](error_code error) {
        if (error || me->is_closed_) return;
        if (!me->waits_until_writable_) return me->stall_timer_.reset();
        if (me->is_stalled()) return me->close_now();
        me->watch_for_stall();
    });
}

// By acknowledged bytes, since the kernel calls a socket writable only when a third of its buffer is free, and a slow phone may
// take a minute for that.
bool SendQueue::is_stalled() {
    auto const now = std::chrono::steady_clock::now();
    auto const bytes = unacknowledged_bytes();
    if (bytes < unacknowledged_bytes_) {
        unacknowledged_bytes_ = bytes;
        progress_at_ = now;
    }
    return now - progress_at_ >= limits_.stalled;
}

void SendQueue::finish() {
    if (is_finished_) return;
    flush();
    is_finished_ = true;
    drop_unsent();
    close_within(limits_.closing);
}

void SendQueue::close_gracefully(std::function<void()> done) {
    is_finished_ = true;
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    close_within(limits_.closing);
    drain(std::move(done));
}

void SendQueue::close_within(std::chrono::milliseconds duration) {
    if (is_closed_) return;
    close_timer_ = std::make_unique<Timer>(socket_.get_executor());
    close_timer_->expires_after(duration);
    close_timer_->async_wait([me = shared_from_this()](error_code error) {
        if (!error) me->close_now();
    });
}

// Reads and discards until the other side ends: closing a socket with unread bytes resets the connection, and the other side may
// then lose what was sent last.
void SendQueue::drain(std::function<void()> done) {
    socket_.async_wait(Socket::wait_read, [me = shared_from_this(), done = std::move(done)](error_code error) mutable {
        std::array<char, 4096> discarded;
        ssize_t received = -1;
        if (!error) received = ::recv(me->socket_.native_handle(), discarded.data(), discarded.size(), MSG_DONTWAIT);
        if (received > 0 || (received < 0 && !error && (errno == EAGAIN || errno == EINTR))) return me->drain(std::move(done));
        me->close_now();
        done();
    });
}

Network SendQueue::network() const {
    error_code error;
    auto const other_side = socket_.remote_endpoint(error);
    return error ? 0 : network_of(other_side.address());
}

void SendQueue::close_after_frame(std::uint16_t code) {
    std::array<unsigned char, 4> const frame{0x88, 2, static_cast<unsigned char>(code >> 8), static_cast<unsigned char>(code)};
    if (!is_closed_ && pieces_.empty()) ::send(socket_.native_handle(), frame.data(), frame.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    close_now();
}

void SendQueue::cut() {
    auto const rest = first_sent_bytes_ > 0 ? pieces_.front().size() - first_sent_bytes_ : 0;
    if (!on_cut_ || is_finished_ || rest > rest_when_cut) return close_now();
    auto const on_cut = std::exchange(on_cut_, nullptr);
    drop_unsent();
    on_cut();
}

void SendQueue::close_now() {
    if (is_closed_) return;
    is_closed_ = is_finished_ = true;
    release_pieces();
    first_sent_bytes_ = waiting_bytes_ = 0;
    pieces_.clear();
    stall_timer_.reset();
    close_timer_.reset();
    report_sent(false);
    error_code ignored;
    socket_.close(ignored);
    if (on_closed_) asio::post(socket_.get_executor(), std::exchange(on_closed_, nullptr));
}

void SendQueue::drop_callbacks() {
    release_pieces();
    on_sent_ = nullptr;
    on_closed_ = nullptr;
    on_cut_ = nullptr;
}

}  // namespace gommette::net
