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

// Follows the log of one session, and holds what is stored against it.
class SessionCheck {
public:
    SessionCheck(Verified& verified, TellDifference const& tell) : verified_(verified), tell_(tell) {}

    // The next event. A round that closes is counted again from its ballots.
    void take(SessionEvent const& event, Moment at);
    // After the last event: `rows` are all that the session's stream has.
    void compare(std::vector<storage::OutcomeRow> const& rows);

private:
    void recount(RoundClosed const& closed, Moment at);
    void differ(std::string const& line);

    domain::Session session_;
    Verified& verified_;
    TellDifference const& tell_;
};

// Replays every session of the snapshot. `progress` is told how many events of all have been read. Throws StorageError for an
// event that cannot be read.
Verified verify(storage::LogSnapshot& snapshot, TellDifference const& tell,
                std::function<void(std::int64_t done, std::int64_t total)> const& progress);

}  // namespace gommette::records
