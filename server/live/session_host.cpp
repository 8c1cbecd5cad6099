#include "server/live/session_host.hpp"

#include <algorithm>
#include <stdexcept>

#include "server/live/convention_host.hpp"
#include "server/live/key_registry.hpp"
#include "server/live/session_hosts.hpp"
#include "server/live/stored_answers.hpp"
#include "server/ops/qr.hpp"

namespace gommette::live {

namespace {

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

}  // namespace

SessionHost::SessionHost(LiveServer& server, SessionHosts& hosts, int core, SessionId session, bool is_healthy)
    : Host(server, core, session, session_stream(session), is_healthy),
      hosts_(hosts),
      joins_(server.options().joins_at_once, joins_per_second),
      closing_(server.cores()[core].context()),
      idle_(server.cores()[core].context()) {}

std::function<bool()> SessionHost::read(storage::EventLog& log) const {
    auto loaded = std::make_shared<LoadedSession>(load_session(log, session_));
    auto* self = const_cast<SessionHost*>(this);
    return [self, loaded] {
        if (loaded->session.position == 0) return false;
        self->restart(std::move(*loaded));
        return true;
    };
}

void SessionHost::restart(LoadedSession loaded) {
    auto shown = shown_;
    shown.names = std::move(loaded.names);
    shown.storage_ok = true;
    shown.waiting = 0;
    shown.door = door(server_.options().public_url, loaded.session.code);
    take_over(std::move(loaded.session), std::move(loaded.table), std::move(loaded.allowance), std::move(shown));
    people_by_key_ = std::move(loaded.people_by_key);
    joining_.clear();
    joined_.clear();
    own_numbers_.clear();
    own_touched_.clear();
    are_own_views_anew_ = false;
    at_door_.clear();
    // A server that was stopped in the middle of a vote cut off everybody.
    if (committed().has_open_round())
        for (auto const& person : committed().people)
            if (!person.is_without_phone() && !connections_.contains(person.id) && !absences_.left_at(person.id)) {
                absences_.gone(person.id, server_.now());
                show_presence(person.id);
            }
    close_when_due();
    tell_convention();
    ask_for_spare_code();
    ask_convention();
    admit_all_again();
    turn_out_unwelcome();
}

std::optional<Refusal> SessionHost::refusal_of(Subscriber const& subscriber) const {
    if (subscriber.person && committed().is_removed(subscriber.person)) return Refusal::removed;
    bool const is_gone = subscriber.role == Role::participant && !committed().find(subscriber.person);
    bool const is_locked_out = subscriber.role == Role::guest && (committed().is_closed() || subscriber.code != committed().code);
    return is_gone || is_locked_out ? std::optional{Refusal::unknown_door} : std::nullopt;
}

void SessionHost::on_subscribed(ConnectionId connection, Subscriber const& subscriber) {
    if (!subscriber.person) return;
    auto& pages = connections_[subscriber.person];
    pages.insert(connection);
    if (pages.size() > pages_per_person) {
        auto const other = *pages.begin() == connection ? *std::next(pages.begin()) : *pages.begin();
        server_.to_gateway(core_, other.core, [other](CoreGateway& gateway) { gateway.ask_to_come_back(other); });
    }
    absences_.came(subscriber.person, server_.now(), !closing_rounds().empty());
    show_presence(subscriber.person);
    close_when_due();
}

void SessionHost::on_unsubscribed(ConnectionId connection, Subscriber const& subscriber) {
    if (auto const present = connections_.find(subscriber.person); present != connections_.end()) {
        present->second.erase(connection);
        if (present->second.empty()) {
            connections_.erase(present);
            absences_.gone(subscriber.person, server_.now());
        }
        show_presence(subscriber.person);
    }
    joining_.erase(connection);
    if (at_door_.erase(connection) > 0) show_waiting();
    unload_when_idle();
}

void SessionHost::handle(ConnectionId connection, Subscriber const& subscriber, Order const& order) {
    auto const* command = std::get_if<Join>(&order.command);
    if (subscriber.role == Role::guest && command) return join(connection, order, *command);
    if (subscriber.role == Role::guest || subscriber.role == Role::wall)
        return answer(connection, Refused{Refusal::not_yours, order.device, order.n, std::nullopt});
    if (auto const* codes = std::get_if<GiveCodes>(&order.command); codes && subscriber.role == Role::facilitator)
        return ask_for_keys(connection, order, *codes);
    domain::Actor const actor{subscriber.role, subscriber.person};
    handle_as(subscriber.person ? person_actor(subscriber.person) : link_actor(subscriber.link), connection, order,
              [&](domain::Session const& ahead, SessionCommand const& given) -> Ruling {
                  if (subscriber.person && !pace_.take(subscriber.person, server_.now())) return Refusal::too_fast;
                  return decide(ahead, actor, given);
              });
}

// What else a key opens, core 0 knows.
void SessionHost::ask_for_keys(ConnectionId connection, Order const& order, GiveCodes const& command) {
    std::vector<std::string> hashes;
    for (auto const& key : command.keys.values) hashes.push_back(auth::hash_key(key));
    server_.to_key_registry(core_, [&server = server_, session = session_, connection, order, hashes](KeyRegistry& key_registry) {
        bool const is_taken = std::any_of(hashes.begin(), hashes.end(), [&](auto const& hash) { return key_registry.knows(hash); });
        server.to_session_hosts(0, session, [session, connection, order, is_taken](SessionHosts& hosts) {
            hosts.give_codes(session, connection, order, is_taken);
        });
    });
}

// An order that was accepted before is answered as it was: then its own keys are the ones that are known.
void SessionHost::give_codes(ConnectionId connection, Order const& order, bool is_taken) {
    auto const* subscriber = find(connection);
    if (!subscriber) return;
    domain::Actor const actor{subscriber->role, {}};
    handle_as(link_actor(subscriber->link), connection, order, [&](domain::Session const& ahead, SessionCommand const& given) -> Ruling {
        if (is_taken) return Refusal::already_taken;
        return decide(ahead, actor, given);
    });
}

// The answer to a joining leaves with the send; only then is the page told that it is a participant now.
void SessionHost::send() {
    Host::send();
    for (auto const connection : std::exchange(joined_, {}))
        if (auto* subscriber = find(connection)) admit(connection, *subscriber, std::nullopt, std::nullopt);
}

void SessionHost::stop(Refusal why) {
    Host::stop(why);
    if (is_broken()) return;
    shown_.storage_ok = false;
    touch(domain::touched_by_health());
}

// A known key is the same person, however often it is sent. What else a key opens, core 0 knows.
void SessionHost::join(ConnectionId connection, Order const& order, Join const& command) {
    auto const hash = auth::hash_key(command.key);
    if (people_by_key_.contains(hash)) return join_with(connection, order, hash, false);
    server_.to_key_registry(core_, [&server = server_, session = session_, connection, order, hash](KeyRegistry& key_registry) {
        bool const is_taken = key_registry.opens_another(hash, session);
        server.to_session_hosts(0, session, [session, connection, order, hash, is_taken](SessionHosts& hosts) {
            hosts.join(session, connection, order, hash, is_taken);
        });
    });
}

// A new key makes a person, who is admitted once that is durable.
void SessionHost::join_with(ConnectionId connection, Order const& order, std::string const& hash, bool is_taken) {
    if (!find(connection)) return;
    if (is_taken) return answer(connection, Refused{Refusal::already_taken, order.device, order.n, std::nullopt});
    auto known = people_by_key_.find(hash);
    if (known == people_by_key_.end()) {
        PersonId const person{static_cast<std::int32_t>(handler_.ahead().people.size() + 1)};
        auto const before = handler_.ahead().position;
        handle_as(person_actor(person), connection, order, [&](domain::Session const& ahead, SessionCommand const& given) {
            return decide_join(connection, ahead, given);
        });
        if (handler_.ahead().position == before) return;
        known = people_by_key_.emplace(hash, KnownPerson{person, handler_.ahead().position}).first;
    } else if (handler_.ahead().is_removed(known->second.person)) {
        return answer(connection, Refused{Refusal::removed, order.device, order.n, std::nullopt});
    } else {
        handler_.answer_known(connection, order, {known->second.at, known->second.person.value});
        send_at_turn_end();
    }
    if (known->second.at <= committed().position)
        make_participant(connection, known->second.person);
    else
        joining_[connection] = known->second.person;
}

SessionHost::Ruling SessionHost::decide_join(ConnectionId connection, domain::Session const& ahead, SessionCommand const& command) {
    auto ruling = decide(ahead, {Role::guest, {}}, command);
    auto const* refusal = std::get_if<Refusal>(&ruling);
    if (!refusal && !joins_.take(server_.now())) return Refusal::too_fast;
    if (refusal && *refusal == Refusal::door_held && at_door_.insert(connection).second) show_waiting();
    return ruling;
}

SessionHost::Ruling SessionHost::decide(domain::Session const& ahead, domain::Actor const& actor,
                                        SessionCommand const& command) const {
    // One that is on its way to the log is nobody's spare any more.
    auto const spare = spare_code_ && *spare_code_ != ahead.code ? spare_code_ : std::nullopt;
    auto const is_present = [this](PersonId person) { return connections_.contains(person); };
    auto const was_cut_off = [this](PersonId person) { return absences_.was_cut_off(person, server_.now()); };
    auto const came_back = [this](PersonId person) { return absences_.came_back(person); };
    return domain::decide(ahead, actor, {server_.now(), is_present, spare, &shown_.told, was_cut_off, came_back}, command);
}

void SessionHost::on_event(domain::Session const& after, SessionEvent const& event, domain::Follows& follows) {
    own_touched_.merge(follows.own_rows);
    are_own_views_anew_ = are_own_views_anew_ || follows.own_views_anew;
    if (auto const* joined = std::get_if<PersonJoined>(&event)) let_in(after, joined->person);
    if (auto const* set = std::get_if<DoorSet>(&event)) tell_guests(set->state);
    if (auto const* renewed = std::get_if<CodeRenewed>(&event)) change_code(renewed->code);
    if (std::holds_alternative<PeopleRemoved>(event)) turn_out_unwelcome();
    if (std::holds_alternative<RoundClosed>(event) && closing_rounds().empty()) absences_.await_anew();
    if (std::holds_alternative<RoundClosing>(event)) close_when_due();
}

void SessionHost::let_in(domain::Session const& after, PersonId joined) {
    shown_.names.resize(after.people.size());
    for (auto const& [connection, person] : joining_)
        if (person == joined) make_participant(connection, person);
    std::erase_if(joining_, [&](auto const& waiting) { return waiting.second == joined; });
}

// Guests have no view: the door comes with their welcome, and one that opened has nobody waiting before it.
void SessionHost::tell_guests(DoorState door) {
    for (auto& [connection, subscriber] : subscribers_)
        if (subscriber.role == Role::guest) admit(connection, subscriber, std::nullopt, std::nullopt);
    if (door == DoorState::held) return;
    at_door_.clear();
    show_waiting();
}

void SessionHost::change_code(JoinCode const& code) {
    shown_.door = door(server_.options().public_url, code);
    turn_out_unwelcome();
    ask_for_spare_code();
}

void SessionHost::ask_for_spare_code() {
    server_.to_key_registry(core_, [&server = server_, session = session_, now = committed().code](KeyRegistry& key_registry) {
        server.to_session_hosts(0, session, [session, code = key_registry.spare_code(session, now)](SessionHosts& hosts) {
            hosts.take_spare_code(session, code);
        });
    });
}

void SessionHost::ask_convention() {
    server_.to_convention(core_, [session = session_](ConventionHost& host) { host.tell_session(session); });
}

void SessionHost::take_told(domain::FromConvention told) {
    if (told == shown_.told) return;
    auto names = domain::names_of(shown_.told);
    names.merge(domain::names_of(told));
    shown_.told = std::move(told);
    touch(std::move(names));
}

void SessionHost::show_waiting() {
    shown_.waiting = static_cast<int>(at_door_.size());
    touch(domain::touched_by_waiting());
}

void SessionHost::on_kept(domain::Follows& follows) { own_touched_.merge(follows.own_rows); }

void SessionHost::on_commit(storage::Batch const& beside) {
    // No event tells of these ballots, so the position in the answer says nothing of them: the page has its marks before the answer.
    if (!beside.urn_rows.empty()) show_own_views();
    for (auto const& key : beside.keys)
        if (key.role == "participant")
            people_by_key_.try_emplace(key.hash, KnownPerson{PersonId{static_cast<std::int32_t>(key.subject)}, committed().position});
    for (auto const& name : beside.names) shown_.names.at(static_cast<std::size_t>(name.person) - 1) = PersonName{name.name};
}

std::vector<storage::KeyRow> SessionHost::keys_of_link(LinkId) const { throw std::logic_error("a session revokes no link"); }

// A participant from now on, so that the next order counts.
void SessionHost::make_participant(ConnectionId connection, PersonId person) {
    auto* subscriber = find(connection);
    if (!subscriber || subscriber->role != Role::guest) return;
    *subscriber = {Role::participant, person, {}};
    on_subscribed(connection, *subscriber);
    joined_.push_back(connection);
}

Welcome SessionHost::welcome(Subscriber const& subscriber) const {
    Welcome welcome{subscriber.role, session_, std::nullopt, std::nullopt, server_.now()};
    auto const& plan = committed().plan;
    if (subscriber.role == Role::guest) welcome.door = FrontDoor{plan.title, plan.committee_title, plan.field, plan.when_where, committed().door, plan.colleges, plan.steers};
    return welcome;
}

void SessionHost::add_own_snapshots(Subscriber const& subscriber, std::vector<Message>& messages) {
    if (subscriber.person) messages.push_back(own_snapshot(subscriber.person));
}

Message SessionHost::own_snapshot(PersonId person) {
    Snapshot snapshot{ViewName::own, {epoch_}, {own_numbers_[person]}, {committed().position}, {}};
    for (auto& [name, row] : own_rows(committed(), shown_, person)) snapshot.rows.values.push_back({written(name), std::move(row)});
    return to_message(Reply{std::move(snapshot)});
}

std::vector<domain::Round const*> SessionHost::closing_rounds() const {
    auto rounds = handler_.ahead().open_rounds();
    std::erase_if(rounds, [](domain::Round const* round) { return !round->closing; });
    return rounds;
}

// Once all who are awaited are back and had time to send what they held, or at the end of the grace. However the clock is set
// meanwhile, that takes no longer than the longest grace.
std::chrono::milliseconds SessionHost::due_in(domain::Round const& closing) const {
    auto due = std::chrono::milliseconds(std::min(closing.closing->until.value - server_.now().value, longest_grace_s * 1000));
    if (auto const back_at = absences_.all_back_at(closing.closing->awaited))
        due = std::min(due, std::chrono::milliseconds(back_at->value - server_.now().value) + server_.options().settled_after);
    return std::max(due, std::chrono::milliseconds(0));
}

// The rounds that are closing, the first that is due first.
void SessionHost::close_when_due() {
    auto const rounds = closing_rounds();
    auto const next = std::min_element(rounds.begin(), rounds.end(), [&](auto const* one, auto const* other) { return due_in(*one) < due_in(*other); });
    if (next == rounds.end()) return void(closing_.cancel());
    closing_.expires_after(due_in(**next));
    closing_.async_wait([this, weak = weak_from_this(), number = (*next)->id](auto const& failed) {
        auto const self = weak.lock();
        if (!self || failed || is_broken()) return;
        guarded([&] {
            auto const* round = handler_.ahead().find(number);
            if (round && round->is_open && round->closing) decide_alone(CloseRound{number, std::nullopt});
            close_when_due();
        });
    });
}

void SessionHost::follow_clock(std::int64_t by_ms) {
    auto const pong = to_message(Reply{Pong{server_.now()}});
    for (auto const& [connection, subscriber] : subscribers_)
        server_.to_gateway(core_, connection.core, [connection = connection, pong](CoreGateway& gateway) { gateway.send(connection, pong); });
    std::vector<SetTimer> timers;
    for (auto const* round : handler_.ahead().open_rounds()) {
        if (!round->ends_at || round->closing) continue;
        auto const left_s = (round->ends_at->value + by_ms - server_.now().value) / 1000;
        if (left_s > 0) timers.push_back(SetTimer{round->id, Whole<0, longest_timer_s>{std::min(left_s, longest_timer_s)}});
    }
    for (auto const& timer : timers) decide_alone(timer);
}

// What nobody orders: as the facilitator would.
void SessionHost::decide_alone(SessionCommand const& command) {
    auto ruling = decide(handler_.ahead(), {Role::facilitator, {}}, command);
    auto* granted = std::get_if<domain::Granted<SessionEvent>>(&ruling);
    if (!granted) return;
    handler_.write(std::move(*granted), server_.now(), {"system", "", 0});
    send_at_turn_end();
}

void SessionHost::show_presence(PersonId person) {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    if (shown_.connections.size() <= index) shown_.connections.resize(index + 1);
    if (shown_.left.size() <= index) shown_.left.resize(index + 1);
    shown_.left[index] = absences_.left_at(person);
    auto const present = connections_.find(person);
    shown_.connections[index] = present == connections_.end() ? 0 : static_cast<int>(present->second.size());
    touch(domain::touched_by_presence(person));
}

void SessionHost::tick() {
    show_changes();
    show_own_views();
    tell_convention();
}

void SessionHost::show_own_views() {
    if (are_own_views_anew_) return show_own_views_anew();
    std::map<PersonId, std::vector<domain::RowName>> by_person;
    for (auto const& [person, name] : std::exchange(own_touched_, {}))
        if (connections_.contains(person)) by_person[person].push_back(name);
    for (auto const& [person, names] : by_person) {
        auto const patch = own_patch(person, names);
        for (auto const connection : connections_.at(person)) {
            if (!subscribers_.at(connection).has_snapshots) continue;
            server_.to_gateway(core_, connection.core,
                               [connection, patch](CoreGateway& gateway) { gateway.send(connection, patch); });
        }
    }
}

void SessionHost::show_own_views_anew() {
    are_own_views_anew_ = false;
    own_touched_.clear();
    for (auto const& [person, pages] : connections_) {
        auto const snapshot = own_snapshot(person);
        for (auto const connection : pages) {
            if (!subscribers_.at(connection).has_snapshots) continue;
            server_.to_gateway(core_, connection.core,
                               [connection = connection, snapshot](CoreGateway& gateway) { gateway.send(connection, snapshot); });
        }
    }
}

Message SessionHost::own_patch(PersonId person, std::vector<domain::RowName> const& names) {
    Patch patch{ViewName::own, {epoch_}, {++own_numbers_[person]}, {committed().position}, {}, {}};
    for (auto& [name, row] : own_rows(committed(), shown_, person, names)) {
        if (row)
            patch.upsert.values.push_back({written(name), std::move(*row)});
        else
            patch.remove.values.push_back(written(name));
    }
    return to_message(Reply{std::move(patch)});
}

void SessionHost::tell_convention() {
    domain::SessionPresence presence;
    presence.present = static_cast<int>(connections_.size());
    if (auto const* round = committed().open_round()) presence.voters = committed().voters(*round);
    server_.to_convention(core_, [session = session_, presence](ConventionHost& host) { host.learn(session, presence); });
}

void SessionHost::unload_when_idle() {
    if (!subscribers_.empty()) return;
    idle_.expires_after(server_.options().unloaded_after);
    idle_.async_wait([this, weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) is_idle() && closing_rounds().empty() ? unload() : unload_when_idle();
    });
}

void SessionHost::unload() { hosts_.remove(session_); }

}  // namespace gommette::live
