#include "server/rehearsal/page.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "protocol/codec.hpp"
#include "protocol/held_rows.hpp"
#include "server/rehearsal/random_word.hpp"
#include "server/rehearsal/refusal_name.hpp"

namespace gommette::rehearsal {

namespace {

using std::chrono::milliseconds;

// Waits grow from the first to the last, each by chance between a half and the whole, so that a room does not come back at once.
milliseconds jittered(milliseconds first, milliseconds last, int failures, std::mt19937_64& chance) {
    auto const whole = std::min<milliseconds>(first * (1 << std::min(failures, 10)), last);
    auto const half = static_cast<std::uint64_t>(whole.count() / 2);
    return milliseconds{half + chance() % (half + 1)};
}

constexpr milliseconds first_return{100}, last_return{2000};
constexpr milliseconds first_pause{50}, last_pause{2000};
// A connection that leaves an order unanswered for so long is dead, whatever TCP thinks.
constexpr std::chrono::seconds answer_patience{20};

}  // namespace

Page::Page(Room& room, Owner& owner)
    : room_(room),
      owner_(owner),
      book_({random_word(16)}),
      return_timer_(room.context),
      pause_timer_(room.context),
      watch_timer_(room.context) {}

Page::~Page() { close(); }

void Page::open() {
    is_open_ = true;
    is_paused_ = false;
    connection_ = connect(room_.context, room_.address, *this);
    watch();
}

void Page::close() {
    is_open_ = is_welcome_ = false;
    return_timer_.cancel();
    pause_timer_.cancel();
    watch_timer_.cancel();
    if (auto connection = std::exchange(connection_, nullptr)) connection->drop();
    book_.connection_lost();
}

OrderBook::Ticket Page::order(Command command, std::int64_t lane) {
    auto const ticket = book_.add(std::move(command), lane);
    send_waiting();
    return ticket;
}

void Page::ask_again() {
    auto const accepted = book_.repeatable();
    if (accepted.empty()) return;
    book_.ask_again(accepted[room_.chance() % accepted.size()]);
    ++room_.ledger.asked_again;
    send_waiting();
}

void Page::refresh() {
    if (connection_ && is_welcome_) connection_->say(encode(Request{Refresh{}}));
}

void Page::opened() {
    auto hello = owner_.hello();
    hello.held = held_[static_cast<std::size_t>(ViewName::room)];
    shown_first_.reset();
    connection_->say(encode(Request{hello}));
}

void Page::heard(std::string_view text) {
    if (auto const heading = glance(text)) {
        follow(*heading);
        owner_.shown(*heading, text);
        return;
    }
    auto const reply = decode<Reply>(text);
    if (auto const* fault = std::get_if<Fault>(&reply))
        return give_up("the server said what is no reply: " + fault->why + " at \"" + fault->place + "\"");
    take(std::get<Reply>(reply));
}

void Page::take(Reply const& reply) {
    if (auto const* welcome = std::get_if<Welcome>(&reply)) {
        ++room_.ledger.welcomes;
        auto const came_back = std::exchange(was_welcome_, true) && !is_welcome_;
        is_welcome_ = true;
        failures_ = 0;
        owner_.welcomed(*welcome);
        if (came_back) {
            ++room_.ledger.reconnects;
            ask_again();  // what was accepted before is still accepted, and the same
        }
        send_waiting();
    } else if (auto const* accepted = std::get_if<Accepted>(&reply)) {
        weigh(book_.hear(*accepted, Clock::now()));
    } else if (auto const* refused = std::get_if<Refused>(&reply)) {
        if (refused->n) {
            weigh(book_.hear(refused->code, *refused->n, Clock::now()));
        } else {
            refused_at_the_door(refused->code);
        }
    } else if (!std::holds_alternative<Pong>(reply)) {
        give_up("the server writes its views in another order than the vocabulary's");
    }
}

// A connection whose hello was refused is of no use. A server that is busy may accept the next one.
void Page::refused_at_the_door(Refusal code) {
    if (code == Refusal::too_fast || code == Refusal::busy || code == Refusal::storage_trouble) {
        if (auto connection = std::exchange(connection_, nullptr)) connection->drop();
        ++room_.ledger.refused_for_now;
        return come_back();
    }
    give_up("the server refused the page: " + name_of(code));
}

void Page::follow(Heading const& heading) {
    auto& held = held_[static_cast<std::size_t>(heading.view)];
    bool const is_next = held && follows(*held, heading.now);
    if (heading.is_snapshot) {
        ++room_.ledger.snapshots;
    } else {
        ++room_.ledger.patches;
        if (!is_next) {
            room_.ledger.trouble("patch " + std::to_string(heading.now.n.value) + " does not follow what the page held");
            refresh();
        }
    }
    held = heading.now;
    if (heading.view == ViewName::room && !shown_first_) shown_first_ = heading.is_snapshot ? heading.at : LogPosition{};
}

void Page::weigh(OrderBook::Meaning meaning) {
    if (auto const* settled = std::get_if<OrderBook::Settled>(&meaning)) {
        pauses_ = 0;
        settle(*settled);
    } else if (auto const* contradiction = std::get_if<OrderBook::Contradiction>(&meaning)) {
        room_.ledger.trouble(contradiction->why);
    } else if (std::holds_alternative<OrderBook::Later>(meaning)) {
        ++room_.ledger.refused_for_now;
        pause();
    }
    send_waiting();
}

void Page::settle(OrderBook::Settled const& settled) {
    room_.ledger.resends += settled.times_sent - 1;
    // What the first snapshot of this connection showed had been made durable before the order was sent here. A join is
    // answered before there is a snapshot.
    auto const* accepted = std::get_if<Accepted>(&settled.answer);
    if (accepted && settled.times_sent > 1 && shown_first_ && accepted->at <= *shown_first_ &&
        !std::holds_alternative<Join>(settled.command))
        ++room_.ledger.already_durable;
    owner_.answered(settled);
}

void Page::send_waiting() {
    if (!is_welcome_ || is_paused_ || !connection_) return;
    while (auto order = book_.next(Clock::now())) connection_->say(encode(Request{std::move(*order)}));
}

void Page::pause() {
    if (std::exchange(is_paused_, true)) return;
    pause_timer_.expires_after(jittered(first_pause, last_pause, pauses_++, room_.chance));
    pause_timer_.async_wait([this](boost::system::error_code error) {
        if (error || !is_open_) return;
        is_paused_ = false;
        send_waiting();
    });
}

void Page::ended(int close_code, std::string const& why) {
    connection_.reset();
    if (is_welcome_) ++room_.ledger.lost_connections;
    book_.connection_lost();
    if (close_code == static_cast<int>(CloseCode::unknown_door)) return give_up("the server does not know this door any more");
    if (close_code == static_cast<int>(CloseCode::no_hello)) return give_up("the server did not take the first message: " + why);
    if (!was_welcome_) owner_.not_reached(why);
    come_back();
}

void Page::come_back() {
    is_welcome_ = false;
    if (!is_open_) return;
    book_.connection_lost();
    return_timer_.expires_after(jittered(first_return, last_return, failures_++, room_.chance));
    return_timer_.async_wait([this](boost::system::error_code error) {
        if (!error && is_open_) connection_ = connect(room_.context, room_.address, *this);
    });
}

void Page::watch() {
    watch_timer_.expires_after(std::chrono::seconds{1});
    watch_timer_.async_wait([this](boost::system::error_code error) {
        if (error || !is_open_) return;
        auto const oldest = book_.oldest_under_way();
        if (connection_ && oldest && Clock::now() - *oldest > answer_patience) {
            std::exchange(connection_, nullptr)->drop();
            ++room_.ledger.lost_connections;
            come_back();
        }
        watch();
    });
}

void Page::give_up(std::string const& why) {
    close();
    owner_.gave_up(why);
}

}  // namespace gommette::rehearsal
