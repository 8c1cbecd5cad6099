#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/codec.hpp"
#include "server/domain/decision.hpp"
#include "server/live/gateway.hpp"
#include "server/live/idempotency_table.hpp"
#include "server/live/log_allowance.hpp"
#include "server/live/stored_answers.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// Where the commands of one stream are decided, written and answered.
// Two states: `ahead`, against which the next command is decided, and `committed`, from which everything shown is computed.
// All that one decision leads to goes into one batch: one transaction of the log. Each answer waits, in order, for the batch that
// it rests on, and leaves once that is durable. At most one batch is on its way to the log; what comes meanwhile gathers in the
// next. A command that changes nothing writes no event: its answer is kept beside the log, one row a device, and is the position
// of the actor's last event, which their page has seen or will. A change of a ballot in a secret round writes none either; its answer
// lies sealed in the round's urn, and beside the log from that round's close on. That ballots on paper were entered is no secret: the answer
// to any other decision of deposits alone is kept as of a command that changes nothing. Owned by a host, on its core.
//
// Decider: State, Event; outcomes(State const& after, Follows const&), the outcome rows that follow; and, beside State,
// apply(State&, Event const&, Moment) and follow(State const& after, Event const&), whose `made` is the number the event made;
// keep(State&, Deposit const&): makes a deposit true that the state keeps though no event tells it, and says what follows.
template <class Decider>
class CommandHandler {
public:
    using State = typename Decider::State;
    using Event = typename Decider::Event;
    using Follows = typename Decider::Follows;
    using Ruling = domain::Ruling<Event>;

    // What the host does, on its core.
    struct Callbacks {
        std::function<void(ConnectionId, Reply const&)> answer;
        // Adds the stored form of a deposit.
        std::function<void(storage::Batch&, domain::Deposit const&)> add_deposit;
        std::function<void(State const& after, Event const&)> on_event;  // became durable; in order, right after it was applied
        // The same of a deposit that the state keeps.
        std::function<void(Follows&)> on_kept;
        std::function<void(storage::Batch const& beside)> on_commit;     // once a batch, after its events; its answers leave next
        std::function<void(storage::AppendFailure)> on_failure;          // nothing is known of the batch on its way
    };

    CommandHandler(storage::Stream stream, Callbacks callbacks) : stream_(std::move(stream)), callbacks_(std::move(callbacks)) {}

    State const& ahead() const { return ahead_; }
    State const& committed() const { return committed_; }

    // The state as the log has it; forgets everything on its way. If it throws, all is as it was.
    void restart_from(State state, IdempotencyTable table, LogAllowance allowance) {
        auto ahead = state;
        ahead_ = std::move(ahead);
        committed_ = std::move(state);
        table_ = std::move(table);
        allowance_ = std::move(allowance);
        waiting_.clear();
        next_ = {};
        in_flight_ = {};
        is_in_flight_ = false;
        is_stopped_ = false;
        ++generation_;
    }

    // Nothing can be accepted any more: refuses with that code until restart_from. What waits for an answer gets none.
    void stop(Refusal why) {
        is_stopped_ = true;
        why_stopped_ = why;
        waiting_.clear();
    }
    bool is_idle() const { return !is_in_flight_ && next_.is_empty() && waiting_.empty(); }

    // Whether that key is on its way to the log.
    bool holds_key(std::string const& hash) const {
        auto const keys = pending_keys();
        return std::any_of(keys.begin(), keys.end(), [&](storage::KeyRow const& key) { return key.hash == hash; });
    }
    // The keys on their way to the log.
    std::vector<storage::KeyRow> pending_keys() const {
        auto keys = in_flight_.beside.keys;
        keys.insert(keys.end(), next_.beside.keys.begin(), next_.beside.keys.end());
        return keys;
    }

    // Decides one order of `actor` ("person/N", "link/N"), unless it was before, and sees to its answer.
    template <class Decide>
    void handle(ConnectionId connection, std::string const& actor, Order const& order, Moment now, Decide const& decide) {
        if (is_stopped_) return callbacks_.answer(connection, refused(order, why_stopped_));
        storage::CommandId const command{actor, order.device.value, order.n.value};
        auto const refuse = [&](Refusal code) { answer_after(batch_of_ahead(), connection, refused(order, code)); };
        auto const finding = table_.find(actor, order.device.value, order.n.value);
        if (auto const* known = std::get_if<IdempotencyTable::Answer>(&finding))
            return answer_after(batch_of(command), connection, accepted(order, *known));
        if (std::holds_alternative<IdempotencyTable::Stale>(finding)) return refuse(Refusal::stale);
        if (auto const refusal = allowance_.refusal(actor)) return refuse(*refusal);
        Ruling ruling = decide(ahead_);
        if (auto const* refusal = std::get_if<Refusal>(&ruling)) return refuse(*refusal);
        auto granted = std::get<domain::Granted<Event>>(std::move(ruling));
        if (granted.events.empty() && granted.deposits.empty()) return answer_unchanged(connection, order, command);
        auto const sealed = ballot_sealed_in(granted.deposits);
        bool const is_logged = !granted.events.empty();
        auto answer = write(std::move(granted), now, command);
        if (sealed)
            answer = seal_answer(*sealed, command);
        else if (!is_logged)
            answer = {keep_answer(command), 0};
        else
            table_.record(actor, order.device.value, order.n.value, answer);
        answer_after(next_number_, connection, accepted(order, answer));
    }

