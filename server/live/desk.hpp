#pragma once

#include <deque>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/codec.hpp"
#include "server/live/command_book.hpp"
#include "server/live/floor.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// What a command leads to: the event, what it made, and the rows that belong into the same transaction.
template <class Event>
struct Ruling {
    Event event;
    std::int32_t made{0};
    storage::Batch beside;  // keys, names, outcomes, other streams; the desk adds its own stream
};

// One event that became durable.
template <class Event>
struct Happened {
    Event event;
    Moment at;
};

// Where the commands of one stream are judged, written and answered.
// Two states: `ahead`, against which the next command is judged, and `committed`, from which everything shown is computed.
// Nothing is answered before the log has it: answers wait in order for the position they rest on. At most one batch is on its way
// to the log; what comes meanwhile is the next one. Owned by a host, on its core.
template <class State, class Event>
class Desk {
public:
    using Apply = void (*)(State&, Event const&, Moment);
    using Answer = std::function<void(PeerId, Reply)>;
    // The outcome rows that follow from an event, `after` it.
    using Outcomes = std::vector<storage::OutcomeRow> (*)(State const& after, Event const&);
    using Judge = std::function<std::variant<Ruling<Event>, Refusal>(State const& ahead)>;

    // What a host does with what became durable, on its core.
    struct Landing {
        std::function<void(State const& after, Happened<Event> const&)> each;  // in order, right after it was applied
        std::function<void(storage::Batch const& beside)> all;                 // then once; the answers leave after it
        std::function<void(storage::AppendFailure)> failed;                    // nothing is known of what was on its way
    };

    Desk(storage::Stream stream, Apply apply, Outcomes outcomes, Answer answer, Landing landing)
        : stream_(std::move(stream)), apply_(apply), outcomes_(outcomes), answer_(std::move(answer)), landing_(std::move(landing)) {}

    State const& ahead() const { return ahead_; }
    State const& committed() const { return committed_; }
    CommandBook& book() { return book_; }

    // The state as the log has it; forgets everything on its way.
    void start_from(State state, CommandBook book) {
        committed_ = ahead_ = std::move(state);
        book_ = std::move(book);
        waiting_.clear();
        next_ = {};
        flying_ = {};
        is_flying_ = false;
        is_stopped_ = false;
        ++life_;
    }

    // Nothing can be accepted any more: refuse with that code until start_from.
    void stop(Refusal why) {
        is_stopped_ = true;
        why_stopped_ = why;
        waiting_.clear();
    }
    bool is_stopped() const { return is_stopped_; }
    bool is_idle() const { return !is_flying_ && next_.events.empty() && waiting_.empty(); }

    // Judges one order of `actor` ("person/N", "link/N") and sees to its answer.
    void take(PeerId peer, std::string const& actor, Order const& order, Moment now, Judge const& judge) {
        if (is_stopped_) return answer_(peer, refused(order, why_stopped_));
        auto const finding = book_.find(actor, order.device.value, order.n.value);
        if (auto const* known = std::get_if<CommandBook::Answer>(&finding)) return owe(peer, known->at, accepted(order, *known));
        if (std::holds_alternative<CommandBook::Stale>(finding)) return owe(peer, ahead_.position, refused(order, Refusal::stale));
        if (std::holds_alternative<CommandBook::TooMany>(finding))
            return owe(peer, ahead_.position, refused(order, Refusal::too_many_devices));
        auto ruled = judge(ahead_);
        // A refusal may rest on something that is not durable yet, so it waits in the same row.
        if (auto const* refusal = std::get_if<Refusal>(&ruled)) return owe(peer, ahead_.position, refused(order, *refusal));
        auto& ruling = std::get<Ruling<Event>>(ruled);
        storage::CommandId const command{actor, order.device.value, order.n.value};
        write(std::move(ruling.event), now, command, std::move(ruling.beside));
        CommandBook::Answer const answer{ahead_.position, ruling.made};
        book_.note(actor, order.device.value, order.n.value, answer);
        owe(peer, ahead_.position, accepted(order, answer));
    }

