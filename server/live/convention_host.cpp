#include "server/live/convention_host.hpp"

#include <boost/describe.hpp>

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/views/office_rows.hpp"
#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/live/registry.hpp"
#include "server/ops/log.hpp"
#include "server/records/outcome_rows.hpp"

namespace gommette::live {

namespace {

std::vector<storage::OutcomeRow> no_outcomes(domain::Convention const&, ConventionEvent const&) { return {}; }

std::vector<ViewSequence::Change> as_changes(domain::KeyedRows rows) {
    std::vector<ViewSequence::Change> changes;
    for (auto& [key, row] : rows) changes.emplace_back(std::move(key), std::move(row));
    return changes;
}

}  // namespace

ConventionHost::ConventionHost(House& house, LoadedConvention loaded, domain::SteeringMemory memory)
    : house_(house),
      desk_(convention_stream, domain::apply, no_outcomes,
            [this](PeerId peer, Reply const& reply) {
                house_.to_floor(0, peer.core, [peer, frame = text_frame(encode(reply))](CoreFloor& floor) { floor.answer(peer, frame); });
            },
            {[this](domain::Convention const&, Happened<ConventionEvent> const& happened) { landed(happened); },
             [this](storage::Batch const& beside) {
                 house_.to_registry(0, [keys = beside.keys](Registry& registry) { registry.learn(keys); });
                 learn(records::read(beside.outcomes));
                 if (auto const founded = std::exchange(office_founded_, nullptr)) founded();
                 send();
             },
             [this](storage::AppendFailure failure) {
                 trouble();
                 if (failure != storage::AppendFailure::trouble) reload();
             }}),
      steering_(ViewName::room, ""),
      office_(ViewName::room, ""),
      tick_(house.cores()[0].context()),
      again_(house.cores()[0].context(), house.options().read_again_after) {
    start_again(std::move(loaded), std::move(memory));
}

void ConventionHost::start_again(LoadedConvention loaded, domain::SteeringMemory memory) {
    desk_.start_from(std::move(loaded.convention), std::move(loaded.book));
    keys_on_their_way_.clear();
    memory.keep_presence_of(memory_);
    memory.learn(learned_meanwhile_);
    memory_ = std::move(memory);
    auto const epoch = auth::random_epoch();
    steering_ = ViewSequence(ViewName::room, epoch);
    office_ = ViewSequence(ViewName::room, epoch);
    shown_.clear();
    for (auto const session : memory_.sessions()) touched_.insert(session);
    office_touched_ = true;
    update_views();
    for (auto const& [peer, visitor] : visitors_) admit(peer, visitor, std::nullopt, true);
}

void ConventionHost::enter(Entry const& entry) {
    Visitor const visitor{entry.role, entry.link};
    visitors_[entry.peer] = visitor;
    guarded([&] { admit(entry.peer, visitor, entry.held); });
}

void ConventionHost::order(PeerId peer, Order const& order) {
    auto const found = visitors_.find(peer);
    if (found == visitors_.end()) return;
    auto const& visitor = found->second;
    guarded([&] {
        desk_.take(peer, "link/" + std::to_string(visitor.link.value), order, house_.now(), [&](domain::Convention const& ahead) {
            auto ruled = rule(ahead, visitor.role, order.command);
            auto const* ruling = std::get_if<Ruling<ConventionEvent>>(&ruled);
            auto const* issued = ruling ? std::get_if<LinkIssued>(&ruling->event) : nullptr;
            if (issued) keys_on_their_way_[issued->link] = ruling->beside.keys;
            return ruled;
        });
        send();
    });
}

void ConventionHost::refresh(PeerId peer) {
    auto const found = visitors_.find(peer);
    if (found != visitors_.end()) guarded([&] { admit(peer, found->second, std::nullopt); });
}

void ConventionHost::leave(PeerId peer) { visitors_.erase(peer); }

void ConventionHost::health(bool is_healthy) { is_healthy ? reload() : trouble(); }

void ConventionHost::reload() {
    ++loads_;
    auto const convention = std::make_shared<LoadedConvention>();
    auto const memory = std::make_shared<domain::SteeringMemory>();
    auto const failed = std::make_shared<bool>(false);
    house_.load(
        0,
        [&log = house_.log(), convention, memory, failed] {
            try {
                *convention = load_convention(log);
                *memory = domain::SteeringMemory::from(records::read(log.outcomes()));
            } catch (std::exception const& failure) {
                *failed = true;
                ops::log(ops::LogLevel::error, "convention_not_loaded", {{"why", failure.what()}});
            }
        },
        [self = shared_from_this(), convention, memory, failed] {
            if (*failed) {
                self->again_.later([weak = self->weak_from_this()] {
                    if (auto const host = weak.lock()) host->reload();
                });
            } else {
                self->again_.succeeded();
                self->guarded([&] { self->start_again(std::move(*convention), std::move(*memory)); });
            }
            if (--self->loads_ == 0) self->learned_meanwhile_.clear();
        });
}

void ConventionHost::learn(std::vector<domain::NamedOutcome> const& news) {
    if (loads_ > 0) learned_meanwhile_.insert(learned_meanwhile_.end(), news.begin(), news.end());
    touched_.merge(memory_.learn(news));
    if (!touched_.empty()) arm();
}

void ConventionHost::learn(SessionId session, domain::SessionPresence const& presence) {
    if (!memory_.learn(session, presence)) return;
    touched_.insert(session);
    arm();
}

void ConventionHost::found_office(Key const& key, std::function<void()> done) {
    office_founded_ = std::move(done);
    LinkIssued const issued{{static_cast<std::int32_t>(desk_.ahead().links.size() + 1)}, Role::office, std::nullopt, std::nullopt};
    storage::Batch beside;
    beside.keys.push_back({auth::hash_key(key), "office", 0, issued.link.value, false});
    desk_.write(issued, house_.now(), {"system", "", 0}, std::move(beside));
    send();
}

std::variant<Ruling<ConventionEvent>, Refusal> ConventionHost::rule(domain::Convention const& ahead, Role role, Command const& command) const {
    auto const* issue = std::get_if<IssueLink>(&command);
    if (issue && is_taken(auth::hash_key(issue->key))) return Refusal::already_taken;
    auto const given = of_family<OfficeCommand>(command);
    if (!given) return Refusal::not_yours;
    auto decision = domain::decide(ahead, role, fresh_code(), *given);
    if (auto const* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    auto& granted = std::get<domain::Granted<ConventionEvent>>(decision);
    Ruling<ConventionEvent> ruling{std::move(granted.events.front()), 0, {}};
    ruling.made = domain::follow(ahead, ruling.event).made;
    ruling.beside.keys = keys_beside(command, ruling.event);
    for (auto const& deposit : granted.deposits) {
        auto const* begun = std::get_if<domain::StreamBegun>(&deposit);
        if (!begun) continue;
        auto stored = store_event(SessionEvent{begun->first});
        storage::Event first;
        first.kind = std::move(stored.kind);
        first.version = stored.version;
        first.at_ms = house_.now().value;
        first.command.actor = "system";
        first.body = std::move(stored.body);
        ruling.beside.appends.push_back({session_stream(begun->first.session), 0, {std::move(first)}});
        domain::Session planned;
        domain::apply(planned, begun->first, house_.now());
        ruling.beside.outcomes = records::all_rows(planned);
    }
    return ruling;
}

// A facilitator's key opens the wall as well, through the key derived from it; both end together.
std::vector<storage::KeyRow> ConventionHost::keys_beside(Command const& command, ConventionEvent const& event) const {
    std::vector<storage::KeyRow> keys;
    if (auto const* issue = std::get_if<IssueLink>(&command)) {
        auto const& issued = std::get<LinkIssued>(event);
        auto const session = issued.session.value_or(SessionId{}).value;
        keys.push_back({auth::hash_key(issue->key), boost::describe::enum_to_string(issued.role, ""), session, issued.link.value, false});
        if (issued.role == Role::facilitator)
            keys.push_back({auth::hash_key(auth::wall_key(issue->key)), "wall", session, issued.link.value, false});
    }
    if (auto const* revoke = std::get_if<RevokeLink>(&command)) {
        keys = house_.registry().keys_of(revoke->link);
        if (auto const found = keys_on_their_way_.find(revoke->link); found != keys_on_their_way_.end())
            keys.insert(keys.end(), found->second.begin(), found->second.end());
        for (auto& key : keys) key.revoked = true;
    }
    return keys;
}

bool ConventionHost::is_taken(std::string const& key_hash) const {
    if (house_.registry().knows(key_hash)) return true;
    for (auto const& [link, keys] : keys_on_their_way_)
        for (auto const& key : keys)
            if (key.hash == key_hash) return true;
    return false;
}

JoinCode ConventionHost::fresh_code() const {
    for (;;) {
        auto code = auth::random_code();
        bool taken = false;
        for (auto const& session : desk_.ahead().sessions) taken = taken || session.code == code;
        if (!taken) return code;
    }
}

void ConventionHost::landed(Happened<ConventionEvent> const& happened) {
    office_touched_ = true;
    if (auto const* issued = std::get_if<LinkIssued>(&happened.event)) keys_on_their_way_.erase(issued->link);
    if (auto const* announced = std::get_if<SessionAnnounced>(&happened.event))
        house_.to_registry(0, [announced = *announced](Registry& registry) { registry.learn(announced.code, announced.session); });
    if (auto const* revoked = std::get_if<LinkRevoked>(&happened.event))
        for (int core = 0; core < house_.cores().count(); ++core)
            house_.to_floor(0, core, [link = revoked->link](CoreFloor& floor) { floor.cut_link(link); });
    arm();
}

void ConventionHost::admit(PeerId peer, Visitor const& visitor, std::optional<Held> const& held, bool afresh) {
    Welcome const welcome{visitor.role, std::nullopt, std::nullopt, std::nullopt, house_.now()};
    Admission admission{{}, visitor.link, Gallery{{}, visitor.role}, {text_frame(encode(Reply{welcome}))}, afresh};
    auto missed = held ? view_of(visitor.role).since(*held) : std::nullopt;
    if (missed)
        admission.frames.insert(admission.frames.end(), missed->begin(), missed->end());
    else
        admission.frames.push_back(view_of(visitor.role).snapshot());
    house_.to_floor(0, peer.core, [peer, admission = std::move(admission)](CoreFloor& floor) { floor.admit(peer, admission); });
}

void ConventionHost::send() {
    desk_.send(house_.log(), 0, [self = weak_from_this()](std::function<void()> const& work) {
        if (auto const host = self.lock()) host->guarded(work);
    });
}

void ConventionHost::trouble() { desk_.stop(Refusal::storage_trouble); }

void ConventionHost::guarded(std::function<void()> const& work) {
    try {
        work();
    } catch (std::exception const& bug) {
        ops::log(ops::LogLevel::error, "convention_host_broken", {{"why", bug.what()}});
        desk_.stop(Refusal::internal);
        if (bugs_.allows_another(house_.now())) reload();
    }
}

void ConventionHost::arm() {
    if (is_armed_) return;
    is_armed_ = true;
    tick_.expires_after(house_.options().tick);
    tick_.async_wait([weak = weak_from_this()](auto const& failed) {
        auto const self = weak.lock();
        if (self && !failed) self->guarded([&] { self->tick(); });
    });
}

void ConventionHost::tick() {
    is_armed_ = false;
    auto const [steering, office] = update_views();
    auto const show = [&](Role role, Frame const& frame) {
        if (!frame) return;
        for (int core = 0; core < house_.cores().count(); ++core)
            house_.to_floor(0, core, [role, frame = frame](CoreFloor& floor) { floor.publish({{}, role}, frame); });
    };
    show(Role::steering, steering);
    show(Role::office, office);
}

// Brings both views up to what is known; the frames are for those who have followed so far.
std::pair<Frame, Frame> ConventionHost::update_views() {
    std::vector<ViewSequence::Change> changes;
    for (auto const session : std::exchange(touched_, {})) {
        auto& shown = shown_[session];
        std::set<std::string> now;
        for (auto& [key, row] : memory_.rows(session)) {
            now.insert(key.value);
            changes.emplace_back(std::move(key), std::move(row));
        }
        for (auto const& key : shown)
            if (!now.contains(key)) changes.emplace_back(RowKey{key}, std::nullopt);
        shown = std::move(now);
    }
    bool const office_changed = std::exchange(office_touched_, false);
    if (office_changed)
        for (auto& change : as_changes(domain::convention_rows(desk_.committed()))) changes.push_back(std::move(change));
    auto steering = steering_.update(desk_.committed().position, changes);
    if (!office_changed) return {std::move(steering), nullptr};
    auto const rows = as_changes(domain::office_rows(desk_.committed(), house_.options().public_url));
    return {std::move(steering), office_.update(desk_.committed().position, rows, true)};
}

}  // namespace gommette::live
