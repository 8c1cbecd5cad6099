#pragma once

#include <functional>
#include <vector>

#include "server/domain/decision.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// What the stored form of a deposit depends on beside the deposit itself.
struct DepositContext {
    SessionId session;  // whose command led to it; none: one of the convention
    Moment now;
    // The keys of a link, durable or on their way to the log.
    std::function<std::vector<storage::KeyRow>(LinkId)> keys_of_link;
};

// Adds the stored form of a deposit to a batch. Keys are stored hashed; a facilitator's key opens the session's wall too, through
// a second key derived from it.
void add_deposit(storage::Batch& batch, domain::Deposit const& deposit, DepositContext const& context);

}  // namespace gommette::live
