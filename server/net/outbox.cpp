#include "server/net/outbox.hpp"

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

// Pieces joined into one sendmsg; the kernel takes up to 1,024.
constexpr std::size_t pieces_per_send = 64;

}  // namespace

TouchedOutboxes::TouchedOutboxes(live::Core& core) : core_(core) {
    core.at_turn_end([this] { flush(); });
}

void TouchedOutboxes::add(std::shared_ptr<Outbox> outbox) {
    touched_.push_back(std::move(outbox));
    core_.need_turn_end();
}

void TouchedOutboxes::flush() {
    auto const touched = std::exchange(touched_, {});
    for (auto const& outbox : touched) outbox->flush();
}

Outbox::Outbox(Socket socket, TouchedOutboxes& touched, Limits const& limits)
    : socket_(std::move(socket)), touched_(touched), limits_(limits) {}

bool Outbox::push(Bytes piece) {
    if (shut_) return true;
    waiting_bytes_ += piece->size();
    pieces_.push_back({std::move(piece), false});
    if (!has_room()) return false;
    touch();
    return true;
}

void Outbox::write(Bytes piece, Left left) {
    left_ = std::move(left);
    if (shut_) return tell(false);
    waiting_bytes_ += piece->size();
    pieces_.push_back({std::move(piece), true});
    touch();
}

void Outbox::write_control(std::string piece, bool is_last, Left left) {
    left_ = std::move(left);
    if (broken_) return tell(false);
    if (is_last) {
        shut_ = true;
        drop_unbegun();
    }
    waiting_bytes_ += piece.size();
    auto const next_boundary = pieces_.begin() + (begun_bytes_ > 0 ? 1 : 0);
    pieces_.insert(next_boundary, {std::make_shared<std::string const>(std::move(piece)), true});
    touch();
}

// The two largest pieces are not counted: who arrives is sent two snapshots at once, whose size the room decides.
bool Outbox::has_room() const {
    if (waiting_bytes_ <= limits_.outbox_bytes) return true;
    std::size_t largest = 0;
    std::size_t second = 0;
    for (auto const& piece : pieces_) {
        auto const size = piece.bytes->size();
        if (size > largest) {
            second = std::exchange(largest, size);
        } else {
            second = std::max(second, size);
        }
    }
    return waiting_bytes_ + begun_bytes_ <= limits_.outbox_bytes + largest + second;
}

void Outbox::touch() {
    if (is_touched_ || waits_for_room_) return;
    is_touched_ = true;
    touched_.add(shared_from_this());
}

void Outbox::flush() {
    is_touched_ = false;
    if (broken_ || waits_for_room_) return;
    while (!pieces_.empty()) {
        if (!send_some()) return;
    }
    if (pieces_.capacity() > 8) pieces_.shrink_to_fit();  // an idle connection keeps next to nothing
}

// One sendmsg. False: the socket takes no more at present, or has failed.
bool Outbox::send_some() {
    std::array<iovec, pieces_per_send> parts;
    auto const count = std::min(pieces_.size(), parts.size());
    for (std::size_t i = 0; i < count; ++i) {
        auto const skipped = i == 0 ? begun_bytes_ : 0;
        auto const& bytes = *pieces_[i].bytes;
        parts[i] = {const_cast<char*>(bytes.data()) + skipped, bytes.size() - skipped};
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
        wait_for_room();
    } else {
        break_off();
    }
    return false;
}

void Outbox::consume(std::size_t sent) {
    waiting_bytes_ -= sent;
    begun_bytes_ += sent;
    bool told = false;
    auto piece = pieces_.begin();
    for (; piece != pieces_.end() && begun_bytes_ >= piece->bytes->size(); ++piece) {
        begun_bytes_ -= piece->bytes->size();
        told = told || piece->is_told;
    }
    pieces_.erase(pieces_.begin(), piece);
    if (told) tell(true);
}

