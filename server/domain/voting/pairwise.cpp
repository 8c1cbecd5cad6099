#include "server/domain/voting/pairwise.hpp"

#include <algorithm>

namespace gommette::domain::voting {

namespace {

bool beats(Duelled const& duelled, int a, int b) { return duelled.at(a, b) > duelled.at(b, a); }

void close_transitively(SquareTable<char>& reaches) {
    for (int through = 0; through < reaches.size(); ++through)
        for (int from = 0; from < reaches.size(); ++from)
            if (reaches.at(from, through))
                for (int to = 0; to < reaches.size(); ++to) reaches.at(from, to) |= reaches.at(through, to);
}

// The shortest way of majorities from `start` back to itself; there is one. Earlier rivals are tried first.
Cycle shortest_cycle(Duelled const& duelled, int start) {
    std::vector<int> came_from(static_cast<std::size_t>(duelled.size()), -1);
    std::vector<int> queue{start};
    for (std::size_t next = 0; next < queue.size(); ++next) {
        int const here = queue[next];
        if (beats(duelled, here, start)) {
            Cycle cycle;
            for (int step = here; step != start; step = came_from[static_cast<std::size_t>(step)]) cycle.rivals.push_back(step);
            cycle.rivals.push_back(start);
            std::reverse(cycle.rivals.begin(), cycle.rivals.end());
            return cycle;
        }
        for (int there = 0; there < duelled.size(); ++there) {
            auto& before = came_from[static_cast<std::size_t>(there)];
            if (there == start || before >= 0 || !beats(duelled, here, there)) continue;
            before = here;
            queue.push_back(there);
        }
    }
    return {};
}

}  // namespace

std::optional<int> condorcet_winner(Duelled const& duelled) {
    for (int a = 0; a < duelled.size(); ++a) {
        bool wins = true;
        for (int b = 0; b < duelled.size() && wins; ++b) wins = a == b || beats(duelled, a, b);
        if (wins) return a;
    }
    return std::nullopt;
}

std::vector<int> smith_set(Duelled const& duelled) {
    // A rival is in it exactly when a chain of wins or draws leads from it to every other.
    SquareTable<char> reaches(duelled.size());
    for (int a = 0; a < duelled.size(); ++a)
        for (int b = 0; b < duelled.size(); ++b) reaches.at(a, b) = !beats(duelled, b, a);
    close_transitively(reaches);
    std::vector<int> members;
    for (int a = 0; a < duelled.size(); ++a) {
        bool all = true;
        for (int b = 0; b < duelled.size() && all; ++b) all = reaches.at(a, b) != 0;
        if (all) members.push_back(a);
    }
    return members;
}

std::vector<Cycle> majority_cycles(Duelled const& duelled) {
    SquareTable<char> reaches(duelled.size());
    for (int a = 0; a < duelled.size(); ++a)
        for (int b = 0; b < duelled.size(); ++b) reaches.at(a, b) = beats(duelled, a, b);
    close_transitively(reaches);
    std::vector<Cycle> cycles;
    std::vector<char> told(static_cast<std::size_t>(duelled.size()), 0);
    for (int a = 0; a < duelled.size(); ++a) {
        if (told[static_cast<std::size_t>(a)] || !reaches.at(a, a)) continue;
        for (int b = 0; b < duelled.size(); ++b)
            if (reaches.at(a, b) && reaches.at(b, a)) told[static_cast<std::size_t>(b)] = 1;
        cycles.push_back(shortest_cycle(duelled, a));
    }
    return cycles;
}

std::vector<int> levels_of(SquareTable<char> const& stands_before) {
    constexpr int not_yet = -1;
    std::vector<int> levels(static_cast<std::size_t>(stands_before.size()), not_yet);
    int left = stands_before.size();
    for (int level = 0; left > 0; ++level) {
        std::vector<int> first;
        for (int a = 0; a < stands_before.size(); ++a) {
            bool free = levels[static_cast<std::size_t>(a)] == not_yet;
            for (int b = 0; b < stands_before.size() && free; ++b)
                free = levels[static_cast<std::size_t>(b)] != not_yet || !stands_before.at(b, a);
            if (free) first.push_back(a);
        }
        for (int const a : first) levels[static_cast<std::size_t>(a)] = level;
        left -= static_cast<int>(first.size());
    }
    return levels;
}

}  // namespace gommette::domain::voting
