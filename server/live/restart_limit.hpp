#pragma once

#include <cstddef>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::live {

// How often a host was found broken lately. One that breaks twice within a minute is not opened again: it would only break again.
class RestartLimit {
public:
    // Whether the host may be opened once more after this bug.
    bool allows_restart(Moment now) {
        std::erase_if(bugs_, [&](Moment at) { return at.value + 60'000 < now.value; });
        bugs_.push_back(now);
        return bugs_.size() < restarts_per_minute;
    }

private:
    static constexpr std::size_t restarts_per_minute = 2;
    std::vector<Moment> bugs_;
};

}  // namespace gommette::live
