#include "server/live/session_host.hpp"

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/domain/events/follow.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/live/registry.hpp"
#include "server/live/shelf.hpp"
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
        case domain::Audience::participant: return Role::participant;
        case domain::Audience::facilitator: return Role::facilitator;
        case domain::Audience::wall: return Role::wall;
    }
    return Role::guest;
}

}  // namespace

SessionHost::SessionHost(House& house, Shelf& shelf, int core, LoadedSession loaded)
    : house_(house),
      shelf_(shelf),
      core_(core),
      id_(loaded.session.plan.session),
      desk_(session_stream(id_), domain::apply, records::rows_following, [this](PeerId peer, Reply const& reply) { answer(peer, reply); },
            {[this](domain::Session const& after, Happened<SessionEvent> const& happened) { landed(after, happened); },
             [this](storage::Batch const& beside) { landed_all(beside); },
             [this](storage::AppendFailure failure) {
                 trouble();
                 if (failure != storage::AppendFailure::trouble) shelf_.reload(id_);
             }}),
      tick_(house.cores()[core].context()),
      idle_(house.cores()[core].context()) {
    room_.door = door(house.options().public_url, loaded.session.plan.code);
    start_again(std::move(loaded));
}

void SessionHost::start_again(LoadedSession loaded) {
    people_by_key_ = std::move(loaded.people_by_key);
    room_.names = std::move(loaded.names);
    room_.storage_ok = true;
    joining_.clear();
    joined_.clear();
    desk_.start_from(std::move(loaded.session), std::move(loaded.book));
    begin_views();
    for (auto& [peer, visitor] : visitors_) admit(peer, visitor, std::nullopt, std::nullopt, true);
}

void SessionHost::enter(Entry const& entry) {
    bool const is_gone = entry.role == Role::participant && !desk_.committed().find(entry.person);
    if (is_gone || (entry.role == Role::guest && desk_.committed().is_closed())) {
        house_.to_floor(core_, entry.peer.core, [peer = entry.peer](CoreFloor& floor) { floor.turn_away(peer); });
        return;
    }
    auto& visitor = visitors_[entry.peer] = {entry.role, entry.person, entry.link};
    if (visitor.person) pages_[visitor.person].insert(entry.peer);
    show_presence(visitor.person);
    admit(entry.peer, visitor, entry.held, entry.wall_key);
}

void SessionHost::order(PeerId peer, Order const& order) {
    auto const found = visitors_.find(peer);
    if (found == visitors_.end()) return;
    auto const& visitor = found->second;
    auto const* command = std::get_if<Join>(&order.command);
    if (visitor.role == Role::guest && command) return join(peer, order, *command);
    if (visitor.role == Role::guest || visitor.role == Role::wall)
        return answer(peer, Refused{Refusal::not_yours, order.device, order.n, std::nullopt});
    auto const actor = visitor.person ? person_actor(visitor.person) : link_actor(visitor.link);
    desk_.take(peer, actor, order, house_.now(),
               [&](domain::Session const& ahead) { return rule(ahead, {visitor.role, visitor.person}, order.command); });
    shelf_.remember(id_);
}

void SessionHost::refresh(PeerId peer) {
    auto const found = visitors_.find(peer);
    if (found != visitors_.end()) admit(peer, found->second, std::nullopt, std::nullopt);
}

void SessionHost::leave(PeerId peer) {
    auto const found = visitors_.find(peer);
    if (found == visitors_.end()) return;
    auto const person = found->second.person;
    visitors_.erase(found);
    if (person) {
        auto const pages = pages_.find(person);
        pages->second.erase(peer);
        if (pages->second.empty()) pages_.erase(pages);
        show_presence(person);
    }
    joining_.erase(peer);
    watch_for_idleness();
}

void SessionHost::send() {
    desk_.send(house_.log(), core_, [self = shared_from_this()](std::function<void()> const& work) { self->shelf_.guarded(self->id_, work); });
    admit_joined();
}

void SessionHost::trouble() { stop(Refusal::storage_trouble); }

void SessionHost::give_up() { stop(Refusal::internal); }

void SessionHost::stop(Refusal why) {
    desk_.stop(why);
    room_.storage_ok = false;
    touched_.merge(domain::touched_by_health());
    arm();
}

