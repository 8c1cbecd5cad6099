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

void tell_difference(Verified& verified, TellDifference const& tell, std::string const& line) {
    ++verified.differences;
    tell(storage::one_line(line));
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
    auto const differ = [this](std::string const& line) { tell_difference(verified_, tell_, line); };
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

void Replay::take(storage::Stream const& stream, storage::Event const& row) {
    if (passed_over_.contains(stream)) return;
    if (session_of(stream)) {
        auto& check = reading_.try_emplace(stream, verified_, tell_).first->second;
        if (auto const event = read(stream, row, check.session())) check.take(*event, Moment{row.at_ms});
    } else if (stream == convention_stream) {
        auto const event = read(stream, row, convention_);
        if (!event) return;
        apply(convention_, *event, Moment{row.at_ms});
        ++verified_.events;
    }
}

void Replay::end(storage::Stream const& stream) {
    auto const check = reading_.find(stream);
    if (check == reading_.end()) return;
    auto const& session = check->second.session();
    read_.emplace(stream, Derived{all_rows(session), session.people});
    reading_.erase(check);
}

template <class State>
std::optional<typename EventOf<State>::type> Replay::read(storage::Stream const& stream, storage::Event const& row, State const& state) {
    try {
        return read_row(stream, row, state);
    } catch (storage::StorageError const& unreadable) {
        pass_over(stream, unreadable.text);
        return std::nullopt;
    }
}

void Replay::pass_over(storage::Stream const& stream, std::string const& why) {
    if (!passed_over_.insert(stream).second) return;
    reading_.erase(stream);
    ++verified_.differences;
    tell_unreadable_(why);
}

Verified Replay::compare(storage::LogSnapshot& snapshot) {
    for (auto const& [stream, events] : snapshot.streams())
        if (!passed_over_.contains(stream)) compare(stream, snapshot.outcomes(stream));
    for (auto const& line : key_check().differences(snapshot.keys(), snapshot.names())) differ(line);
    return verified_;
}

KeyCheck Replay::key_check() const {
    KeyCheck keys;
    keys.know(convention_);
    for (auto const& [stream, derived] : read_) keys.know(*session_of(stream), derived.people);
    for (auto const& stream : passed_over_) {
        auto const session = session_of(stream);
        session ? keys.pass_over(*session) : keys.pass_over_all();
    }
    return keys;
}

std::vector<storage::OutcomeRow> Replay::outcomes_of(storage::Stream const& stream) const {
    if (auto const session = read_.find(stream); session != read_.end()) return session->second.rows;
    return stream == convention_stream ? all_rows(convention_) : std::vector<storage::OutcomeRow>{};
}

void Replay::compare(storage::Stream const& stream, std::vector<storage::OutcomeRow> const& rows) {
    compare(rows, outcomes_of(stream));
    if (read_.contains(stream)) ++verified_.sessions;
}

void Replay::compare(std::vector<storage::OutcomeRow> const& rows, std::vector<storage::OutcomeRow> const& expected) {
    auto stored = by_key(rows);
    for (auto const& row : expected) {
        auto const found = stored.find({row.kind, row.key});
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
}

void Replay::differ(std::string const& line) { tell_difference(verified_, tell_, line); }

TellDifference FirstDifference::teller() {
    return [this](std::string const& line) {
        if (count_++ == 0) first_ = line;
    };
}

void FirstDifference::refuse_if_any() const {
    if (count_ == 0) return;
    std::string const more = count_ > 1 ? " (and " + std::to_string(count_ - 1) + " more)" : "";
    throw storage::StorageError(first_ + more + "; `gommette verify` tells all; restore a backup");
}

namespace {

void replay(Replay& into, storage::LogSnapshot& snapshot, storage::Stream const& stream, std::function<void()> const& progress) {
    std::int64_t after = 0;
    for (std::size_t read = events_per_read; read == events_per_read;) {
        progress();
        std::vector<storage::Event> rows;
        try {
            rows = snapshot.events(stream, after, events_per_read);
        } catch (storage::StorageError const& unreadable) {
            return into.pass_over(stream, unreadable.text);
        }
        for (auto const& row : rows) into.take(stream, row);
        read = rows.size();
        if (!rows.empty()) after = rows.back().position;
    }
    into.end(stream);
}

}  // namespace

Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell, TellDifference const& tell_unreadable,
                TellProgress const& progress) {
    Replay all(tell, tell_unreadable);
    auto const streams = snapshot.streams();
    std::int64_t total = 0;
    for (auto const& [stream, events] : streams) total += events;
    for (auto const& [stream, events] : streams) replay(all, snapshot, stream, [&] { progress(all.events(), total); });
    auto const verified = all.compare(snapshot);
    progress(total, total);
    return verified;
}

void refuse_differences(storage::LogSnapshot& snapshot, TellDifference const& tell_unreadable) {
    FirstDifference first;
    verify(snapshot, first.teller(), tell_unreadable, [](std::int64_t, std::int64_t) {});
    first.refuse_if_any();
}

void refuse_differences(storage::LogSnapshot& snapshot, SessionId session) {
    FirstDifference first;
    Replay one(first.teller(), [](std::string const& line) { throw storage::StorageError(line); });
    auto const stream = session_stream(session);
    replay(one, snapshot, stream, [] {});
    one.compare(stream, snapshot.outcomes(stream));
    first.refuse_if_any();
}

}  // namespace gommette::records
