#include "server/live/idempotency_table.hpp"

#include <algorithm>

namespace gommette::live {

IdempotencyTable::Finding IdempotencyTable::find(std::string const& actor, std::string const& device, std::int64_t n) const {
    auto const known = devices_.find(key(actor, device));
    if (known == devices_.end()) return Unknown{};
    auto const& [lines, unchanged] = known->second;
    if (n == unchanged.n) return Answer{unchanged.at, unchanged.made};
    if (n > unchanged.n && (lines.empty() || n > lines.back().n)) return Unknown{};
    auto const line =
        std::lower_bound(lines.begin(), lines.end(), n, [](Line const& one, std::int64_t wanted) { return one.n < wanted; });
    if (line == lines.end() || line->n != n) return Stale{};
    return Answer{line->at, line->made};
}

void IdempotencyTable::record(std::string const& actor, std::string const& device, std::int64_t n, Answer answer) {
    last_at_[actor] = answer.at;
    auto& lines = devices_[key(actor, device)].lines;
    auto const number = static_cast<std::int32_t>(n);
    if (lines.empty() || lines.back().n != number)
        lines.push_back({number, answer.made, answer.at});
    else if (lines.back().made == 0)
        lines.back().made = answer.made;
}

void IdempotencyTable::record_unchanged(std::string const& actor, std::string const& device, std::int64_t n, std::int64_t at) {
    devices_[key(actor, device)].unchanged = {static_cast<std::int32_t>(n), 0, at};
}

std::int64_t IdempotencyTable::last_at(std::string const& actor) const {
    auto const found = last_at_.find(actor);
    return found == last_at_.end() ? 0 : found->second;
}

}  // namespace gommette::live
