#include "server/live/loading.hpp"

#include "protocol/codec.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/secret_round.hpp"
#include "server/live/stored_answers.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/read_stream.hpp"

namespace gommette::live {

namespace {

template <class State, class Take>
void read_stream(storage::EventLog& log, storage::Stream const& stream, State const& state, Take const& take) {
    records::read_stream(
        stream, [&](std::int64_t after, std::size_t at_most) { return log.read(stream, after, at_most); }, state, take);
}

template <class Loaded>
void record(Loaded& loaded, std::int32_t made, storage::Event const& row) {
    loaded.allowance.charge(row);
    if (row.command.n > 0) loaded.table.record(row.command.actor, row.command.device, row.command.n, {row.position, made});
}

template <class Loaded>
void read_answers(storage::EventLog& log, storage::Stream const& stream, Loaded& loaded) {
    for (auto const& row : log.answers(stream)) {
        loaded.allowance.charge_device(row.actor);
        for (auto const& answer : answers_of(row)) loaded.table.record_unchanged(row.actor, row.device, answer.n, answer.at);
    }
}

// What was sealed in the urn of a secret round that is open.
struct Unsealing {
    LoadedSession& loaded;
    RoundId round;

    bool operator()(SealedBallot const& sealed) const {
        return put(domain::BallotSealed{round, sealed.person, sealed.marks, {}, sealed.receipt});
    }
    bool operator()(SealedBundle const& sealed) const { return put(domain::BundleSealed{round, sealed.bundle, sealed.ballots, {}}); }
    bool operator()(SealedAnswers const& sealed) const {
        if (!loaded.session.find(sealed.person)) return false;
        auto const actor = person_actor(sealed.person);
        if (!loaded.table.knows_device(actor, sealed.device.value)) loaded.allowance.charge_device(actor);
        for (auto const& order : sealed.orders.values) loaded.table.record_sealed(round, actor, sealed.device.value, order.n.value, order.at.value);
        return true;
    }

    template <class Content>
    bool put(Content const& content) const {
        if (!holds(loaded.session, content)) return false;
        keep(loaded.session, content);
        return true;
    }
};

void read_urn(storage::Urn const& urn, LoadedSession& loaded) {
    RoundId const round{static_cast<std::int32_t>(urn.round)};
    auto const refuse = [&] {
        throw storage::StorageError("the urn of round " + std::to_string(urn.round) +
                                    " cannot be of its session: the file is damaged or was changed by hand; restore a backup");
    };
    if (urn.is_lost) {
        if (!domain::lose_ballots(loaded.session, round)) refuse();
        return;
    }
    for (auto const& content : urn.contents) {
        auto const sealed = decode<Sealed>(content);
        if (std::holds_alternative<Fault>(sealed) || !std::visit(Unsealing{loaded, round}, std::get<Sealed>(sealed))) refuse();
    }
}

// The names of that session's people, or of the steering committee's members, index = number - 1.
std::vector<std::optional<PersonName>> read_names(storage::EventLog& log, SessionId session, std::size_t people) {
    std::vector<std::optional<PersonName>> names(people);
    for (auto const& name : log.names(session.value))
        if (name.person >= 1 && static_cast<std::size_t>(name.person) <= people)
            names[static_cast<std::size_t>(name.person) - 1] = PersonName{name.name};
    return names;
}

}  // namespace

LoadedSession load_session(storage::EventLog& log, SessionId session) {
    LoadedSession loaded;
    std::map<std::int64_t, std::int64_t> joined_at;
    read_stream(log, session_stream(session), loaded.session, [&](SessionEvent const& event, storage::Event const& row) {
        apply(loaded.session, event, Moment{row.at_ms});
        record(loaded, domain::follow(loaded.session, event).made, row);
        if (auto const* joined = std::get_if<PersonJoined>(&event)) joined_at[joined->person.value] = row.position;
    });
    read_answers(log, session_stream(session), loaded);
    for (auto const& urn : log.urns(session_stream(session))) read_urn(urn, loaded);
    loaded.names = read_names(log, session, loaded.session.people.size());
    for (auto const& key : log.keys_of_session(session.value)) {
        if (key.role != "participant" || key.revoked) continue;
        loaded.people_by_key[key.hash] = {PersonId{static_cast<std::int32_t>(key.subject)}, joined_at[key.subject]};
    }
    return loaded;
}

LoadedConvention load_convention(storage::EventLog& log) {
    LoadedConvention loaded;
    read_stream(log, convention_stream, loaded.convention, [&](ConventionEvent const& event, storage::Event const& row) {
        apply(loaded.convention, event, Moment{row.at_ms});
        record(loaded, domain::follow(loaded.convention, event).made, row);
    });
    read_answers(log, convention_stream, loaded);
    loaded.names = read_names(log, {}, loaded.convention.members.size());
    loaded.sessions = domain::SteeringMemory::from(records::read(log.outcomes()));
    return loaded;
}

}  // namespace gommette::live
