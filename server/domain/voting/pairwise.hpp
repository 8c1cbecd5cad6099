#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

// A square table over `size` rivals, numbered from 0: at(a, b) speaks of a against b.
template <class Value>
class SquareTable {
public:
    SquareTable() = default;
    explicit SquareTable(int side, Value fill = {})
        : side_(side), cells_(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), fill) {}

    int size() const { return side_; }
    Value& at(int a, int b) {
        return cells_[static_cast<std::size_t>(a) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(b)];
    }
    Value const& at(int a, int b) const {
        return cells_[static_cast<std::size_t>(a) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(b)];
    }

private:
    int side_{0};
    std::vector<Value> cells_;
};

// at(a, b): the weight of those who put a above b.
using Duelled = SquareTable<Weight>;

// A majority circle: rivals[0] beats rivals[1], … and the last beats rivals[0].
struct Cycle {
    std::vector<int> rivals;
    bool operator==(Cycle const&) const = default;
};

// Who beats every other rival by a majority of those who compared the two.
std::optional<int> condorcet_winner(Duelled const& duelled);

// The smallest non-empty set whose members each beat every rival outside of it, ascending. O(n^3).
std::vector<int> smith_set(Duelled const& duelled);

// One shortest majority circle for each group of rivals that beat each other in circles, through the group's first rival.
// None: the majorities contradict each other nowhere. O(n^3).
std::vector<Cycle> majority_cycles(Duelled const& duelled);

// levels[a], from 0, of a relation without circles: level 0 are those nobody stands before; level 1 those nobody stands before
// once level 0 is set aside; and so on. O(n^3).
std::vector<int> levels_of(SquareTable<char> const& stands_before);

}  // namespace gommette::domain::voting
