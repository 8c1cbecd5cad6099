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
#include "server/live/gateway.hpp"
#include "server/live/idempotency_table.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// What a command leads to: the event, what it made, and the rows that belong into the same transaction.
template <class Event>
struct Effects {
    Event event;
    std::int32_t made{0};
    storage::Batch beside;  // keys, names, outcomes, other streams; the command handler adds its own stream
};

// One event that became durable.
template <class Event>
struct CommittedEvent {
    Event event;
    Moment at;
};

// Where the commands of one stream are judged, written and answered.
// Two states: `ahead`, against which the next command is judged, and `committed`, from which everything shown is computed.
// Nothing is answered before the log has it: answers wait in order for the position they rest on. At most one batch is on its way
// to the log; what comes meanwhile is the next one. Owned by a host, on its core.
template <class State, class Event>
class CommandHandler {
public:
    using Apply = void (*)(State&, Event const&, Moment);
    using Answer = std::function<void(ConnectionId, Reply)>;
    // The outcome rows that follow from an event, `after` it.
    using Outcomes = std::vector<storage::OutcomeRow> (*)(State const& after, Event const&);
    using Decide = std::function<std::variant<Effects<Event>, Refusal>(State const& ahead)>;

    // What a host does with what became durable, on its core.
    struct CommitHandlers {
        std::function<void(State const& after, CommittedEvent<Event> const&)> each;  // in order, right after it was applied
        std::function<void(storage::Batch const& beside)> all;                       // then once; the answers leave after it
        std::function<void(storage::AppendFailure)> failed;                          // nothing is known of what was on its way
    };

    CommandHandler(storage::Stream stream, Apply apply, Outcomes outcomes, Answer answer, CommitHandlers handlers)
        : stream_(std::move(stream)),
          apply_(apply),
          outcomes_(outcomes),
          answer_(std::move(answer)),
          handlers_(std::move(handlers)) {}

    State const& ahead() const { return ahead_; }
    State const& committed() const { return committed_; }
    IdempotencyTable& table() { return table_; }

    // The state as the log has it; forgets everything on its way.
    void start_from(State state, IdempotencyTable table) {
        committed_ = ahead_ = std::move(state);
        table_ = std::move(table);
        waiting_.clear();
        next_ = {};
        in_flight_ = {};
        is_in_flight_ = false;
        is_stopped_ = false;
        ++generation_;
    }

    // Nothing can be accepted any more: refuse with that code until start_from.
    void stop(Refusal why) {
        is_stopped_ = true;
        why_stopped_ = why;
        waiting_.clear();
    }
    bool is_stopped() const { return is_stopped_; }
    bool is_idle() const { return !is_in_flight_ && next_.events.empty() && waiting_.empty(); }

    // Judges one order of `actor` ("person/N", "link/N") and sees to its answer.
    void take(ConnectionId connection, std::string const& actor, Order const& order, Moment now, Decide const& decide) {
        if (is_stopped_) return answer_(connection, refused(order, why_stopped_));
        auto const finding = table_.find(actor, order.device.value, order.n.value);
        if (auto const* known = std::get_if<IdempotencyTable::Answer>(&finding))
            return answer_after(connection, known->at, accepted(order, *known));
        if (std::holds_alternative<IdempotencyTable::Stale>(finding))
            return answer_after(connection, ahead_.position, refused(order, Refusal::stale));
        if (std::holds_alternative<IdempotencyTable::TooMany>(finding))
            return answer_after(connection, ahead_.position, refused(order, Refusal::too_many_devices));
        auto ruled = decide(ahead_);
        // A refusal may rest on something that is not durable yet, so it waits in the same row.
        if (auto const* refusal = std::get_if<Refusal>(&ruled))
            return answer_after(connection, ahead_.position, refused(order, *refusal));
        auto& ruling = std::get<Effects<Event>>(ruled);
        storage::CommandId const command{actor, order.device.value, order.n.value};
        write(std::move(ruling.event), now, command, std::move(ruling.beside));
        IdempotencyTable::Answer const answer{ahead_.position, ruling.made};
        table_.record(actor, order.device.value, order.n.value, answer);
        answer_after(connection, ahead_.position, accepted(order, answer));
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
    void take_known(ConnectionId connection, Order const& order, IdempotencyTable::Answer const& answer) {
        answer_after(connection, answer.at, accepted(order, answer));
    }

    // Runs what must not throw on a core, and keeps the host alive until then.
    using Guard = std::function<void(std::function<void()> const&)>;

    // Sends what has gathered to the log, unless a batch is on its way.
    void send(storage::EventLog& log, int core, Guard guard) {
        if (is_in_flight_ || is_stopped_ || next_.events.empty()) return;
        is_in_flight_ = true;
        in_flight_ = std::exchange(next_, {});
        storage::Batch batch = in_flight_.beside;
        batch.appends.insert(batch.appends.begin(), {stream_, committed_.position, std::move(in_flight_.rows)});
        log.append(core, std::move(batch),
                   [this, guard = std::move(guard), generation = generation_](storage::AppendResult const& result) {
                       guard([&] {
                           if (generation == generation_) land(result);
                       });
                   });
    }

private:
    struct PendingBatch {
        std::vector<CommittedEvent<Event>> events;
        std::vector<storage::Event> rows;
        storage::Batch beside;
    };
    struct PendingAnswer {
        std::int64_t position;
        ConnectionId connection;
        Reply reply;
    };

    static Reply accepted(Order const& order, IdempotencyTable::Answer const& answer) {
        Accepted reply{order.device, order.n, {answer.at}, std::nullopt};
        if (answer.made) reply.made = Whole<1, 2147483647>{answer.made};
        return reply;
    }
    static Reply refused(Order const& order, Refusal code) { return Refused{code, order.device, order.n, std::nullopt}; }

    static void join(storage::Batch& all, storage::Batch more) {
        auto const add = [](auto& to, auto& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        add(all.appends, more.appends);
        add(all.keys, more.keys);
        add(all.names, more.names);
        add(all.outcomes, more.outcomes);
    }

    void land(storage::AppendResult const& result) {
        is_in_flight_ = false;
        if (auto const* failure = std::get_if<storage::AppendFailure>(&result)) {
            stop(Refusal::storage_trouble);
            return handlers_.failed(*failure);
        }
        auto const on_event = std::exchange(in_flight_, {});
        for (auto const& committed_event : on_event.events) {
            apply_(committed_, committed_event.event, committed_event.at);
            handlers_.each(committed_, committed_event);
        }
        handlers_.all(on_event.beside);
        send_due_answers();
    }

    void answer_after(ConnectionId connection, std::int64_t position, Reply reply) {
        waiting_.push_back({position, connection, std::move(reply)});
        send_due_answers();
    }
    void send_due_answers() {
        while (!waiting_.empty() && waiting_.front().position <= committed_.position) {
            auto owed = std::move(waiting_.front());
            waiting_.pop_front();
            answer_(owed.connection, std::move(owed.reply));
        }
    }

    storage::Stream stream_;
    Apply apply_;
    Outcomes outcomes_;
    Answer answer_;
    CommitHandlers handlers_;
    State ahead_;
    State committed_;
    IdempotencyTable table_;
    std::deque<PendingAnswer> waiting_;
    PendingBatch next_;
    PendingBatch in_flight_;
    bool is_in_flight_{false};
    bool is_stopped_{false};
    Refusal why_stopped_{Refusal::storage_trouble};
    int generation_{0};  // answers of the log to an earlier life are nobody's
};

}  // namespace gommette::live
