#pragma once

#include <chrono>
#include <optional>

namespace gommette::webhooks {

// For how many days a message is sent again once a day, after the quicker attempts of the first 18 hours.
inline constexpr int daily_attempts = 14;
// What the receiver may ask for with Retry-After.
inline constexpr std::chrono::seconds longest_wait = std::chrono::hours(24);

// How long to wait after an attempt failed, which was the `failures`-th (from 1) of this message; nothing: it is given up until the next start.
std::optional<std::chrono::seconds> wait_after(int failures);
// The same where the receiver asked for another wait: never sooner than without, at most `longest_wait` later.
std::optional<std::chrono::seconds> wait_after(int failures, std::chrono::seconds asked);

}  // namespace gommette::webhooks
