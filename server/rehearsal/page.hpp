#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <memory>
#include <optional>
#include <random>
#include <string>

#include "server/rehearsal/connection.hpp"
#include "server/rehearsal/glance.hpp"
#include "server/rehearsal/ledger.hpp"
#include "server/rehearsal/order_book.hpp"

namespace gommette::rehearsal {

// What all pages of one rehearsal share.
struct Room {
    boost::asio::io_context& context;
    Address address;
    Ledger ledger;
    std::mt19937_64 chance;  // for jitter only, never for keys
};

// One opened page of the people's path: says hello, gives orders, keeps each until it is answered, comes back with growing,
// jittered waits when the connection ends, resumes its views by number and repeats what is unanswered.
// On the io_context's thread only. The owner must outlive it and may not destroy it from within a call.
class Page : private Connection::Handler {
public:
    class Owner {
    public:
        // What the next connection says first; `held` is filled in by the page.
        virtual Hello hello() = 0;
        virtual void welcomed(Welcome const& welcome) = 0;
        virtual void answered(OrderBook::Settled const& settled) = 0;
        // A snapshot or patch, undecoded.
        virtual void shown(Heading const& heading, std::string_view frame) = 0;
        // A connection ended before there ever was a welcome; the page will try again unless it is closed.
        virtual void not_reached(std::string const& why) = 0;
        // It makes no sense to go on: the server refuses the key or the code, or does not speak this protocol.
        virtual void gave_up(std::string const& why) = 0;

    protected:
        ~Owner() = default;
    };

    Page(Room& room, Owner& owner);
    ~Page();

    void open();
    // As a phone in a pocket. After another open() it comes back with all it had to say, and repeats what is unanswered.
    void close();
    OrderBook::Ticket order(Command command, std::int64_t lane = 0);
    // Sends one accepted order again, chosen by chance, to see that its answer stays; nothing, if none was accepted.
    void ask_again();
    // Asks for fresh snapshots: a number is missing.
    void refresh();

    std::size_t unanswered() const { return book_.unanswered() + book_.asked_again(); }
    bool is_welcome() const { return is_welcome_; }

private:
    void opened() override;
    void heard(std::string_view text) override;
    void ended(int close_code, std::string const& why) override;

    void take(Reply const& reply);
    void follow(Heading const& heading);
    void weigh(OrderBook::Meaning meaning);
    void settle(OrderBook::Settled const& settled);
    void refused_at_the_door(Refusal code);
    void send_waiting();
    void pause();
    void come_back();
    void watch();
    void give_up(std::string const& why);

    Room& room_;
    Owner& owner_;
    OrderBook book_;
    boost::asio::steady_timer return_timer_;
    boost::asio::steady_timer pause_timer_;
    boost::asio::steady_timer watch_timer_;
    std::shared_ptr<Connection> connection_;
    std::array<std::optional<Held>, 2> held_;  // by view
    std::optional<LogPosition> shown_first_;   // the log position of this connection's first room snapshot; 0: it resumed
    int failures_{0};                          // in a row, of connecting
    int pauses_{0};                            // in a row, of being too fast
    bool is_welcome_{false};
    bool was_welcome_{false};  // ever
    bool is_paused_{false};
    bool is_open_{false};  // a timer's handler may come without error though it was cancelled: it was on its way
};

}  // namespace gommette::rehearsal
