#pragma once

#include <string_view>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {

// `copies` persons rank as "AC=B" says: A first, then C and B tied; letters left out are unranked.
inline void rank(Poll& poll, int copies, std::string_view order, int college = nobody) {
    std::vector<PlacedMark> marks;
    int place = 0;
    bool tied = false;
    for (char const letter : order) {
        if (letter == '=') {
            tied = true;
            continue;
        }
        if (!tied) ++place;
        tied = false;
        marks.push_back({letter - 'A', place});
    }
    cast(poll, copies, marks, college);
}

}  // namespace gommette::domain::voting
