#include "server/records/verification.hpp"

#include <map>
#include <utility>

#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/recount.hpp"
#include "server/records/key_check.hpp"
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

namespace {

// One verification of a snapshot: what was found so far.
class Verifying {
public:
    Verifying(storage::LogSnapshot& snapshot, TellDifference const& tell, TellProgress const& progress)
        : snapshot_(snapshot), tell_(tell), progress_(progress) {}

    void session(storage::Stream const& stream, SessionId id) {
        SessionCheck check(verified, tell_);
        read_stream(stream, reading(stream), check.session(), [&](SessionEvent const& event, storage::Event const& row) {
            check.take(event, Moment{row.at_ms});
        });
        check.compare(snapshot_.outcomes(stream));
        keys.know(id, check.session().people.size());
    }

    void convention(storage::Stream const& stream) {
        domain::Convention state;
        read_stream(stream, reading(stream), state, [&](ConventionEvent const& event, storage::Event const& row) {
            apply(state, event, Moment{row.at_ms});
            ++verified.events;
        });
        keys.know(state);
        no_outcomes(stream);
    }

    void no_outcomes(storage::Stream const& stream) {
        for (auto const& row : snapshot_.outcomes(stream))
            differ(place_of(row) + ": the table says " + told(row) + ", but nothing in the log does");
    }

    void compare_keys() {
        for (auto const& line : keys.differences(snapshot_.keys(), snapshot_.names())) differ(line);
    }

    void differ(std::string const& line) {
        ++verified.differences;
        tell_(storage::one_line(line));
    }

    Verified verified;
    std::int64_t total{0};
    KeyCheck keys;

private:
    std::function<std::vector<storage::Event>(std::int64_t, std::size_t)> reading(storage::Stream const& stream) {
        return [this, stream](std::int64_t after, std::size_t at_most) {
            progress_(verified.events, total);
            return snapshot_.events(stream, after, at_most);
        };
    }

    storage::LogSnapshot& snapshot_;
    TellDifference const& tell_;
    TellProgress const& progress_;
};

// The first of the differences that it is told, and how many more there were.
class FirstDifference {
public:
    TellDifference teller() {
        return [this](std::string const& line) {
            if (count_++ == 0) first_ = line;
        };
    }
    void refuse_if_any() const {
        if (count_ == 0) return;
        std::string const more = count_ > 1 ? " (and " + std::to_string(count_ - 1) + " more)" : "";
        throw storage::StorageError(first_ + more + "; `gommette verify` tells all; restore a backup");
    }

private:
    std::string first_;
    std::int64_t count_{0};
};

}  // namespace

Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell, TellDifference const& tell_unreadable,
                TellProgress const& progress) {
    Verifying verifying(snapshot, tell, progress);
    auto const streams = snapshot.streams();
    for (auto const& [stream, events] : streams) verifying.total += events;
    for (auto const& [stream, events] : streams) {
        auto const session = session_of(stream);
        try {
            if (session && events > 0)
                verifying.session(stream, *session);
            else if (stream == convention_stream)
                verifying.convention(stream);
            else
                verifying.no_outcomes(stream);
        } catch (storage::StorageError const& unreadable) {
            ++verifying.verified.differences;
            tell_unreadable(unreadable.text);
            session ? verifying.keys.pass_over(*session) : verifying.keys.pass_over_all();
        }
    }
    verifying.compare_keys();
    progress(verifying.total, verifying.total);
    return verifying.verified;
}

void refuse_differences(storage::LogSnapshot& snapshot, TellDifference const& tell_unreadable) {
    FirstDifference first;
    verify(snapshot, first.teller(), tell_unreadable, [](std::int64_t, std::int64_t) {});
    first.refuse_if_any();
}

void refuse_differences(storage::LogSnapshot& snapshot, SessionId session) {
    FirstDifference first;
    TellDifference const tell = first.teller();
    TellProgress const progress = [](std::int64_t, std::int64_t) {};
    Verifying verifying(snapshot, tell, progress);
    auto const stream = session_stream(session);
    if (snapshot.events(stream, 0, 1).empty())
        verifying.no_outcomes(stream);
    else
        verifying.session(stream, session);
    first.refuse_if_any();
}

}  // namespace gommette::records
