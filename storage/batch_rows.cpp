#include "storage/batch_rows.hpp"

#include "storage/stream_lengths.hpp"

namespace gommette::storage {

BatchRows::BatchRows(Connection& connection, UrnKeys& keys)
    : answers_(connection),
      urns_(connection, keys),
      webhook_positions_(connection),
      put_event_(connection,
                 "INSERT INTO events (seq, stream, position, kind, version, at_ms, actor, device, n, answers, body, payload_hash,"
                 " chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"),
      put_words_(connection, "INSERT INTO payloads (seq, salt, json) VALUES (?1, ?2, ?3)"),
      put_key_(connection,
               "INSERT INTO keys (hash, role, session, subject, revoked, row_check)"
               " VALUES (?1, ?2, ?3, ?4, ?5, row_check_of('keys', ?1, ?2, ?3, ?4, ?5))"
               " ON CONFLICT DO UPDATE SET revoked = max(revoked, ?5),"
               " row_check = row_check_of('keys', hash, role, session, subject, max(revoked, ?5))"),
      put_name_(connection,
                "INSERT INTO people (session, person, name, row_check) VALUES (?1, ?2, ?3, row_check_of('people', ?1, ?2, ?3))"
                " ON CONFLICT DO UPDATE SET name = ?3, row_check = excluded.row_check"),
      erase_words_(connection, "DELETE FROM payloads WHERE seq = (SELECT seq FROM events WHERE stream = ?1 AND position = ?2)"),
      erase_name_(connection, "DELETE FROM people WHERE session = ?1 AND person = ?2"),
      put_outcome_(connection,
                   "INSERT INTO outcomes (stream, kind, key, words_at, json, row_check)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, row_check_of('outcomes', ?1, ?2, ?3, ?4, ?5))"
                   " ON CONFLICT DO UPDATE SET words_at = ?4, json = ?5, row_check = excluded.row_check"),
      drop_outcome_(connection, "DELETE FROM outcomes WHERE stream = ?1 AND kind = ?2 AND key = ?3") {}

void BatchRows::write(Batch const& batch, LogEnd& end) {
    for (StreamAppend const& append : batch.appends) write(append, end);
    for (KeyRow const& row : batch.keys)
        put_key_.with(Blob{row.hash}, row.role, row.session, row.subject, std::int64_t{row.revoked}).run();
    for (PersonName const& row : batch.names) put_name_.with(row.session, row.person, row.name).run();
    for (OutcomeRow const& row : batch.outcomes) write(row);
    for (AnswerRow const& row : batch.answers) answers_.write(row);
    for (WordsErasure const& erasure : batch.erased_words) erase_words_.with(erasure.stream, erasure.position).run();
    for (NameErasure const& erasure : batch.erased_names) erase_name_.with(erasure.session, erasure.person).run();
    urns_.write(batch.urn_rows, batch.ended_urns, end.urn_writes);
    for (WebhookPosition const& row : batch.webhook_positions) webhook_positions_.write(row);
}

void BatchRows::write(OutcomeRow const& row) {
    if (row.json)
        put_outcome_.with(row.stream, row.kind, row.key, row.words_at, *row.json).run();
    else
        drop_outcome_.with(row.stream, row.kind, row.key).run();
}

void BatchRows::write(StreamAppend const& append, LogEnd& end) {
    for (std::size_t i = 0; i < append.events.size(); ++i) {
        Event const& event = append.events[i];
        std::int64_t const position = append.expected + static_cast<std::int64_t>(i) + 1;
        bool const answers = answers_command(append.events, i);
        if (!event.words) {
            write(append.stream, event, position, answers, {}, std::nullopt, end);
            continue;
        }
        auto const salt = make_salt();
        auto const words_hash = hash_of_words(salt, *event.words);
        write(append.stream, event, position, answers, salt, bytes_of(words_hash), end);
    }
}

void BatchRows::write(LoggedEvent const& logged, LogEnd& end) {
    write(logged.stream, logged.event, logged.event.position, logged.answers, logged.salt, logged.words_hash, end);
}

void BatchRows::write(Stream const& stream, Event const& event, std::int64_t position, bool answers, std::string_view salt,
                      std::optional<std::string_view> words_hash, LogEnd& end) {
    CommandId const& command = event.command;
    end = extend(end, {stream, position, event.kind, event.version, event.at_ms, command.actor, command.device, command.n,
                       answers, event.body, words_hash});
    std::optional<Blob> const words_blob = words_hash ? std::optional(Blob{*words_hash}) : std::nullopt;
    put_event_
        .with(end.seq, stream, position, event.kind, std::int64_t{event.version}, event.at_ms, command.actor, command.device,
              command.n, std::int64_t{answers}, event.body, words_blob, Blob{bytes_of(end.chain)})
        .run();
    if (event.words) put_words_.with(end.seq, Blob{salt}, *event.words).run();
}

}  // namespace gommette::storage
