#pragma once

#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/auth/keys.hpp"
#include "server/live/access.hpp"
#include "server/live/command_handler.hpp"
#include "server/live/core_gateway.hpp"
#include "server/live/deposits.hpp"
#include "server/live/host_lifecycle.hpp"
#include "server/live/live_server.hpp"
#include "server/live/shared_views.hpp"

namespace gommette::live {

// What every host does, whatever its stream: lets subscribers in, gives their commands to the command handler, and once a tick
// shows every audience what has changed. See deciders.hpp for what it asks of a stream. On its core only.
template <class Decider>
class Host : public HostLifecycle {
public:
    using State = typename Decider::State;
    using Event = typename Decider::Event;
    using Family = typename Decider::Family;
    using Ruling = domain::Ruling<Event>;
    using Follows = typename Decider::Follows;

    void subscribe(Access const& access) {
        Subscriber const comes{access.role, access.person, access.link, access.code};
        if (auto const refusal = refusal_of(comes)) return refuse_access(access.connection, *refusal);
        auto& subscriber = subscribers_[access.connection] = comes;
        on_subscribed(access.connection, subscriber);
        admit(access.connection, subscriber, access.held, access.wall_key);
    }
    void order(ConnectionId connection, Order const& order) {
        if (auto* subscriber = find(connection)) handle(connection, *subscriber, order);
    }
    // Sends all views anew.
    void refresh(ConnectionId connection) {
        if (auto* subscriber = find(connection)) admit(connection, *subscriber, std::nullopt, std::nullopt);
    }
    void unsubscribe(ConnectionId connection) {
        auto const found = subscribers_.find(connection);
        if (found == subscribers_.end()) return;
        auto const subscriber = found->second;
        subscribers_.erase(found);
        on_unsubscribed(connection, subscriber);
    }
    void send() override {
        handler_.send(server_.log(), core_,
                      [self = shared_from_this()](std::function<void()> const& work) { self->guarded(work); });
    }
    State const& committed() const { return handler_.committed(); }

protected:
    struct Subscriber {
        Role role{};
        PersonId person;
        LinkId link;
        JoinCode code;              // that a guest has shown
        bool has_snapshots{false};  // so that patches mean something
    };

    // `session`: none for the convention.
    Host(LiveServer& server, int core, SessionId session, storage::Stream const& stream, bool is_healthy)
        : HostLifecycle(server, core, stream, is_healthy),
          session_(session),
          handler_(stream, {[this](ConnectionId connection, Reply const& reply) { answer(connection, reply); },
                            [this](storage::Batch& batch, domain::Deposit const& deposit) { deposit_in(batch, deposit); },
                            [this](State const& after, Event const& event) { take_event(after, event); },
                            [this](Follows& follows) { take_kept(follows); },
                            [this](storage::Batch const& beside) { take_commit(beside); },
                            [this](storage::AppendFailure failure) {
                                stop(Refusal::storage_trouble);
                                if (failure != storage::AppendFailure::trouble) reload();
                            }}),
          views_("", 0),
          tick_(server.cores()[core].context()) {}

    // --- What each kind of host does in its own way

    // Why that subscriber is not let in; nullopt: it is.
    virtual std::optional<Refusal> refusal_of(Subscriber const&) const { return std::nullopt; }
    virtual void on_subscribed(ConnectionId, Subscriber const&) {}
    virtual void on_unsubscribed(ConnectionId, Subscriber const&) {}
    virtual void handle(ConnectionId connection, Subscriber const& subscriber, Order const& order) = 0;
    virtual Welcome welcome(Subscriber const& subscriber) const = 0;
    // What that subscriber sees with others, and who gets its messages with them; nullptr: nothing.
    virtual ViewSequence* view_of(Subscriber const& subscriber) {
        auto const audience = audience_of(subscriber.role);
        return audience ? &views_[*audience] : nullptr;
    }
    virtual Topic topic_of(Subscriber const& subscriber) const { return {session_, subscriber.role}; }
    // The snapshots of views that only this subscriber has.
    virtual void add_own_snapshots(Subscriber const&, std::vector<Message>&) {}
    // An event became durable; its shared rows are touched already.
    virtual void on_event(State const& after, Event const& event, Follows& follows) = 0;
    // The same of a deposit that the state keeps though no event tells it.
    virtual void on_kept(Follows&) {}
    // Its batch did; keys and outcomes are told already.
    virtual void on_commit(storage::Batch const&) {}
    virtual std::vector<storage::KeyRow> keys_of_link(LinkId link) const = 0;
    virtual void tick() { show_changes(); }
    void stop(Refusal why) override { handler_.stop(why); }

    // --- What they share

    // The state as the log has it: all views begin anew, and everybody sends again what was not answered. If it throws, the
    // host is as it was, and `shown` is not taken over either.
    void take_over(State state, IdempotencyTable table, LogAllowance allowance, typename Decider::Shown shown) {
        auto epoch = auth::random_epoch();
        SharedViews views(epoch, Decider::audiences.size());
        views.update(state.position, changes(state, shown, Decider::all_names(state, shown)), std::nullopt);
        handler_.restart_from(std::move(state), std::move(table), std::move(allowance));
        shown_ = std::move(shown);
        epoch_ = std::move(epoch);
        views_ = std::move(views);
        touched_.clear();
        has_committed_ = false;
    }
    void admit_all_again() {
        for (auto& [connection, subscriber] : subscribers_) admit(connection, subscriber, std::nullopt, std::nullopt, true);
    }

