#include "server/domain/voting/order.hpp"

#include <algorithm>

namespace gommette::domain::voting {

namespace {

using Options = std::vector<int>;

// Of neighbours that the key tells apart; 0: the key does not say it, or not of all of them.
std::int64_t most_effort(Key const& key, Options const& group) {
    std::int64_t most = 0;
    for (std::size_t i = 1; key.effort && i < group.size(); ++i) {
        if (key.compare(group[i - 1], group[i]) == 0) continue;
        auto const effort = key.effort(group[i - 1], group[i]);
        if (effort == 0) return 0;
        most = std::max(most, effort);
    }
    return most;
}

// Records why options[begin, end), equal by the keys before `level`, stand in the order they do.
void explain(Ordering& order, Options const& options, std::vector<Key> const& keys, std::size_t begin, std::size_t end,
             std::size_t level) {
    if (end - begin < 2) return;
    auto const group =
        Options(options.begin() + static_cast<std::ptrdiff_t>(begin), options.begin() + static_cast<std::ptrdiff_t>(end));
    if (level == keys.size()) {
        order.ties.push_back({group, TieBreaker::nothing, 0});
        return;
    }
    bool const splits = keys[level].compare(options[begin], options[end - 1]) != 0;
    if (splits && level > 0) order.ties.push_back({group, keys[level].name, most_effort(keys[level], group)});
    for (std::size_t from = begin; from < end;) {
        std::size_t to = from + 1;
        while (to < end && keys[level].compare(options[from], options[to]) == 0) ++to;
        explain(order, options, keys, from, to, level + 1);
        from = to;
    }
}

std::optional<Contest> contest_for(std::vector<Place> const& places, int wanted) {
    if (wanted <= 0 || static_cast<std::size_t>(wanted) >= places.size()) return std::nullopt;
    int const last_rank = places[static_cast<std::size_t>(wanted) - 1].rank;
    if (places[static_cast<std::size_t>(wanted)].rank != last_rank) return std::nullopt;
    Contest contest;
    contest.places_left = wanted - (last_rank - 1);
    for (auto const& place : places)
        if (place.rank == last_rank) contest.options.push_back(place.option);
    return contest;
}

// Position of the option in the order said by hand; those left out come last, together.
std::size_t said_place(Options const& order, int option) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), option) - order.begin());
}

void add_tie_rule(Poll const& poll, std::vector<Key>& keys) {
    auto const& rule = poll.tie_rule;
    if (rule.kind == TieRule::Kind::by_hand)
        keys.push_back(
            {[&rule](int a, int b) { return said_place(rule.order, a) <=> said_place(rule.order, b); }, TieBreaker::by_hand});
    if (rule.kind == TieRule::Kind::lot)
        keys.push_back(
            {[&rule](int a, int b) { return lot_number(rule.seed, a) <=> lot_number(rule.seed, b); }, TieBreaker::lot});
}

}  // namespace

Ordering put_in_order(Poll const& poll, std::vector<int> options, std::vector<Key> keys) {
    add_tie_rule(poll, keys);
    auto const compare = [&](int a, int b) {
        for (auto const& key : keys)
            if (auto const found = key.compare(a, b); found != 0) return found;
        return std::strong_ordering::equal;
    };
    std::sort(options.begin(), options.end());
    std::stable_sort(options.begin(), options.end(), [&](int a, int b) { return compare(a, b) < 0; });
    Ordering order;
    for (std::size_t i = 0; i < options.size(); ++i) {
        bool const shares = i > 0 && compare(options[i - 1], options[i]) == 0;
        order.places.push_back({options[i], shares ? order.places.back().rank : static_cast<int>(i) + 1});
    }
    explain(order, options, keys, 0, options.size(), 0);
    order.contest = contest_for(order.places, poll.places);
    return order;
}

std::vector<int> retained(Ordering const& order, int places) {
    std::vector<int> options;
    for (std::size_t i = 0; i < order.places.size(); ++i) {
        int const rank = order.places[i].rank;
        std::size_t level = i;
        while (level < order.places.size() && order.places[level].rank == rank) ++level;
        if (level > static_cast<std::size_t>(places)) break;
        options.push_back(order.places[i].option);
    }
    return options;
}

std::uint64_t lot_number(std::uint64_t seed, int option) {
    std::uint64_t z = seed + (static_cast<std::uint64_t>(option) + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

}  // namespace gommette::domain::voting