    // Answers an order whose effect was had already, by that earlier event.
    void answer_known(ConnectionId connection, Order const& order, IdempotencyTable::Answer const& answer) {
        auto const batch = batch_at(answer.at);
        if (is_stopped_ && !is_durable(batch)) return callbacks_.answer(connection, refused(order, why_stopped_));
        answer_after(batch, connection, accepted(order, answer));
    }

    // Takes in what was decided; `command` may be none (n 0). The answer that it comes to.
    IdempotencyTable::Answer write(domain::Granted<Event> granted, Moment now, storage::CommandId const& command) {
        IdempotencyTable::Answer answer{ahead_.position + (granted.events.empty() ? 0 : 1), 0};
        for (auto& event : granted.events) {
            apply(ahead_, event, now);
            auto const follows = follow(std::as_const(ahead_), event);
            if (answer.made == 0) answer.made = follows.made;
            add(next_.beside.outcomes, Decider::outcomes(ahead_, follows));
            next_.rows.push_back(stored(event, now, command));
            allowance_.charge(next_.rows.back());
            next_.changes.push_back({std::move(event), now});
            ++next_.logged;
        }
        for (auto const& deposit : granted.deposits) {
            if (Decider::keep(ahead_, deposit)) next_.changes.push_back({deposit, now});
            callbacks_.add_deposit(next_.beside, deposit);
            if (auto const* ended = std::get_if<domain::UrnEnded>(&deposit)) unseal_answers(ended->round);
        }
        next_.commands.push_back(command);
        return answer;
    }

    // Runs what must not throw on a core, and keeps the host alive until then.
    using Guard = std::function<void(std::function<void()> const&)>;

    // Sends what has gathered to the log, unless a batch is on its way.
    void send(storage::EventLog& log, int core, Guard guard) {
        if (is_in_flight_ || is_stopped_ || next_.is_empty()) return;
        is_in_flight_ = true;
        ++next_number_;
        in_flight_ = std::exchange(next_, {});
        storage::Batch batch = in_flight_.beside;
        if (!in_flight_.rows.empty())
            batch.appends.insert(batch.appends.begin(), {stream_, committed_.position, std::move(in_flight_.rows)});
        log.append(core, std::move(batch),
                   [this, guard = std::move(guard), generation = generation_](storage::AppendResult const& result) {
                       guard([&] {
                           if (generation == generation_) finish(result);
                       });
                   });
    }

private:
    // An event, or a deposit that the state keeps.
    struct Change {
        std::variant<Event, domain::Deposit> what;
        Moment at;
    };
    struct PendingBatch {
        std::vector<storage::CommandId> commands;
        std::deque<Change> changes;  // which a growing vector would move again and again
        std::int64_t logged{0};            // of the changes, those that are events
        std::vector<storage::Event> rows;  // the events, as stored
        storage::Batch beside;             // deposits and outcomes

        bool is_empty() const { return commands.empty(); }
        bool has(storage::CommandId const& command) const {
            return std::find(commands.begin(), commands.end(), command) != commands.end();
        }
    };
    struct PendingAnswer {
        std::int64_t batch;
        ConnectionId connection;
        Reply reply;
    };

    static Reply accepted(Order const& order, IdempotencyTable::Answer const& answer) {
        Accepted reply{order.device, order.n, {answer.at}, std::nullopt};
        if (answer.made) reply.made = Whole<1, 2147483647>{answer.made};
        return reply;
    }
    static Reply refused(Order const& order, Refusal code) { return Refused{code, order.device, order.n, std::nullopt}; }

    static storage::Event stored(Event const& event, Moment now, storage::CommandId const& command) {
        auto text = store_event(event);
        storage::Event row;
        row.kind = std::move(text.kind);
        row.version = text.version;
        row.at_ms = now.value;
        row.command = command;
        row.body = std::move(text.body);
        row.words = std::move(text.words);
        return row;
    }
    template <class Rows>
    static void add(Rows& to, Rows from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    }