// A pong that waits stays: Beast takes its loss for the end of the connection, and our close frame would never leave.
void Outbox::drop_unbegun() {
    auto const unbegun = pieces_.begin() + (begun_bytes_ > 0 ? 1 : 0);
    auto const dropped = std::stable_partition(unbegun, pieces_.end(), [](Piece const& piece) { return piece.is_told; });
    for (auto piece = dropped; piece != pieces_.end(); ++piece) waiting_bytes_ -= piece->bytes->size();
    pieces_.erase(dropped, pieces_.end());
}

void Outbox::tell(bool have_left) {
    if (!left_) return;
    asio::post(socket_.get_executor(), [left = std::exchange(left_, nullptr), have_left] { left(have_left); });
}

void Outbox::wait_for_room() {
    waits_for_room_ = true;
    moved_at_ = std::chrono::steady_clock::now();
    unacknowledged_bytes_ = unacknowledged_bytes();
    if (!patience_) watch_for_stall();
    socket_.async_wait(Socket::wait_write, [me = shared_from_this()](error_code error) {
        me->waits_for_room_ = false;
        if (error) return me->break_off();
        me->touch();
    });
}

// Of what the kernel took, the part that the other side has not confirmed.
int Outbox::unacknowledged_bytes() {
    int bytes = 0;
    return ::ioctl(socket_.native_handle(), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

void Outbox::watch_for_stall() {
    if (!patience_) patience_ = std::make_unique<Timer>(socket_.get_executor());
    patience_->expires_after(limits_.stalled / 4);
    patience_->async_wait([me = shared_from_this()](error_code error) {
        if (error || me->broken_) return;
        if (!me->waits_for_room_) return me->patience_.reset();
        if (me->is_stalled()) return me->break_off();
        me->watch_for_stall();
    });
}

// The kernel calls a socket writable only when a third of its buffer is free, which a slow phone may take a minute for.
bool Outbox::is_stalled() {
    auto const now = std::chrono::steady_clock::now();
    auto const bytes = unacknowledged_bytes();
    if (bytes < unacknowledged_bytes_) {
        unacknowledged_bytes_ = bytes;
        moved_at_ = now;
    }
    return now - moved_at_ >= limits_.stalled;
}

void Outbox::shut() {
    if (shut_) return;
    flush();
    shut_ = true;
    drop_unbegun();
    break_off_in(limits_.closing);
}

void Outbox::part(std::function<void()> done) {
    shut_ = true;
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    break_off_in(limits_.closing);
    drain(std::move(done));
}

void Outbox::break_off_in(std::chrono::milliseconds duration) {
    if (broken_) return;
    farewell_ = std::make_unique<Timer>(socket_.get_executor());
    farewell_->expires_after(duration);
    farewell_->async_wait([me = shared_from_this()](error_code error) {
        if (!error) me->break_off();
    });
}

// Closing a socket with unread bytes would reset the connection and might take our last words from the other side's hands.
void Outbox::drain(std::function<void()> done) {
    socket_.async_wait(Socket::wait_read, [me = shared_from_this(), done = std::move(done)](error_code error) mutable {
        std::array<char, 4096> discarded;
        ssize_t received = -1;
        if (!error) received = ::recv(me->socket_.native_handle(), discarded.data(), discarded.size(), MSG_DONTWAIT);
        if (received > 0 || (received < 0 && !error && (errno == EAGAIN || errno == EINTR))) return me->drain(std::move(done));
        me->break_off();
        done();
    });
}

void Outbox::break_off() {
    if (broken_) return;
    broken_ = shut_ = true;
    begun_bytes_ = waiting_bytes_ = 0;
    pieces_.clear();
    patience_.reset();
    farewell_.reset();
    tell(false);
    error_code ignored;
    socket_.close(ignored);
    if (on_broken_) asio::post(socket_.get_executor(), std::exchange(on_broken_, nullptr));
}

void Outbox::abandon() {
    left_ = nullptr;
    on_broken_ = nullptr;
}

}  // namespace gommette::net
