#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/rehearsal/address.hpp"
#include "server/rehearsal/comparison.hpp"
#include "server/rehearsal/consultation.hpp"
#include "server/rehearsal/ledger.hpp"
#include "server/rehearsal/stage_progress.hpp"

namespace gommette::rehearsal {

struct Plan {
    Consultation consultation;
    double orders_per_s{400};        // 0: as fast as answers come
    std::optional<College> college;  // of everybody; none: mixed, by chance from `seed`
    std::uint64_t seed{1};
    std::chrono::seconds patience{60};  // without any answer for so long, it is over
};

// What came out. `failure`: it could not be brought to its end; then the rest is as far as it went.
struct Outcome {
    std::optional<std::string> failure;
    std::size_t people{}, statements{}, casts{};
    std::size_t equal{};                  // statements whose result is that of the record
    std::vector<std::string> mismatches;  // of results, proposals and people
    Ledger ledger;
    std::chrono::duration<double> casting{};  // from the first order to the last answer

    bool is_equal() const { return !failure && mismatches.empty() && ledger.trouble_count == 0 && equal == statements; }
};

// Replays a consultation through a running server, as people would: one page each, nothing but people's commands, a facilitator
// to open and close the round. Survives a server that is killed and started again. Runs to its end on the calling thread;
// `watch` is told about five times a second.
Outcome rehearse(Address const& address, Plan const& plan, std::function<void(StageProgress const&)> watch);

}  // namespace gommette::rehearsal