    // Batches are numbered: next_number_ gathers, the one before it may be on its way, all earlier ones are durable.
    bool is_durable(std::int64_t batch) const { return batch < next_number_ - (is_in_flight_ ? 1 : 0); }
    // The last one that the state ahead rests on. A refusal may rest on what is not durable yet.
    std::int64_t batch_of_ahead() const { return next_.is_empty() ? next_number_ - 1 : next_number_; }
    // The one with what that command led to.
    std::int64_t batch_of(storage::CommandId const& command) const {
        if (next_.has(command)) return next_number_;
        return is_in_flight_ && in_flight_.has(command) ? next_number_ - 1 : 0;
    }
    // The one with the event of that position.
    std::int64_t batch_at(std::int64_t position) const {
        if (position <= committed_.position) return 0;
        return position <= committed_.position + in_flight_.logged ? next_number_ - 1 : next_number_;
    }

    void answer_unchanged(ConnectionId connection, Order const& order, storage::CommandId const& command) {
        auto const at = keep_answer(command);
        next_.commands.push_back(command);
        answer_after(next_number_, connection, accepted(order, {at, 0}));
    }
    // Of a command of which no event tells: beside the log. The position it is answered with.
    std::int64_t keep_answer(storage::CommandId const& command) {
        charge_new_device(command);
        auto const at = table_.last_at(command.actor);
        table_.record_unchanged(command.actor, command.device, command.n, at);
        next_.beside.answers.push_back(answer_row(stream_, command.actor, command.device, table_.unchanged(command.actor, command.device)));
        return at;
    }

    void charge_new_device(storage::CommandId const& command) {
        if (!table_.knows_device(command.actor, command.device)) allowance_.charge_device(command.actor);
    }

    static std::optional<domain::BallotSealed> ballot_sealed_in(std::vector<domain::Deposit> const& deposits) {
        for (auto const& deposit : deposits)
            if (auto const* ballot = std::get_if<domain::BallotSealed>(&deposit)) return *ballot;
        return std::nullopt;
    }
    // Who voted is as little told while the round is open as how. Answered as what changes nothing: the position tells no time.
    IdempotencyTable::Answer seal_answer(domain::BallotSealed const& ballot, storage::CommandId const& command) {
        charge_new_device(command);
        auto const at = table_.last_at(command.actor);
        table_.record_sealed(ballot.round, command.actor, command.device, command.n, at);
        next_.beside.urn_rows.push_back(
            urn_row(stream_, ballot.round, ballot.person, command.device, table_.sealed(ballot.round, command.actor, command.device)));
        return {at, 0};
    }
    // From the close on they lie open.
    void unseal_answers(RoundId round) {
        for (auto const& [actor, device] : table_.unseal(round))
            next_.beside.answers.push_back(answer_row(stream_, actor, device, table_.unchanged(actor, device)));
    }

    void finish(storage::AppendResult const& result) {
        if (auto const* failure = std::get_if<storage::AppendFailure>(&result)) {
            stop(Refusal::storage_trouble);
            is_in_flight_ = false;
            return callbacks_.on_failure(*failure);
        }
        auto const durable = std::exchange(in_flight_, {});
        for (auto const& change : durable.changes) make_durable(change);
        is_in_flight_ = false;
        callbacks_.on_commit(durable.beside);
        send_answers();
    }

    void make_durable(Change const& change) {
        if (auto const* event = std::get_if<Event>(&change.what)) {
            apply(committed_, *event, change.at);
            callbacks_.on_event(committed_, *event);
        } else if (auto follows = Decider::keep(committed_, std::get<domain::Deposit>(change.what))) {
            callbacks_.on_kept(*follows);
        }
    }

    void answer_after(std::int64_t batch, ConnectionId connection, Reply reply) {
        waiting_.push_back({batch, connection, std::move(reply)});
        send_answers();
    }
    void send_answers() {
        while (!waiting_.empty() && is_durable(waiting_.front().batch)) {
            auto const answer = std::move(waiting_.front());
            waiting_.pop_front();
            callbacks_.answer(answer.connection, answer.reply);
        }
    }

    storage::Stream stream_;
    Callbacks callbacks_;
    State ahead_;
    State committed_;
    IdempotencyTable table_;
    LogAllowance allowance_;
    std::deque<PendingAnswer> waiting_;
    PendingBatch next_;
    PendingBatch in_flight_;
    std::int64_t next_number_{1};
    bool is_in_flight_{false};
    bool is_stopped_{false};
    Refusal why_stopped_{Refusal::storage_trouble};
    int generation_{0};  // counts restarts: the log's answer to a batch from before one is of no use
};

}  // namespace gommette::live
