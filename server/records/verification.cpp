#include "server/records/verification.hpp"

#include <map>
#include <utility>

#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/recount.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/read_stream.hpp"
#include "server/records/streams.hpp"

namespace gommette::records {

namespace {

using Key = std::pair<std::string, std::string>;

std::map<Key, storage::OutcomeRow> by_key(std::vector<storage::OutcomeRow> rows) {
    std::map<Key, storage::OutcomeRow> sorted;
    for (auto& row : rows) {
        Key key(row.kind, row.key);
        sorted.emplace(std::move(key), std::move(row));
    }
    return sorted;
}

std::string told(storage::OutcomeRow const& row) {
    return *row.json + (row.words_at > 0 ? " with the words of event " + std::to_string(row.words_at) : "");
}

// The rows that a closing writes of its round, whoever counted it.
std::map<Key, storage::OutcomeRow> rows_of_round(domain::Session before, RoundClosed const& closed, Moment at) {
    apply(before, closed, at);
    std::vector<storage::OutcomeRow> rows;
    for (auto const& name : domain::follow(before, SessionEvent{closed}).outcomes)
        if (name.first == closed.round.value && (name.kind == OutcomeKind::round || name.kind == OutcomeKind::result))
            rows.push_back(outcome_row(before.plan.session, name, domain::outcome(before, name)));
    return by_key(std::move(rows));
}

std::string round_place(domain::Session const& session, RoundId round) {
    return "session " + std::to_string(session.plan.session.value) + ", round " + std::to_string(round.value);
}

}  // namespace

void SessionCheck::take(SessionEvent const& event, Moment at) {
    if (auto const* closed = std::get_if<RoundClosed>(&event)) recount(*closed, at);
    apply(session_, event, at);
    ++verified_.events;
}

void SessionCheck::recount(RoundClosed const& closed, Moment at) {
    auto const result = domain::recount(session_, closed);
    if (!result)
        return differ(round_place(session_, closed.round) + ": cannot be counted again by rules " +
                      std::to_string(closed.rules.value));
    ++verified_.rounds;
    if (*result == closed.result) return;
    auto again = closed;
    again.result = *result;
    auto const published = rows_of_round(session_, closed, at);
    auto const recounted = rows_of_round(session_, again, at);
    bool is_told = false;
    for (auto const& [key, row] : published) {
        auto const& other = recounted.at(key);
        if (row.json == other.json) continue;
        differ(place_of(row) + ": published " + *row.json + ", but its ballots say " + *other.json);
        is_told = true;
    }
    if (!is_told) differ(round_place(session_, closed.round) + ": the published result is not what its ballots say");
}

void SessionCheck::compare(std::vector<storage::OutcomeRow> const& rows) {
    auto stored = by_key(rows);
    for (auto const& [key, row] : by_key(all_rows(session_))) {
        auto const found = stored.find(key);
        if (found == stored.end())
            differ(place_of(row) + ": not in the table, but the log says " + told(row));
        else if (found->second.json != row.json || found->second.words_at != row.words_at)
            differ(place_of(row) + ": the table says " + told(found->second) + ", but the log says " + told(row));
        else
            ++verified_.outcomes;
        if (found != stored.end()) stored.erase(found);
    }
    for (auto const& [key, row] : stored)
        differ(place_of(row) + ": the table says " + told(row) + ", but nothing in the log does");
    ++verified_.sessions;
}

void SessionCheck::differ(std::string const& line) {
    ++verified_.differences;
    tell_(storage::one_line(line));
}

Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell,
                std::function<void(std::int64_t done, std::int64_t total)> const& progress) {
    Verified verified;
    auto const streams = snapshot.streams();
    std::int64_t total = 0;
    for (auto const& [stream, events] : streams) total += events;
    for (auto const& [stream, events] : streams) {
        auto const read_on = [&, name = stream](std::int64_t after, std::size_t at_most) {
            progress(verified.events, total);
            return snapshot.events(name, after, at_most);
        };
        if (session_of(stream) && events > 0) {
            SessionCheck check(verified, tell);
            read_stream<SessionEvent>(stream, read_on, [&](SessionEvent const& event, storage::Event const& row) {
                check.take(event, Moment{row.at_ms});
            });
            check.compare(snapshot.outcomes(stream));
            continue;
        }
        if (stream == convention_stream)
            read_stream<ConventionEvent>(stream, read_on,
                                         [&](ConventionEvent const&, storage::Event const&) { ++verified.events; });
        for (auto const& row : snapshot.outcomes(stream)) {
            ++verified.differences;
            tell(storage::one_line(place_of(row) + ": the table says " + told(row) + ", but nothing in the log does"));
        }
    }
    progress(total, total);
    return verified;
}

}  // namespace gommette::records
