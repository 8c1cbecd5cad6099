#pragma once

#include <optional>
#include <vector>

#include "server/reports/history.hpp"

namespace gommette::reports {

// A session in which something was proposed, voted or closed. `began_at`: the first of these. `joined`: who came and was not removed.
// `proposals`: the live ones; `priorities`: those retained. `steers`: a meeting
// of the steering committee, which votes on what committees retained; no workshop. All but `began_at` as they are now.
struct HeldSession {
    SessionId session;
    CommitteeId committee;
    Moment began_at;
    bool is_closed{};
    bool steers{};
    int joined{};
    int proposals{};
    std::vector<ProposalId> priorities;
};

// In the order in which they began. Pure.
std::vector<HeldSession> held_sessions(std::vector<domain::NamedOutcome> const& outcomes);

}  // namespace gommette::reports
