#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace gommette::rehearsal {

// What all pages of a rehearsal have seen together.
struct Ledger {
    std::int64_t welcomes{};
    std::int64_t reconnects{};  // welcomes after the first of each page
    std::int64_t lost_connections{};
    std::int64_t resends{};          // orders sent again because their answer did not come
    std::int64_t already_durable{};  // of those: accepted before the connection that heard of it, only the answer was lost
    std::int64_t asked_again{};      // orders sent again although answered, to see whether the answer stays
    std::int64_t refused_for_now{};  // too fast, busy, storage trouble: sent again later
    std::int64_t patches{};
    std::int64_t snapshots{};
    std::vector<std::string> troubles;  // what may never happen: contradictions and gaps; the first few
    std::int64_t trouble_count{};
    std::vector<std::chrono::nanoseconds> waits;  // from first sending to answer, of proposals and ballots

    void trouble(std::string text) {
        if (++trouble_count <= 20) troubles.push_back(std::move(text));
    }
};

}  // namespace gommette::rehearsal
