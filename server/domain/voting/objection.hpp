#pragma once

#include <cstdint>

#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// Why a ballot is refused. It is then refused whole, never cut down to what would fit.
struct Objection {
    enum class Kind {
        mark_not_allowed,  // the method does not know this value: `given`, for `option`
        too_many_ticks,    // `given` options ticked, `allowed` at most
        too_many_dots,     // `given` dots in all, `allowed` at most
        rank_twice,        // the round wants all ranks different; `option` repeats rank `given`
        not_there_yet,     // `option` was added after the ballot was cast
        with_itself,       // a duel of `option` against itself
        pair_twice         // `option` meets the same rival a second time on one ballot
    } kind{};
    int option{nobody};
    std::int64_t given{0};
    std::int64_t allowed{0};
    bool operator==(Objection const&) const = default;
};

}  // namespace gommette::domain::voting
