#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

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

// Follows the log of one session, and holds what is stored against it.
class SessionCheck {
public:
    SessionCheck(Verified& verified, TellDifference const& tell) : verified_(verified), tell_(tell) {}

    // The next event. A round that closes is counted again from its ballots.
    void take(SessionEvent const& event, Moment at);
    // After the last event: `rows` are all that the session's stream has.
    void compare(std::vector<storage::OutcomeRow> const& rows);

    domain::Session const& session() const { return session_; }

private:
    void recount(RoundClosed const& closed, Moment at);
    void differ(std::string const& line);

    domain::Session session_;
    Verified& verified_;
    TellDifference const& tell_;
};

// Replays all streams of the snapshot, and holds against them all rows that stand beside the log. `progress` is told how many events
// of all have been read. A stream that cannot be read is told to `tell_unreadable`, counts as one difference, and the others are
// looked at all the same.
Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell, TellDifference const& tell_unreadable,
                TellProgress const& progress);

// Throws StorageError with the first difference, if there is any: what is to be served, copied or exported must follow from the log.
// Streams that cannot be read are told alone.
void refuse_differences(storage::LogSnapshot& snapshot, TellDifference const& tell_unreadable);
// The same of the outcomes of one session alone. A stream that cannot be read is refused.
void refuse_differences(storage::LogSnapshot& snapshot, SessionId session);

}  // namespace gommette::records
