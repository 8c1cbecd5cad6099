#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "protocol/envelope.hpp"

namespace gommette::rehearsal {

using Clock = std::chrono::steady_clock;

// What one page has to say and has said: names its commands by (device, n), keeps each until it is answered, and repeats it
// under the same name after a lost connection, as the browser does. Pure but for the time it is told.
// A number is given when an order is first sent, so that numbers rise in the order of sending. At most `unanswered_orders` are
// under way; orders of the same `lane` follow each other only once the one before is answered.
class OrderBook {
public:
    explicit OrderBook(DeviceName device) : device_(std::move(device)) {}

    // Names what was asked for, whatever number it travels under; from 1.
    using Ticket = std::uint64_t;

    // lane 0: independent of all others.
    Ticket add(Command command, std::int64_t lane = 0);

    // The next to send now, taken as sent; none: nothing waits, or enough is under way.
    std::optional<Order> next(Clock::time_point now);

    // Whatever was under way must be sent again.
    void connection_lost();

    // Sends an order again that was accepted long ago: the answer must be the same. False: it has no answer yet.
    bool ask_again(CommandNumber n);

    // --- What came back

    // The order's fate. `waited` since it was first sent; `times_sent` more than 1: it was sent again.
    struct Settled {
        Ticket ticket{};
        CommandNumber n;
        Command command;
        std::variant<Accepted, Refusal> answer;
        Clock::duration waited{};
        int times_sent{};
    };
    struct Repeated {};     // the answer to an order answered before, and the same
    struct Later {};        // refused for now (too fast, busy, storage trouble): it waits to be sent again
    struct Renumbered {};   // stale, so it was certainly never accepted: it waits to be sent under a new number
    struct Contradiction {  // an answer to nothing that was asked, or another one than before: a command was lost or doubled
        std::string why;
    };
    using Meaning = std::variant<Settled, Repeated, Later, Renumbered, Contradiction>;

    Meaning hear(Accepted const& accepted, Clock::time_point now);
    Meaning hear(Refusal code, CommandNumber n, Clock::time_point now);

    // Orders without an answer, sent or not; and those asked again that are still to be answered.
    std::size_t unanswered() const { return waiting_.size() + unsettled_; }
    std::size_t asked_again() const { return asked_again_.size(); }
    // When the oldest one under way was last sent; none: nothing is under way.
    std::optional<Clock::time_point> oldest_under_way() const;
    // Accepted orders that may be asked again, in order of n: all but a join, which is a guest's to give, and those that changed nothing,
    // which are answered with the position of an earlier one and remembered for a while only.
    std::vector<CommandNumber> repeatable() const;

private:
    struct Waiting {
        Ticket ticket;
        Command command;
        std::int64_t lane;
    };
    struct Numbered {
        Waiting what;
        Clock::time_point first_sent, last_sent;
        int times_sent{0};
        std::optional<Accepted> accepted;
    };

    Order send(std::int64_t n, Clock::time_point now);
    std::optional<Order> next_new(Clock::time_point now);
    Settled settle(std::int64_t n, std::variant<Accepted, Refusal> answer, Clock::time_point now);

    DeviceName device_;
    Ticket last_ticket_{0};
    std::int64_t last_n_{0};
    std::size_t unsettled_{0};  // numbered and without an answer
    std::deque<Waiting> waiting_;
    std::map<std::int64_t, Numbered> numbered_;  // also the accepted ones: their answer must stay the same
    std::set<std::int64_t> to_send_again_;
    std::set<std::int64_t> under_way_;
    std::set<std::int64_t> asked_again_;
    std::set<std::int64_t> busy_lanes_;
};

}  // namespace gommette::rehearsal
