#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace gommette::load {

// Durations in nanoseconds, counted in 64 steps for each power of two: quantiles are right to 1.6 %.
class Histogram {
public:
    void add(std::uint64_t nanoseconds) {
        ++counts_[place(nanoseconds)];
        ++total_;
        greatest_ = std::max(greatest_, nanoseconds);
    }
    void clear() { *this = {}; }

    // The duration that `share` of all are not above, in milliseconds; 0 without any.
    double milliseconds(double share) const {
        if (total_ == 0) return 0;
        auto const wanted = static_cast<std::uint64_t>(share * static_cast<double>(total_ - 1)) + 1;
        std::uint64_t seen = 0;
        for (std::size_t at = 0; at < counts_.size(); ++at)
            if ((seen += counts_[at]) >= wanted) return static_cast<double>(std::min(least_at(at), greatest_)) / 1e6;
        return static_cast<double>(greatest_) / 1e6;
    }

private:
    static std::size_t place(std::uint64_t value) {
        if (value < 64) return value;
        auto const power = std::bit_width(value) - 1;
        return static_cast<std::size_t>(power - 5) * 64 + ((value >> (power - 6)) & 63);
    }
    static std::uint64_t least_at(std::size_t place) {
        if (place < 64) return place;
        auto const power = place / 64 + 5;
        return (std::uint64_t{1} << power) | (static_cast<std::uint64_t>(place & 63) << (power - 6));
    }

    std::vector<std::uint64_t> counts_ = std::vector<std::uint64_t>(64 * 64);
    std::uint64_t total_{0};
    std::uint64_t greatest_{0};
};

}  // namespace gommette::load
