#pragma once

#include <chrono>
#include <cstddef>

#include "server/webhooks/sending.hpp"

namespace gommette::webhooks {

struct HttpLimits {
    std::chrono::milliseconds timeout{15'000};     // from the look-up of the name to the end of the answer
    std::size_t answer_bytes{std::size_t{64} * 1024};  // of head and body; what comes behind is not read
};

// Sends by HTTP as Standard Webhooks 1.0 says: one POST, with certificates checked, no proxy, and no redirect followed. Which address it
// connects to is judged when it does, after the look-up, so that no name leads inside (addresses.hpp). `allows_private`: any address, and
// http without TLS too. Throws std::runtime_error if libcurl does not work.
Send http_sender(bool allows_private, HttpLimits limits = {});

}  // namespace gommette::webhooks
