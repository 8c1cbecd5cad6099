#pragma once

#include <string>
#include <utility>
#include <vector>

#include "protocol/codec.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "tests/domain/event_sequences.hpp"

namespace gommette::records {

inline storage::Event row_of(auto const& event) {
    auto stored = store_event(event);
    storage::Event row;
    row.kind = std::move(stored.kind);
    row.version = stored.version;
    row.at_ms = domain::evening.value;
    row.command.actor = "system";
    row.body = std::move(stored.body);
    row.words = std::move(stored.words);
    return row;
}

inline storage::KeyRow key_row(std::string role, std::int64_t session, std::int64_t subject) {
    auto hash = role + std::to_string(session) + "/" + std::to_string(subject);
    hash.resize(32, '.');
    return {std::move(hash), std::move(role), session, subject, false};
}

// A convention of seven sessions, of which the last was played.
inline storage::Batch played_convention(std::vector<SessionEvent> const& evening) {
    storage::Batch batch;
    std::vector<ConventionEvent> office{CommitteeFounded{{1}, {"JE"}, {"Comité jeunesse"}}};
    for (std::int32_t session = 1; session <= 7; ++session)
        office.push_back(SessionAnnounced{{session}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt});
    office.push_back(LinkIssued{{1}, Role::office, std::nullopt, std::nullopt});
    office.push_back(LinkIssued{{2}, Role::facilitator, SessionId{7}, std::nullopt});
    batch.keys = {key_row("office", 0, 1), key_row("facilitator", 7, 2), key_row("wall", 7, 2)};
    std::vector<storage::Event> rows;
    for (auto const& event : office) rows.push_back(row_of(event));
    batch.appends.push_back({convention_stream, 0, std::move(rows)});

    domain::Session session;
    rows.clear();
    for (auto const& event : evening) {
        rows.push_back(row_of(event));
        apply(session, event, domain::evening);
    }
    batch.appends.push_back({session_stream({7}), 0, std::move(rows)});
    batch.outcomes = all_rows(session);
    for (auto const& person : session.people) batch.keys.push_back(key_row("participant", 7, person.id.value));
    batch.names = {{7, 1, "Zoé"}};
    return batch;
}

}  // namespace gommette::records
