#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/records/key_check.hpp"
#include "server/records/read_stream.hpp"
#include "server/domain/session.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::records {

// What was looked at, and in how many places what is stored is not what the log leads to.
struct Verified {
    std::int64_t events{0};
    std::int64_t sessions{0};
    std::int64_t rounds{0};    // counted again
    std::int64_t outcomes{0};  // rows found equal
    std::int64_t differences{0};
};

// Each difference, as one line that names its place: "session 4, round 1, proposal 12: …".
using TellDifference = std::function<void(std::string const& line)>;
using TellProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Follows the log of one session, and counts its rounds again.
class SessionCheck {
public:
    SessionCheck(Verified& verified, TellDifference const& tell) : verified_(verified), tell_(tell) {}

    // The next event. A round that closes is counted again from its ballots.
    void take(SessionEvent const& event, Moment at);

    domain::Session const& session() const { return session_; }

private:
    void recount(RoundClosed const& closed, Moment at);

    domain::Session session_;
    Verified& verified_;
    TellDifference const& tell_;
};

// Replays a log, event by event, and holds against it all rows that stand beside it. A stream that cannot be read is told to
// `tell_unreadable` once, counts as one difference, and the others are followed all the same. Of a session that has ended only
// its rows are held.
class Replay {
public:
    Replay(TellDifference tell, TellDifference tell_unreadable) : tell_(std::move(tell)), tell_unreadable_(std::move(tell_unreadable)) {}
    Replay(Replay const&) = delete;

    // The next event of that stream. The streams may come mixed.
    void take(storage::Stream const& stream, storage::Event const& row);
    // None of this stream follows.
    void end(storage::Stream const& stream);
    // The stream cannot be read.
    void pass_over(storage::Stream const& stream, std::string const& why);
    // After the end of all streams: `snapshot` has all that stands beside the log.
    Verified compare(storage::LogSnapshot& snapshot);
    // After the end of all streams: what keys and names there can be, and the rows of outcomes that the log of a stream leads to.
    KeyCheck key_check() const;
    std::vector<storage::OutcomeRow> outcomes_of(storage::Stream const& stream) const;
    // Of one stream alone: `rows` are all that it has.
    void compare(storage::Stream const& stream, std::vector<storage::OutcomeRow> const& rows);
    std::int64_t events() const { return verified_.events; }

private:
    // nullopt: it cannot be read, which is told.
    template <class State>
    std::optional<typename EventOf<State>::type> read(storage::Stream const& stream, storage::Event const& row, State const& state);
    // Holds what a stream has in the table of outcomes against what its log leads to.
    void compare(std::vector<storage::OutcomeRow> const& rows, std::vector<storage::OutcomeRow> const& expected);
    void differ(std::string const& line);

    // What the log of a session says, once it is read.
    struct Derived {
        std::vector<storage::OutcomeRow> rows;
        std::vector<domain::Person> people;
    };

    TellDifference tell_;
    TellDifference tell_unreadable_;
    Verified verified_;
    std::map<storage::Stream, SessionCheck> reading_;
    std::map<storage::Stream, Derived> read_;
    domain::Convention convention_;
    std::set<storage::Stream> passed_over_;
};

// Replays all streams of the snapshot, one after the other, and compares. `progress` is told how many events of all have been read.
Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell, TellDifference const& tell_unreadable,
                TellProgress const& progress);

// Throws StorageError with the first difference, if there is any: what is to be served, copied or exported must follow from the log.
// Streams that cannot be read are told alone.
void refuse_differences(storage::LogSnapshot& snapshot, TellDifference const& tell_unreadable);
// The same of the outcomes of one session alone. A stream that cannot be read is refused.
void refuse_differences(storage::LogSnapshot& snapshot, SessionId session);

// The first of the differences that it is told, and how many more there were.
class FirstDifference {
public:
    TellDifference teller();
    // Throws StorageError if there was one.
    void refuse_if_any() const;

private:
    std::string first_;
    std::int64_t count_{0};
};

}  // namespace gommette::records
