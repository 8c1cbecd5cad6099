#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "protocol/vocabulary.hpp"

namespace gommette::live {

// Whose last page went, and when; and who has come back since a round began to close. Times are the server's. A value of a session's
// host, on its core.
class Absences {
public:
    // Longer ago, a phone was put away rather than cut off.
    static constexpr std::int64_t lately_ms = 10 * 60 * 1000;

    // Whoever came back and went again has not come back.
    void gone(PersonId person, Moment now) {
        left_at_[person] = now;
        back_at_.erase(person);
    }
    // `is_closing`: a round is, at that time.
    void came(PersonId person, Moment now, bool is_closing) {
        left_at_.erase(person);
        if (is_closing) back_at_.try_emplace(person, now);
    }
    // No round is closing any more.
    void await_anew() { back_at_.clear(); }

    std::optional<Moment> left_at(PersonId person) const { return at(left_at_, person); }
    bool was_cut_off(PersonId person, Moment now) const {
        auto const left = left_at(person);
        return left && now.value - left->value <= lately_ms;
    }
    bool came_back(PersonId person) const { return back_at_.contains(person); }
    // When the last of these came back; nullopt: somebody has not.
    std::optional<Moment> all_back_at(std::set<PersonId> const& awaited) const {
        Moment last{0};
        for (auto const person : awaited) {
            auto const back = at(back_at_, person);
            if (!back) return std::nullopt;
            last.value = std::max(last.value, back->value);
        }
        return last;
    }

private:
    static std::optional<Moment> at(std::map<PersonId, Moment> const& times, PersonId person) {
        auto const found = times.find(person);
        return found == times.end() ? std::nullopt : std::optional{found->second};
    }

    std::map<PersonId, Moment> left_at_;
    std::map<PersonId, Moment> back_at_;
};

}  // namespace gommette::live