// A key that is known is the same person, however often it is sent; a new one makes a person, known from now on but let in only
// once durable.
void SessionHost::join(PeerId peer, Order const& order, Join const& command) {
    auto const hash = auth::hash_key(command.key);
    auto known = people_by_key_.find(hash);
    if (known == people_by_key_.end()) {
        PersonId const person{static_cast<std::int32_t>(desk_.ahead().people.size() + 1)};
        auto const before = desk_.ahead().position;
        desk_.take(peer, person_actor(person), order, house_.now(), [&](domain::Session const& ahead) {
            auto ruled = rule(ahead, {Role::guest, {}}, order.command);
            if (auto* ruling = std::get_if<Ruling<SessionEvent>>(&ruled)) {
                ruling->beside.keys.push_back({hash, "participant", id_.value, person.value, false});
                if (command.called) ruling->beside.names.push_back({id_.value, person.value, command.called->value});
            }
            return ruled;
        });
        if (desk_.ahead().position == before) return;
        known = people_by_key_.emplace(hash, Joined{person, desk_.ahead().position}).first;
    } else {
        desk_.take_known(peer, order, {known->second.at, known->second.person.value});
    }
    if (known->second.at <= desk_.committed().position)
        promote(peer, known->second.person);
    else
        joining_[peer] = known->second.person;
    shelf_.remember(id_);
}

std::variant<Ruling<SessionEvent>, Refusal> SessionHost::rule(domain::Session const& ahead, domain::Actor const& actor,
                                                              Command const& command) const {
    auto const given = of_family<SessionCommand>(command);
    if (!given) return Refusal::not_yours;
    auto decision = domain::decide(ahead, actor, {house_.now(), static_cast<int>(pages_.size())}, *given);
    if (auto const* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    auto& event = std::get<domain::Granted<SessionEvent>>(decision).events.front();
    auto const made = domain::follow(ahead, event).made;
    return Ruling<SessionEvent>{std::move(event), made, {}};
}

void SessionHost::landed(domain::Session const& after, Happened<SessionEvent> const& happened) {
    auto follows = domain::follow(after, happened.event);
    touched_.merge(follows.rows);
    own_touched_.merge(follows.own_rows);
    something_happened_ = true;
    auto const* joined = std::get_if<PersonJoined>(&happened.event);
    if (!joined) return;
    room_.names.resize(after.people.size());
    for (auto const& [peer, coming] : joining_)
        if (coming == joined->person) promote(peer, coming);
    std::erase_if(joining_, [&](auto const& waiting) { return waiting.second == joined->person; });
}

void SessionHost::landed_all(storage::Batch const& beside) {
    for (auto const& name : beside.names) room_.names.at(static_cast<std::size_t>(name.person) - 1) = PersonName{name.name};
    if (!beside.keys.empty())
        house_.to_registry(core_, [keys = beside.keys](Registry& registry) { registry.learn(keys); });
    if (!beside.outcomes.empty())
        house_.to_convention(core_, [news = records::read(beside.outcomes)](ConventionHost& host) { host.learn(news); });
    shelf_.remember(id_);
    arm();
}

// A participant from now on, so that the next order counts; the page is told after the answer to its joining has left.
void SessionHost::promote(PeerId peer, PersonId person) {
    auto const found = visitors_.find(peer);
    if (found == visitors_.end() || found->second.role != Role::guest) return;
    found->second = {Role::participant, person, {}};
    pages_[person].insert(peer);
    show_presence(person);
    joined_.push_back(peer);
}

void SessionHost::admit_joined() {
    for (auto const peer : std::exchange(joined_, {}))
        if (auto const found = visitors_.find(peer); found != visitors_.end()) admit(peer, found->second, std::nullopt, std::nullopt);
}

void SessionHost::admit(PeerId peer, Visitor& visitor, std::optional<Held> const& held, std::optional<Key> const& wall_key, bool afresh) {
    auto const& plan = desk_.committed().plan;
    Welcome welcome{visitor.role, id_, std::nullopt, wall_key, house_.now()};
    Admission admission{id_, visitor.link, std::nullopt, {}, afresh};
    if (visitor.role == Role::guest) {
        welcome.door = FrontDoor{plan.title, plan.committee_title, plan.field, plan.when_where};
        admission.frames.push_back(text_frame(encode(Reply{welcome})));
    } else {
        auto const audience = audience_of(visitor.role);
        admission.watch = Gallery{id_, role_of(audience)};
        visitor.is_let_in = true;
        admission.frames.push_back(text_frame(encode(Reply{welcome})));
        for (auto& frame : room_frames(audience, held)) admission.frames.push_back(std::move(frame));
        if (visitor.person) admission.frames.push_back(own_snapshot(visitor.person));
    }
    house_.to_floor(core_, peer.core, [peer, admission = std::move(admission)](CoreFloor& floor) { floor.admit(peer, admission); });
}

void SessionHost::show_presence(PersonId person) {
    if (!person) return;
    auto const index = static_cast<std::size_t>(person.value) - 1;
    if (room_.connections.size() <= index) room_.connections.resize(index + 1);
    auto const pages = pages_.find(person);
    room_.connections[index] = pages == pages_.end() ? 0 : static_cast<int>(pages->second.size());
    touched_.merge(domain::touched_by_presence(person));
    arm();
}

void SessionHost::begin_views() {
    epoch_ = auth::random_epoch();
    views_.clear();
    own_n_.clear();
    touched_.clear();
    own_touched_.clear();
    for (auto const audience : domain::audiences) {
        std::vector<ViewSequence::Change> rows;
        for (auto const& key : domain::all_keys(desk_.committed()))
            rows.emplace_back(written(key), row(desk_.committed(), room_, audience, key));
        views_.emplace_back(ViewName::room, epoch_).update(desk_.committed().position, rows);
    }
    tell_steering();
}

void SessionHost::arm() {
    if (is_armed_) return;
    is_armed_ = true;
    tick_.expires_after(house_.options().tick);
    tick_.async_wait([weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) self->shelf_.guarded(self->id_, [&] { self->tick(); });
    });
}

