#include "server/live/idempotency_table.hpp"

#include <algorithm>

namespace gommette::live {

IdempotencyTable::Finding IdempotencyTable::find(std::string const& actor, std::string const& device, std::int64_t n) const {
    auto const devices = actors_.find(actor);
    if (devices == actors_.end()) return Unknown{};
    auto const lines = devices->second.find(device);
    if (lines == devices->second.end()) {
        if (devices->second.size() >= devices_per_actor) return TooMany{};
        return Unknown{};
    }
    if (n > lines->second.back().n) return Unknown{};
    auto const line = std::lower_bound(lines->second.begin(), lines->second.end(), n,
                                       [](Line const& one, std::int64_t wanted) { return one.n < wanted; });
    if (line->n != n) return Stale{};
    return Answer{line->at, line->made};
}

void IdempotencyTable::record(std::string const& actor, std::string const& device, std::int64_t n, Answer answer) {
    auto& lines = actors_[actor][device];
    auto const number = static_cast<std::int32_t>(n);
    if (lines.empty() || lines.back().n != number)
        lines.push_back({number, answer.made, answer.at});
    else if (lines.back().made == 0)
        lines.back().made = answer.made;
}

}  // namespace gommette::live
