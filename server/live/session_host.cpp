#include "server/live/session_host.hpp"

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/domain/events/follow.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_gateway.hpp"
#include "server/live/key_registry.hpp"
#include "server/live/live_server.hpp"
#include "server/live/session_hosts.hpp"
#include "server/ops/log.hpp"
#include "server/ops/qr.hpp"
#include "server/records/outcome_rows.hpp"

namespace gommette::live {

namespace {

std::string person_actor(PersonId person) { return "person/" + std::to_string(person.value); }
std::string link_actor(LinkId link) { return "link/" + std::to_string(link.value); }

DoorRow door(std::string const& public_url, JoinCode const& code) {
    DoorRow row;
    row.code = code;
    row.url.value = public_url + "/#" + code.value;
    auto const qr = ops::qr_code(row.url.value);
    row.qr_size.value = qr->size;
    row.qr.value = qr->modules;
    return row;
}

domain::Audience audience_of(Role role) {
    if (role == Role::facilitator) return domain::Audience::facilitator;
    return role == Role::wall ? domain::Audience::wall : domain::Audience::participant;
}

Role role_of(domain::Audience audience) {
    switch (audience) {
        case domain::Audience::participant:
            return Role::participant;
        case domain::Audience::facilitator:
            return Role::facilitator;
        case domain::Audience::wall:
            return Role::wall;
    }
    return Role::guest;
}

}  // namespace

SessionHost::SessionHost(LiveServer& server, SessionHosts& hosts, int core, LoadedSession loaded)
    : server_(server),
      hosts_(hosts),
      core_(core),
      id_(loaded.session.plan.session),
      handler_(session_stream(id_), domain::apply, records::rows_following,
               [this](ConnectionId connection, Reply const& reply) { answer(connection, reply); },
               {[this](domain::Session const& after, CommittedEvent<SessionEvent> const& committed_event) {
                    on_event(after, committed_event);
                },
                [this](storage::Batch const& beside) { on_commit(beside); },
                [this](storage::AppendFailure failure) {
                    trouble();
                    if (failure != storage::AppendFailure::trouble) hosts_.reload(id_);
                }}),
      tick_(server.cores()[core].context()),
      idle_(server.cores()[core].context()) {
    room_.door = door(server.options().public_url, loaded.session.plan.code);
    start_again(std::move(loaded));
}

void SessionHost::start_again(LoadedSession loaded) {
    people_by_key_ = std::move(loaded.people_by_key);
    room_.names = std::move(loaded.names);
    room_.storage_ok = true;
    joining_.clear();
    joined_.clear();
    handler_.start_from(std::move(loaded.session), std::move(loaded.table));
    begin_views();
    for (auto& [connection, subscriber] : subscribers_) admit(connection, subscriber, std::nullopt, std::nullopt, true);
}

void SessionHost::subscribe(Access const& access) {
    bool const is_gone = access.role == Role::participant && !handler_.committed().find(access.person);
    if (is_gone || (access.role == Role::guest && handler_.committed().is_closed())) {
        server_.to_gateway(core_, access.connection.core,
                           [connection = access.connection](CoreGateway& gateway) { gateway.refuse_access(connection); });
        return;
    }
    auto& subscriber = subscribers_[access.connection] = {access.role, access.person, access.link};
    if (subscriber.person) pages_[subscriber.person].insert(access.connection);
    show_presence(subscriber.person);
    admit(access.connection, subscriber, access.held, access.wall_key);
}

void SessionHost::order(ConnectionId connection, Order const& order) {
    auto const found = subscribers_.find(connection);
    if (found == subscribers_.end()) return;
    auto const& subscriber = found->second;
    auto const* command = std::get_if<Join>(&order.command);
    if (subscriber.role == Role::guest && command) return join(connection, order, *command);
    if (subscriber.role == Role::guest || subscriber.role == Role::wall)
        return answer(connection, Refused{Refusal::not_yours, order.device, order.n, std::nullopt});
    auto const actor = subscriber.person ? person_actor(subscriber.person) : link_actor(subscriber.link);
    handler_.take(connection, actor, order, server_.now(), [&](domain::Session const& ahead) {
        return rule(ahead, {subscriber.role, subscriber.person}, order.command);
    });
    hosts_.send_at_turn_end(id_);
}

void SessionHost::refresh(ConnectionId connection) {
    auto const found = subscribers_.find(connection);
    if (found != subscribers_.end()) admit(connection, found->second, std::nullopt, std::nullopt);
}

void SessionHost::unsubscribe(ConnectionId connection) {
    auto const found = subscribers_.find(connection);
    if (found == subscribers_.end()) return;
    auto const person = found->second.person;
    subscribers_.erase(found);
    if (person) {
        auto const pages = pages_.find(person);
        pages->second.erase(connection);
        if (pages->second.empty()) pages_.erase(pages);
        show_presence(person);
    }
    joining_.erase(connection);
    unload_when_idle();
}

void SessionHost::send() {
    handler_.send(server_.log(), core_,
                  [self = shared_from_this()](std::function<void()> const& work) { self->hosts_.guarded(self->id_, work); });
    admit_joined();
}

void SessionHost::trouble() { stop(Refusal::storage_trouble); }

void SessionHost::give_up() { stop(Refusal::internal); }

void SessionHost::stop(Refusal why) {
    handler_.stop(why);
    room_.storage_ok = false;
    touched_.merge(domain::touched_by_health());
    schedule_tick();
}

// A key that is known is the same person, however often it is sent; a new one makes a person, known from now on but let in only
// once durable.
void SessionHost::join(ConnectionId connection, Order const& order, Join const& command) {
    auto const hash = auth::hash_key(command.key);
    auto known = people_by_key_.find(hash);
    if (known == people_by_key_.end()) {
        PersonId const person{static_cast<std::int32_t>(handler_.ahead().people.size() + 1)};
        auto const before = handler_.ahead().position;
        handler_.take(connection, person_actor(person), order, server_.now(), [&](domain::Session const& ahead) {
            auto ruled = rule(ahead, {Role::guest, {}}, order.command);
            if (auto* ruling = std::get_if<Effects<SessionEvent>>(&ruled)) {
                ruling->beside.keys.push_back({hash, "participant", id_.value, person.value, false});
                if (command.called) ruling->beside.names.push_back({id_.value, person.value, command.called->value});
            }
            return ruled;
        });
        if (handler_.ahead().position == before) return;
        known = people_by_key_.emplace(hash, KnownPerson{person, handler_.ahead().position}).first;
    } else {
        handler_.take_known(connection, order, {known->second.at, known->second.person.value});
    }
    if (known->second.at <= handler_.committed().position)
        make_participant(connection, known->second.person);
    else
        joining_[connection] = known->second.person;
    hosts_.send_at_turn_end(id_);
}

std::variant<Effects<SessionEvent>, Refusal> SessionHost::rule(domain::Session const& ahead, domain::Actor const& actor,
                                                               Command const& command) const {
    auto const given = of_family<SessionCommand>(command);
    if (!given) return Refusal::not_yours;
    auto decision = domain::decide(ahead, actor, {server_.now(), static_cast<int>(pages_.size())}, *given);
    if (auto const* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    auto& event = std::get<domain::Granted<SessionEvent>>(decision).events.front();
    auto const made = domain::follow(ahead, event).made;
    return Effects<SessionEvent>{std::move(event), made, {}};
}

void SessionHost::on_event(domain::Session const& after, CommittedEvent<SessionEvent> const& committed_event) {
    auto follows = domain::follow(after, committed_event.event);
    touched_.merge(follows.rows);
    own_touched_.merge(follows.own_rows);
    something_happened_ = true;
    auto const* joined = std::get_if<PersonJoined>(&committed_event.event);
    if (!joined) return;
    room_.names.resize(after.people.size());
    for (auto const& [connection, coming] : joining_)
        if (coming == joined->person) make_participant(connection, coming);
    std::erase_if(joining_, [&](auto const& waiting) { return waiting.second == joined->person; });
}

void SessionHost::on_commit(storage::Batch const& beside) {
    for (auto const& name : beside.names) room_.names.at(static_cast<std::size_t>(name.person) - 1) = PersonName{name.name};
    if (!beside.keys.empty())
        server_.to_key_registry(core_, [keys = beside.keys](KeyRegistry& key_registry) { key_registry.learn(keys); });
    if (!beside.outcomes.empty())
        server_.to_convention(core_, [news = records::read(beside.outcomes)](ConventionHost& host) { host.learn(news); });
    hosts_.send_at_turn_end(id_);
    schedule_tick();
}

// A participant from now on, so that the next order counts; the page is told after the answer to its joining has left.
void SessionHost::make_participant(ConnectionId connection, PersonId person) {
    auto const found = subscribers_.find(connection);
    if (found == subscribers_.end() || found->second.role != Role::guest) return;
    found->second = {Role::participant, person, {}};
    pages_[person].insert(connection);
    show_presence(person);
    joined_.push_back(connection);
}

void SessionHost::admit_joined() {
    for (auto const connection : std::exchange(joined_, {}))
        if (auto const found = subscribers_.find(connection); found != subscribers_.end())
            admit(connection, found->second, std::nullopt, std::nullopt);
}

void SessionHost::admit(ConnectionId connection, Subscriber& subscriber, std::optional<Held> const& held,
                        std::optional<Key> const& wall_key, bool afresh) {
    auto const& plan = handler_.committed().plan;
    Welcome welcome{subscriber.role, id_, std::nullopt, wall_key, server_.now()};
    Admission admission{id_, subscriber.link, std::nullopt, {}, afresh};
    if (subscriber.role == Role::guest) {
        welcome.door = FrontDoor{plan.title, plan.committee_title, plan.field, plan.when_where};
        admission.messages.push_back(to_message(Reply{welcome}));
    } else {
        auto const audience = audience_of(subscriber.role);
        admission.watch = Topic{id_, role_of(audience)};
        subscriber.has_snapshots = true;
        admission.messages.push_back(to_message(Reply{welcome}));
        for (auto& message : room_messages(audience, held)) admission.messages.push_back(std::move(message));
        if (subscriber.person) admission.messages.push_back(own_snapshot(subscriber.person));
    }
    server_.to_gateway(core_, connection.core, [connection, admission = std::move(admission)](CoreGateway& gateway) {
        gateway.admit(connection, admission);
    });
}

void SessionHost::show_presence(PersonId person) {
    if (!person) return;
    auto const index = static_cast<std::size_t>(person.value) - 1;
    if (room_.connections.size() <= index) room_.connections.resize(index + 1);
    auto const pages = pages_.find(person);
    room_.connections[index] = pages == pages_.end() ? 0 : static_cast<int>(pages->second.size());
    touched_.merge(domain::touched_by_presence(person));
    schedule_tick();
}

void SessionHost::begin_views() {
    epoch_ = auth::random_epoch();
    views_.clear();
    own_n_.clear();
    touched_.clear();
    own_touched_.clear();
    for (auto const audience : domain::audiences) {
        std::vector<ViewSequence::Change> rows;
        for (auto const& key : domain::all_keys(handler_.committed()))
            rows.emplace_back(written(key), row(handler_.committed(), room_, audience, key));
        views_.emplace_back(ViewName::room, epoch_).update(handler_.committed().position, rows);
    }
    tell_steering();
}

void SessionHost::schedule_tick() {
    if (is_tick_scheduled_) return;
    is_tick_scheduled_ = true;
    tick_.expires_after(server_.options().tick);
    tick_.async_wait([weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) self->hosts_.guarded(self->id_, [&] { self->tick(); });
    });
}

void SessionHost::tick() {
    is_tick_scheduled_ = false;
    show_rooms();
    show_own();
    tell_steering();
}

void SessionHost::show_rooms() {
    auto const touched = std::exchange(touched_, {});
    for (auto const audience : domain::audiences) {
        std::vector<ViewSequence::Change> changes;
        for (auto const& key : touched) changes.emplace_back(written(key), row(handler_.committed(), room_, audience, key));
        // The facilitator has no view of their own in which to see that the order just given is reached.
        bool const always = audience == domain::Audience::facilitator && something_happened_;
        auto const message = views_[static_cast<std::size_t>(audience)].update(handler_.committed().position, changes, always);
        if (!message) continue;
        Topic const topic{id_, role_of(audience)};
        for (int core = 0; core < server_.cores().count(); ++core)
            server_.to_gateway(core_, core, [topic, message](CoreGateway& gateway) { gateway.publish(topic, message); });
    }
    something_happened_ = false;
}

void SessionHost::show_own() {
    std::map<PersonId, std::vector<domain::RowName>> by_person;
    for (auto const& [person, name] : std::exchange(own_touched_, {}))
        if (pages_.contains(person)) by_person[person].push_back(name);
    for (auto const& [person, names] : by_person) {
        auto const message = own_patch(person, names);
        for (auto const connection : pages_.at(person))
            if (subscribers_.at(connection).has_snapshots)
                server_.to_gateway(core_, connection.core,
                                   [connection, message](CoreGateway& gateway) { gateway.send(connection, message); });
    }
}

Message SessionHost::own_patch(PersonId person, std::vector<domain::RowName> const& names) {
    Patch patch{ViewName::own, {epoch_}, {++own_n_[person]}, {handler_.committed().position}, {}, {}};
    for (auto const& name : names) {
        if (auto found = own_row(handler_.committed(), room_, person, name))
            patch.upsert.values.push_back({written(name), std::move(*found)});
        else
            patch.remove.values.push_back(written(name));
    }
    return to_message(Reply{std::move(patch)});
}

void SessionHost::tell_steering() {
    domain::SessionPresence presence;
    presence.present = static_cast<int>(pages_.size());
    if (auto const* round = handler_.committed().open_round()) presence.voters = static_cast<int>(round->ballots.size());
    server_.to_convention(core_, [id = id_, presence](ConventionHost& host) { host.learn(id, presence); });
}

std::vector<Message> SessionHost::room_messages(domain::Audience audience, std::optional<Held> const& held) {
    auto& view = views_[static_cast<std::size_t>(audience)];
    if (held)
        if (auto missed = view.since(*held)) return std::move(*missed);
    return {view.snapshot()};
}

Message SessionHost::own_snapshot(PersonId person) {
    Snapshot snapshot{ViewName::own, {epoch_}, {own_n_[person]}, {handler_.committed().position}, {}};
    for (auto& [name, own] : own_rows(handler_.committed(), room_, person))
        snapshot.rows.values.push_back({written(name), std::move(own)});
    return to_message(Reply{std::move(snapshot)});
}

void SessionHost::answer(ConnectionId connection, Reply const& reply) {
    server_.to_gateway(core_, connection.core,
                       [connection, message = to_message(reply)](CoreGateway& gateway) { gateway.answer(connection, message); });
}

void SessionHost::unload_when_idle() {
    if (!subscribers_.empty()) return;
    idle_.expires_after(server_.options().unloaded_after);
    idle_.async_wait([weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) self->hosts_.unload_if_idle(self->id_);
    });
}

}  // namespace gommette::live