    // An event that no command asked for.
    void write(Event event, Moment now, storage::CommandId command, storage::Batch beside) {
        auto stored = store_event(event);
        storage::Event row;
        row.kind = std::move(stored.kind);
        row.version = stored.version;
        row.at_ms = now.value;
        row.command = std::move(command);
        row.body = std::move(stored.body);
        row.words = std::move(stored.words);
        apply_(ahead_, event, now);
        beside.outcomes = outcomes_(ahead_, event);
        next_.events.push_back({std::move(event), now});
        next_.rows.push_back(std::move(row));
        join(next_.beside, std::move(beside));
    }

    // Answers an order whose effect was had already, by that earlier event.
    void take_known(PeerId peer, Order const& order, CommandBook::Answer const& answer) { owe(peer, answer.at, accepted(order, answer)); }

    // Runs what must not throw on a core, and keeps the host alive until then.
    using Guard = std::function<void(std::function<void()> const&)>;

    // Sends what has gathered to the log, unless a batch is on its way.
    void send(storage::EventLog& log, int core, Guard guard) {
        if (is_flying_ || is_stopped_ || next_.events.empty()) return;
        is_flying_ = true;
        flying_ = std::exchange(next_, {});
        storage::Batch batch = flying_.beside;
        batch.appends.insert(batch.appends.begin(), {stream_, committed_.position, std::move(flying_.rows)});
        log.append(core, std::move(batch), [this, guard = std::move(guard), life = life_](storage::AppendResult const& result) {
            guard([&] {
                if (life == life_) land(result);
            });
        });
    }

private:
    struct Gathered {
        std::vector<Happened<Event>> events;
        std::vector<storage::Event> rows;
        storage::Batch beside;
    };
    struct Owed {
        std::int64_t position;
        PeerId peer;
        Reply reply;
    };

    static Reply accepted(Order const& order, CommandBook::Answer const& answer) {
        Accepted reply{order.device, order.n, {answer.at}, std::nullopt};
        if (answer.made) reply.made = Whole<1, 2147483647>{answer.made};
        return reply;
    }
    static Reply refused(Order const& order, Refusal code) { return Refused{code, order.device, order.n, std::nullopt}; }

    static void join(storage::Batch& all, storage::Batch more) {
        auto const add = [](auto& to, auto& from) { to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end())); };
        add(all.appends, more.appends);
        add(all.keys, more.keys);
        add(all.names, more.names);
        add(all.outcomes, more.outcomes);
    }

    void land(storage::AppendResult const& result) {
        is_flying_ = false;
        if (auto const* failure = std::get_if<storage::AppendFailure>(&result)) {
            stop(Refusal::storage_trouble);
            return landing_.failed(*failure);
        }
        auto const landed = std::exchange(flying_, {});
        for (auto const& happened : landed.events) {
            apply_(committed_, happened.event, happened.at);
            landing_.each(committed_, happened);
        }
        landing_.all(landed.beside);
        pay();
    }

    void owe(PeerId peer, std::int64_t position, Reply reply) {
        waiting_.push_back({position, peer, std::move(reply)});
        pay();
    }
    void pay() {
        while (!waiting_.empty() && waiting_.front().position <= committed_.position) {
            auto owed = std::move(waiting_.front());
            waiting_.pop_front();
            answer_(owed.peer, std::move(owed.reply));
        }
    }

    storage::Stream stream_;
    Apply apply_;
    Outcomes outcomes_;
    Answer answer_;
    Landing landing_;
    State ahead_;
    State committed_;
    CommandBook book_;
    std::deque<Owed> waiting_;
    Gathered next_;
    Gathered flying_;
    bool is_flying_{false};
    bool is_stopped_{false};
    Refusal why_stopped_{Refusal::storage_trouble};
    int life_{0};  // answers of the log to an earlier life are nobody's
};

}  // namespace gommette::live