void SessionHost::tick() {
    is_armed_ = false;
    show_rooms();
    show_own();
    tell_steering();
}

void SessionHost::show_rooms() {
    auto const touched = std::exchange(touched_, {});
    for (auto const audience : domain::audiences) {
        std::vector<ViewSequence::Change> changes;
        for (auto const& key : touched) changes.emplace_back(written(key), row(desk_.committed(), room_, audience, key));
        // The facilitator has no view of their own in which to see that the order just given is reached.
        bool const always = audience == domain::Audience::facilitator && something_happened_;
        auto const frame = views_[static_cast<std::size_t>(audience)].update(desk_.committed().position, changes, always);
        if (!frame) continue;
        Gallery const gallery{id_, role_of(audience)};
        for (int core = 0; core < house_.cores().count(); ++core)
            house_.to_floor(core_, core, [gallery, frame](CoreFloor& floor) { floor.publish(gallery, frame); });
    }
    something_happened_ = false;
}

void SessionHost::show_own() {
    std::map<PersonId, std::vector<domain::RowName>> by_person;
    for (auto const& [person, name] : std::exchange(own_touched_, {}))
        if (pages_.contains(person)) by_person[person].push_back(name);
    for (auto const& [person, names] : by_person) {
        auto const frame = own_patch(person, names);
        for (auto const peer : pages_.at(person))
            if (visitors_.at(peer).is_let_in)
                house_.to_floor(core_, peer.core, [peer, frame](CoreFloor& floor) { floor.deliver(peer, frame); });
    }
}

Frame SessionHost::own_patch(PersonId person, std::vector<domain::RowName> const& names) {
    Patch patch{ViewName::own, {epoch_}, {++own_n_[person]}, {desk_.committed().position}, {}, {}};
    for (auto const& name : names) {
        if (auto found = own_row(desk_.committed(), room_, person, name))
            patch.upsert.values.push_back({written(name), std::move(*found)});
        else
            patch.remove.values.push_back(written(name));
    }
    return text_frame(encode(Reply{std::move(patch)}));
}

void SessionHost::tell_steering() {
    domain::SessionPresence presence;
    presence.present = static_cast<int>(pages_.size());
    if (auto const* round = desk_.committed().open_round()) presence.voters = static_cast<int>(round->ballots.size());
    house_.to_convention(core_, [id = id_, presence](ConventionHost& host) { host.learn(id, presence); });
}

std::vector<Frame> SessionHost::room_frames(domain::Audience audience, std::optional<Held> const& held) {
    auto& view = views_[static_cast<std::size_t>(audience)];
    if (held)
        if (auto missed = view.since(*held)) return std::move(*missed);
    return {view.snapshot()};
}

Frame SessionHost::own_snapshot(PersonId person) {
    Snapshot snapshot{ViewName::own, {epoch_}, {own_n_[person]}, {desk_.committed().position}, {}};
    for (auto& [name, own] : own_rows(desk_.committed(), room_, person))
        snapshot.rows.values.push_back({written(name), std::move(own)});
    return text_frame(encode(Reply{std::move(snapshot)}));
}

void SessionHost::answer(PeerId peer, Reply const& reply) {
    house_.to_floor(core_, peer.core, [peer, frame = text_frame(encode(reply))](CoreFloor& floor) { floor.answer(peer, frame); });
}

void SessionHost::watch_for_idleness() {
    if (!visitors_.empty()) return;
    idle_.expires_after(house_.options().forgotten_after);
    idle_.async_wait([weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) self->shelf_.close_if_idle(self->id_);
    });
}

}  // namespace gommette::live
