#include "server/live/convention_host.hpp"

#include <boost/describe.hpp>

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/live/office_rows.hpp"
#include "server/live/outcome_rows.hpp"
#include "server/live/registry.hpp"
#include "server/ops/log.hpp"

namespace gommette::live {

namespace {

std::vector<storage::OutcomeChange> no_outcomes(domain::Convention const&, ConventionEvent const&) { return {}; }

std::vector<ViewSequence::Change> as_changes(KeyedRows rows) {
    std::vector<ViewSequence::Change> changes;
    for (auto& [key, row] : rows) changes.emplace_back(std::move(key), std::move(row));
    return changes;
}

}  // namespace

ConventionHost::ConventionHost(House& house, LoadedConvention loaded, SteeringMemory memory)
    : house_(house),
      desk_(convention_stream, domain::apply, no_outcomes,
            [this](PeerId peer, Reply const& reply) {
                house_.to_floor(0, peer.core, [peer, frame = text_frame(encode(reply))](CoreFloor& floor) { floor.answer(peer, frame); });
            },
            {[this](domain::Convention const&, Happened<ConventionEvent> const& happened) { landed(happened); },
             [this](storage::Batch const& beside) {
                 house_.to_registry(0, [keys = beside.keys](Registry& registry) { registry.learn(keys); });
                 learn(beside.outcomes);
                 if (auto const founded = std::exchange(office_founded_, nullptr)) founded();
                 send();
             },
             [this](storage::AppendFailure failure) {
                 trouble();
                 if (failure != storage::AppendFailure::trouble) reload();
             }}),
      steering_(ViewName::room, ""),
      office_(ViewName::room, ""),
      tick_(house.cores()[0].context()) {
    start_again(std::move(loaded), std::move(memory));
}

void ConventionHost::start_again(LoadedConvention loaded, SteeringMemory memory) {
    desk_.start_from(std::move(loaded.convention), std::move(loaded.book));
    memory_ = std::move(memory);
    auto const epoch = auth::random_epoch();
    steering_ = ViewSequence(ViewName::room, epoch);
    office_ = ViewSequence(ViewName::room, epoch);
    shown_.clear();
    for (auto const session : memory_.sessions()) touched_.insert(session);
    office_touched_ = true;
    tick();
    for (auto const& [peer, visitor] : visitors_) admit(peer, visitor, std::nullopt);
}

void ConventionHost::enter(Entry const& entry) {
    Visitor const visitor{entry.role, entry.link};
    visitors_[entry.peer] = visitor;
    admit(entry.peer, visitor, entry.held);
}

void ConventionHost::order(PeerId peer, Order const& order) {
    auto const found = visitors_.find(peer);
    if (found == visitors_.end()) return;
    auto const& visitor = found->second;
    guarded([&] {
        desk_.take(peer, "link/" + std::to_string(visitor.link.value), order, house_.now(),
                   [&](domain::Convention const& ahead) { return rule(ahead, visitor.role, order.command); });
        send();
    });
}

void ConventionHost::refresh(PeerId peer) {
    auto const found = visitors_.find(peer);
    if (found != visitors_.end()) admit(peer, found->second, std::nullopt);
}

void ConventionHost::leave(PeerId peer) { visitors_.erase(peer); }

void ConventionHost::health(bool is_healthy) { is_healthy ? reload() : trouble(); }

void ConventionHost::reload() {
    auto const convention = std::make_shared<LoadedConvention>();
    auto const memory = std::make_shared<SteeringMemory>();
    auto const failed = std::make_shared<bool>(false);
    house_.load(
        0,
        [&log = house_.log(), convention, memory, failed] {
            try {
                *convention = load_convention(log);
                *memory = SteeringMemory::from(log.outcomes());
            } catch (std::exception const& failure) {
                *failed = true;
                ops::log(ops::LogLevel::error, "convention_not_loaded", {{"why", failure.what()}});
            }
        },
        [self = shared_from_this(), convention, memory, failed] {
            if (!*failed) self->start_again(std::move(*convention), std::move(*memory));
        });
}

void ConventionHost::learn(std::vector<storage::OutcomeChange> const& outcomes) {
    touched_.merge(memory_.learn(outcomes));
    if (!touched_.empty()) arm();
}

void ConventionHost::learn(SessionId session, SessionPresence const& presence) {
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
    if (issue && house_.registry().knows(auth::hash_key(issue->key))) return Refusal::already_taken;
    auto decision = domain::decide(ahead, role, fresh_code(), command);
    if (auto const* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    auto& founded = std::get<domain::Founded>(decision);
    Ruling<ConventionEvent> ruling{std::move(founded.events.front()), 0, {}};
    ruling.made = made_by(ruling.event);
    ruling.beside.keys = keys_beside(command, ruling.event);
    if (founded.session) {
        auto stored = store_event(SessionEvent{*founded.session});
        storage::Event first;
        first.kind = std::move(stored.kind);
        first.version = stored.version;
        first.at_ms = house_.now().value;
        first.command.actor = "system";
        first.body = std::move(stored.body);
        ruling.beside.appends.push_back({session_stream(founded.session->session), 0, {std::move(first)}});
        ruling.beside.outcomes.push_back(planned_outcome(*founded.session));
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
        for (auto& key : keys) key.revoked = true;
    }
    return keys;
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
    if (auto const* announced = std::get_if<SessionAnnounced>(&happened.event))
        house_.to_registry(0, [announced = *announced](Registry& registry) { registry.learn(announced.code, announced.session); });
    if (auto const* revoked = std::get_if<LinkRevoked>(&happened.event))
        for (int core = 0; core < house_.cores().count(); ++core)
            house_.to_floor(0, core, [link = revoked->link](CoreFloor& floor) { floor.cut_link(link); });
    arm();
}

void ConventionHost::admit(PeerId peer, Visitor const& visitor, std::optional<Held> const& held) {
    Welcome const welcome{visitor.role, std::nullopt, std::nullopt, std::nullopt, house_.now()};
    Admission admission{{}, visitor.link, Gallery{{}, visitor.role}, {text_frame(encode(Reply{welcome}))}};
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
        for (auto& change : as_changes(convention_rows(desk_.committed()))) changes.push_back(std::move(change));
    auto const show = [&](Role role, Frame const& frame) {
        if (!frame) return;
        for (int core = 0; core < house_.cores().count(); ++core)
            house_.to_floor(0, core, [role, frame](CoreFloor& floor) { floor.publish({{}, role}, frame); });
    };
    show(Role::steering, steering_.update(desk_.committed().position, changes));
    if (!office_changed) return;
    auto const rows = as_changes(office_rows(desk_.committed(), house_.options().public_url));
    show(Role::office, office_.update(desk_.committed().position, rows, true));
}

}  // namespace gommette::live
