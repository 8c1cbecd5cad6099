#include "server/live/convention_host.hpp"

#include <algorithm>
#include <utility>

#include "server/domain/fields.hpp"
#include "server/live/key_registry.hpp"
#include "server/live/session_hosts.hpp"
#include "server/live/shared_views.hpp"

namespace gommette::live {

namespace {

// An event beside which there is nothing to do but to show its rows.
void tell(LiveServer&, ConventionDescribed const&) {}
void tell(LiveServer&, CommitteeFounded const&) {}
void tell(LiveServer&, LinkIssued const&) {}
void tell(LiveServer&, MemberNamed const&) {}
void tell(LiveServer&, MemberCorrected const&) {}
void tell(LiveServer&, MemberForgotten const&) {}
void tell(LiveServer&, SheetBegun const&) {}
void tell(LiveServer&, SheetChanged const&) {}
void tell(LiveServer&, SheetEntrusted const&) {}
void tell(LiveServer&, OriginJoined const&) {}
void tell(LiveServer&, OriginParted const&) {}
void tell(LiveServer&, PrioritiesCompared const&) {}
void tell(LiveServer&, EnvelopeSet const&) {}
// See on_event.
void tell(LiveServer&, DiagnosisWritten const&) {}
void tell(LiveServer&, DiagnosisWithdrawn const&) {}
void tell(LiveServer& server, DecisionTaken const& taken) {
    server.to_convention(0, [session = taken.session](ConventionHost& host) {
        host.tell_sessions_beside({session});
        host.tell_steering_sessions();
    });
}
void tell(LiveServer& server, SessionAnnounced const& announced) {
    server.key_registry().learn(announced.code, announced.session);
}
void tell(LiveServer& server, LinkRevoked const& revoked) {
    for (int core = 0; core < server.cores().count(); ++core)
        server.to_gateway(0, core, [link = revoked.link](CoreGateway& gateway) { gateway.close_link(link); });
}

}  // namespace

ConventionHost::ConventionHost(LiveServer& server) : Host(server, 0, {}, convention_stream, true) {
    shown_.public_url = server.options().public_url;
}

std::function<bool()> ConventionHost::read(storage::EventLog& log) const {
    auto loaded = std::make_shared<LoadedConvention>(load_convention(log));
    auto* self = const_cast<ConventionHost*>(this);
    return [self, loaded] {
        self->restart(std::move(*loaded));
        return true;
    };
}

void ConventionHost::restart(LoadedConvention loaded) {
    auto shown = shown_;
    loaded.sessions.keep_presence_of(shown.sessions);
    loaded.sessions.learn(learned_meanwhile_);
    shown.sessions = std::move(loaded.sessions);
    shown.names = std::move(loaded.names);
    take_over(std::move(loaded.convention), std::move(loaded.table), std::move(loaded.allowance), std::move(shown));
    owner_views_.clear();
    admit_all_again();
}

void ConventionHost::learn(std::vector<domain::NamedOutcome> const& news) {
    if (is_loading()) learned_meanwhile_.insert(learned_meanwhile_.end(), news.begin(), news.end());
    domain::ConventionRowNames names;
    for (auto const& outcome : news) {
        auto const* session = outcome.value ? std::get_if<SessionOutcome>(&outcome.value->outcome) : nullptr;
        if (!session || session->code == code_of(outcome.session)) continue;
        server_.key_registry().learn(session->code, outcome.session);
        names.insert({domain::ConventionRowName::Kind::planned, outcome.session.value});
    }
    for (auto const& outcome : news) names.merge(shown_.sessions.names(outcome.session));
    auto const changed = shown_.sessions.learn(news);
    for (auto const session : changed) {
        names.merge(shown_.sessions.names(session));
        names.merge(domain::names_of_decisions(committed(), session));
    }
    bool const has_priorities = std::ranges::any_of(names, [](auto const& name) { return name.kind == domain::ConventionRowName::Kind::priority; });
    touch(std::move(names));
    if (!committed().returned.empty()) tell_sessions_beside(changed);
    if (has_priorities) tell_steering_sessions();
}

void ConventionHost::learn(SessionId session, domain::SessionPresence const& presence) {
    if (shown_.sessions.learn(session, presence)) touch(shown_.sessions.names(session));
}

void ConventionHost::tell_session(SessionId session) {
    auto told = domain::told_to(committed(), shown_.sessions, session);
    server_.to_session_hosts(0, session, [session, told = std::move(told)](SessionHosts& hosts) {
        hosts.take_told(session, told);
    });
}

void ConventionHost::tell_sessions_beside(std::set<SessionId> const& changed) {
    std::set<CommitteeId> committees;
    for (auto const session : changed)
        if (auto const* announced = committed().find(session)) committees.insert(announced->committee);
    for (auto const& session : committed().sessions)
        if (committees.contains(session.committee)) tell_session(session.session);
}

void ConventionHost::tell_steering_sessions() {
    for (auto const& session : committed().sessions)
        if (committed().find(session.committee)->steers.value_or(false) && !domain::is_open_to_all(shown_.sessions, session.session))
            tell_session(session.session);
}

domain::PublicIdeas ConventionHost::public_ideas(SessionId session) const {
    return session ? domain::public_ideas(committed(), shown_.sessions, session) : domain::public_ideas(committed(), shown_.sessions);
}

void ConventionHost::issue_office_key(Key const& key, std::function<void()> done) {
    office_key_issued_ = std::move(done);
    LinkId const link{static_cast<std::int32_t>(handler_.ahead().links.size() + 1)};
    handler_.write(
        {{LinkIssued{link, Role::office, std::nullopt, std::nullopt}}, {domain::KeyIssued{key, Role::office, {}, link.value}}},
        server_.now(), {"system", "", 0});
    send();
}

void ConventionHost::handle(ConnectionId connection, Subscriber const& subscriber, Order const& order) {
    handle_as(
        "link/" + std::to_string(subscriber.link.value), connection, order,
        [&](domain::Convention const& ahead, ConventionCommand const& command) { return decide(ahead, subscriber, command); });
}

ConventionHost::Ruling ConventionHost::decide(domain::Convention const& ahead, Subscriber const& subscriber,
                                              ConventionCommand const& command) const {
    auto const* link = ahead.find(subscriber.link);
    // Revoked a moment ago: the connection is about to be closed.
    if (!link || link->revoked) return Refusal::unknown_door;
    auto ruling = domain::decide(
        ahead, {subscriber.role, link->member, server_.now(), fresh_code(), &shown_.sessions}, command);
    // The rules know no keys: whether one is new is seen here.
    if (auto const* granted = std::get_if<domain::Granted<ConventionEvent>>(&ruling))
        for (auto const& deposit : granted->deposits)
            if (auto const* issued = std::get_if<domain::KeyIssued>(&deposit); issued && is_taken(issued->key))
                return Refusal::already_taken;
    return ruling;
}

Welcome ConventionHost::welcome(Subscriber const& subscriber) const {
    Welcome welcome{subscriber.role, std::nullopt, std::nullopt, std::nullopt, server_.now()};
    if (auto const* link = committed().find(subscriber.link); link && link->member) welcome.member = link->member;
    return welcome;
}

void ConventionHost::on_event(domain::Convention const& after, ConventionEvent const& event, domain::ConventionFollows&) {
    std::visit([this](auto const& happened) { tell(server_, happened); }, event);
    if (auto const* written = std::get_if<DiagnosisWritten>(&event)) tell_field_soon(written->field);
    if (auto const* withdrawn = std::get_if<DiagnosisWithdrawn>(&event)) tell_field_soon(after.find(withdrawn->line)->written.field);
}

// Once for all that one file brings.
void ConventionHost::tell_field_soon(FieldCode const& field) {
    if (fields_to_tell_.empty()) server_.to_convention(0, [](ConventionHost& host) { host.tell_fields(); });
    fields_to_tell_.insert(field);
}

void ConventionHost::tell_fields() {
    auto const fields = std::exchange(fields_to_tell_, {});
    for (auto const& session : committed().sessions) {
        auto const of_session = domain::fields_of(committed().fields(), *committed().find(session.committee));
        if (std::ranges::any_of(of_session, [&](FieldCode const& field) { return fields.contains(field); })) tell_session(session.session);
    }
}

MemberId ConventionHost::owner_at(Subscriber const& subscriber) const {
    auto const* link = committed().find(subscriber.link);
    return subscriber.role == Role::owner && link ? link->member : MemberId{};
}

Topic ConventionHost::topic_of(Subscriber const& subscriber) const { return {session_, subscriber.role, owner_at(subscriber)}; }

ViewSequence* ConventionHost::view_of(Subscriber const& subscriber) {
    auto const owner = owner_at(subscriber);
    if (!owner) return Host::view_of(subscriber);
    auto found = owner_views_.find(owner);
    if (found == owner_views_.end()) {
        ViewSequence view(ViewName::room, auth::random_epoch());
        view.update(committed().position, owner_changes(owner, domain::owner_names(committed(), owner)));
        found = owner_views_.emplace(owner, std::move(view)).first;
    }
    return &found->second;
}

void ConventionHost::on_unsubscribed(ConnectionId, Subscriber const& subscriber) {
    auto const owner = owner_at(subscriber);
    if (!owner) return;
    bool const is_watched = std::any_of(subscribers_.begin(), subscribers_.end(),
                                        [&](auto const& other) { return owner_at(other.second) == owner; });
    if (!is_watched) owner_views_.erase(owner);
}

// What was once sent of a sheet that is taken from the owner is in no later snapshot either.
std::vector<ViewSequence::Change> ConventionHost::owner_changes(MemberId owner, domain::ConventionRowNames const& names) const {
    std::vector<ViewSequence::Change> changes;
    for (auto const& name : names) {
        auto const text = row_texts({domain::owner_row(committed(), shown_, owner, name)}).front();
        changes.push_back({written(name), text, !text || domain::holds_words(name.kind)});
    }
    return changes;
}

// As every page that gives commands, an owner's is told of each commit: it sees that what it ordered is reached.
void ConventionHost::tick() {
    for (auto& [owner, view] : owner_views_)
        if (auto const patch = view.update(committed().position, owner_changes(owner, touched_), has_committed_))
            publish({session_, Role::owner, owner}, patch);
    show_changes();
}

void ConventionHost::on_commit(storage::Batch const& beside) {
    shown_.names.resize(committed().members.size());
    for (auto const& name : beside.names) shown_.names.at(static_cast<std::size_t>(name.person) - 1) = PersonName{name.name};
    for (auto const& name : beside.erased_names) shown_.names.at(static_cast<std::size_t>(name.person) - 1).reset();
    if (auto const issued = std::exchange(office_key_issued_, nullptr)) issued();
}

std::vector<storage::KeyRow> ConventionHost::keys_of_link(LinkId link) const {
    auto keys = server_.key_registry().keys_of(link);
    for (auto const& pending : handler_.pending_keys())
        if (pending.role != "participant" && pending.subject == link.value) keys.push_back(pending);
    return keys;
}

bool ConventionHost::is_taken(Key const& key) const {
    auto const hash = auth::hash_key(key);
    return server_.key_registry().knows(hash) || handler_.holds_key(hash);
}

JoinCode ConventionHost::code_of(SessionId session) const { return domain::code_of(committed(), shown_, session); }

JoinCode ConventionHost::fresh_code() const {
    auto const& sessions = handler_.ahead().sessions;
    for (;;) {
        auto code = auth::random_code();
        bool const is_planned = std::any_of(sessions.begin(), sessions.end(),
                                            [&](SessionAnnounced const& session) { return session.code == code; });
        if (!is_planned && server_.key_registry().is_free(code)) return code;
    }
}

}  // namespace gommette::live
