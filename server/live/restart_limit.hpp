#pragma once

#include <cstddef>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::live {

// Whether a host in which a bug was found may be restarted: not if it is the second within a minute, it would only break again.
class RestartLimit {
public:
    // A bug was found: may the host be restarted?
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