    // Decides a command of this stream's family; refuses one of another.
    template <class Decide>
    void handle_as(std::string const& actor, ConnectionId connection, Order const& order, Decide const& decide) {
        handler_.handle(connection, actor, order, server_.now(), [&](State const& ahead) -> Ruling {
            auto const command = of_family<Family>(order.command);
            if (!command) return Refusal::not_yours;
            return decide(ahead, *command);
        });
        send_at_turn_end();
    }

    void admit(ConnectionId connection, Subscriber& subscriber, std::optional<Held> const& held,
               std::optional<Key> const& wall_key, bool after_reload = false) {
        auto greeting = welcome(subscriber);
        greeting.wall_key = wall_key;
        Admission admission{session_, subscriber.link, std::nullopt, {to_message(Reply{greeting})}, after_reload};
        if (auto* view = view_of(subscriber)) {
            admission.topic = topic_of(subscriber);
            subscriber.has_snapshots = true;
            auto missed = held ? view->since(*held) : std::nullopt;
            if (!missed) missed = view->from_start();
            admission.messages.insert(admission.messages.end(), missed->begin(), missed->end());
            add_own_snapshots(subscriber, admission.messages);
        }
        server_.to_gateway(core_, connection.core, [connection, admission = std::move(admission)](CoreGateway& gateway) {
            gateway.admit(connection, admission);
        });
    }
    void answer(ConnectionId connection, Reply const& reply) {
        server_.to_gateway(core_, connection.core, [connection, message = to_message(reply)](CoreGateway& gateway) {
            gateway.answer(connection, message);
        });
    }
    void refuse_access(ConnectionId connection, Refusal why) {
        server_.to_gateway(core_, connection.core, [connection, why](CoreGateway& gateway) { gateway.refuse_access(connection, why); });
    }
    // Ends the connections of all who would not be let in any more.
    void turn_out_unwelcome() {
        for (auto const& [connection, subscriber] : subscribers_)
            if (auto const why = refusal_of(subscriber))
                server_.to_gateway(core_, connection.core, [connection = connection, why = *why](CoreGateway& gateway) {
                    gateway.turn_out(connection, why);
                });
    }

    void touch(std::set<typename Decider::RowName> names) {
        touched_.merge(names);
        schedule_tick();
    }
    void schedule_tick() {
        if (std::exchange(is_tick_scheduled_, true)) return;
        tick_.expires_after(server_.options().tick);
        tick_.async_wait([this, weak = weak_from_this()](auto const& failed) {
            auto const self = weak.lock();
            if (!self || failed) return;
            is_tick_scheduled_ = false;
            if (!is_broken()) guarded([this] { tick(); });
        });
    }
    void show_changes() {
        auto const patches = update_views();
        for (std::size_t audience = 0; audience < patches.size(); ++audience)
            if (patches[audience]) publish({session_, Decider::audiences[audience]}, patches[audience]);
    }
    void publish(Topic const& topic, Message const& message) {
        for (int core = 0; core < server_.cores().count(); ++core)
            server_.to_gateway(core_, core, [topic, message](CoreGateway& gateway) { gateway.publish(topic, message); });
    }

    Subscriber* find(ConnectionId connection) {
        auto const found = subscribers_.find(connection);
        return found == subscribers_.end() ? nullptr : &found->second;
    }
    bool is_idle() const { return subscribers_.empty() && handler_.is_idle() && !is_loading(); }

    SessionId const session_;
    CommandHandler<Decider> handler_;
    std::map<ConnectionId, Subscriber> subscribers_;
    typename Decider::Shown shown_;
    std::string epoch_;
    std::set<typename Decider::RowName> touched_;  // since the last tick, as the next
    bool has_committed_{false};

private:
    static std::optional<std::size_t> audience_of(Role role) {
        auto const found = std::find(Decider::audiences.begin(), Decider::audiences.end(), role);
        if (found == Decider::audiences.end()) return std::nullopt;
        return static_cast<std::size_t>(found - Decider::audiences.begin());
    }

    void deposit_in(storage::Batch& batch, domain::Deposit const& deposit) {
        add_deposit(batch, deposit, {session_, server_.now(), [this](LinkId link) { return keys_of_link(link); }});
    }
    void take_event(State const& after, Event const& event) {
        Follows follows = follow(after, event);
        touched_.merge(follows.rows);
        has_committed_ = true;
        on_event(after, event, follows);
    }
    void take_kept(Follows& follows) {
        touched_.merge(follows.rows);
        on_kept(follows);
    }
    void take_commit(storage::Batch const& beside) {
        server_.tell_keys(core_, beside.keys);
        server_.tell_outcomes(core_, beside.outcomes);
        server_.tell_commit(session_);
        on_commit(beside);
        send_at_turn_end();
        schedule_tick();
    }
    static std::vector<SharedViews::Change> changes(State const& state, typename Decider::Shown const& shown,
                                                    std::set<typename Decider::RowName> const& names) {
        std::vector<SharedViews::Change> changes;
        for (auto const& name : names) {
            SharedViews::Change change{written(name), {}, domain::holds_words(name.kind)};
            for (auto const audience : Decider::audiences) {
                change.rows.push_back(Decider::row(state, shown, audience, name));
                if (domain::says_the_same_to_all(state, name)) break;
            }
            changes.push_back(std::move(change));
        }
        return changes;
    }
    // Brings the views up to what is committed and shown.
    std::vector<Message> update_views() {
        auto const follower = has_committed_ ? audience_of(Decider::follower) : std::nullopt;
        auto patches = views_.update(committed().position, changes(committed(), shown_, touched_), follower);
        touched_.clear();
        has_committed_ = false;
        return patches;
    }

    SharedViews views_;
    bool is_tick_scheduled_{false};
    boost::asio::steady_timer tick_;
};

}  // namespace gommette::live
