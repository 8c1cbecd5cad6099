#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace gommette::rehearsal {

// How far a rehearsal has come, for whoever watches.
struct StageProgress {
    enum class Stage { opening, joining, casting, asking_again, closing } stage{};
    std::size_t done{}, of{};  // people while joining, orders while casting, answers while asking again
    std::size_t connected{};   // pages that are welcome now
    std::int64_t reconnects{};
    std::chrono::duration<double> elapsed{};  // since the stage began
};

}  // namespace gommette::rehearsal
