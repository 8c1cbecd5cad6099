#include "server/live/idempotency_table.hpp"

#include <algorithm>

namespace gommette::live {

IdempotencyTable::Finding IdempotencyTable::find(std::string const& actor, std::string const& device, std::int64_t n) const {
    auto const known = devices_.find(key(actor, device));
    if (known == devices_.end()) return Unknown{};
    auto const& [lines, unchanged, sealed] = known->second;
    std::int64_t last = lines.empty() ? 0 : lines.back().n;
    // All that no event tells of: the answer, or the last of them.
    auto const among = [&](std::vector<Answered> const& kept) -> Answered const* {
        auto const found = std::ranges::find(kept, n, &Answered::n);
        if (found != kept.end()) return &*found;
        if (!kept.empty()) last = std::max(last, kept.back().n);
        return nullptr;
    };
    if (auto const* known_answer = among(unchanged)) return Answer{known_answer->at, 0};
    for (auto const& [round, kept] : sealed)
        if (auto const* known_answer = among(kept)) return Answer{known_answer->at, 0};
    if (n > last) return Unknown{};
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
    keep(devices_[key(actor, device)].unchanged, {n, at});
}

void IdempotencyTable::record_sealed(RoundId round, std::string const& actor, std::string const& device, std::int64_t n, std::int64_t at) {
    keep(devices_[key(actor, device)].sealed[round], {n, at});
    sealing_[round].emplace(actor, device);
}

std::vector<IdempotencyTable::Answered> IdempotencyTable::unchanged(std::string const& actor, std::string const& device) const {
    auto const known = devices_.find(key(actor, device));
    return known == devices_.end() ? std::vector<Answered>{} : known->second.unchanged;
}

std::vector<IdempotencyTable::Answered> IdempotencyTable::sealed(RoundId round, std::string const& actor, std::string const& device) const {
    auto const known = devices_.find(key(actor, device));
    if (known == devices_.end()) return {};
    auto const kept = known->second.sealed.find(round);
    return kept == known->second.sealed.end() ? std::vector<Answered>{} : kept->second;
}

std::vector<std::pair<std::string, std::string>> IdempotencyTable::unseal(RoundId round) {
    auto const found = sealing_.extract(round);
    if (found.empty()) return {};
    for (auto const& [actor, name] : found.mapped()) {
        auto& device = devices_[key(actor, name)];
        auto const kept = device.sealed.extract(round);
        for (auto const& one : kept.mapped()) keep(device.unchanged, one);
    }
    return {found.mapped().begin(), found.mapped().end()};
}

// Ascending; the oldest goes.
void IdempotencyTable::keep(std::vector<Answered>& kept, Answered const& one) {
    auto const place = std::lower_bound(kept.begin(), kept.end(), one.n, [](Answered const& held, std::int64_t n) { return held.n < n; });
    if (place != kept.end() && place->n == one.n) return;
    kept.insert(place, one);
    if (kept.size() > most_kept) kept.erase(kept.begin());
}

std::int64_t IdempotencyTable::last_at(std::string const& actor) const {
    auto const found = last_at_.find(actor);
    return found == last_at_.end() ? 0 : found->second;
}

}  // namespace gommette::live
