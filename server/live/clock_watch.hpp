#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "protocol/vocabulary.hpp"

namespace gommette::live {

// Notices that the machine's clock was set, or stood still with the machine: it and the steady clock part company. A value.
class ClockWatch {
public:
    using Steady = std::chrono::steady_clock::time_point;
    // Less is what a clock that is being corrected gains, and nobody in a room sees it.
    static constexpr std::int64_t noticed_ms = 2000;

    ClockWatch(Moment now, Steady steady) : lead_ms_(lead(now, steady)) {}

    // By how many milliseconds it jumped since the last asking, ahead (+) or back (-); nullopt: it did not.
    std::optional<std::int64_t> jump(Moment now, Steady steady) {
        auto const jumped = lead(now, steady) - lead_ms_;
        lead_ms_ += jumped;
        return jumped >= noticed_ms || jumped <= -noticed_ms ? std::optional{jumped} : std::nullopt;
    }

private:
    static std::int64_t lead(Moment now, Steady steady) {
        return now.value - std::chrono::duration_cast<std::chrono::milliseconds>(steady.time_since_epoch()).count();
    }

    std::int64_t lead_ms_;
};

}  // namespace gommette::live
