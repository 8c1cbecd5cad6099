#pragma once

#include <cstddef>
#include <vector>

namespace gommette {

// A square table over `size` rivals, numbered from 0: at(a, b) speaks of a against b. In JSON a list of rows.
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
    bool operator==(SquareTable const&) const = default;

private:
    int side_{0};
    std::vector<Value> cells_;
};

}  // namespace gommette
