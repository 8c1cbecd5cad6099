#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gommette {

// The member types of every message. A type carries its own limit; codec.hpp enforces it on reading and prints it into
// the JSON Schema, so that no limit is written twice. Values built by our own code are trusted and not checked again.

// One line of text: Min..Max Unicode code points, no control character, and, if Min > 0, not blank.
template <std::size_t Min, std::size_t Max>
struct Line {
    std::string value;
    bool operator==(Line const&) const = default;
};

// Text of several lines: as Line, but line feeds are allowed.
template <std::size_t Min, std::size_t Max>
struct Prose {
    std::string value;
    bool operator==(Prose const&) const = default;
};

// Machine words (keys, codes, device names): Min..Max characters of A-Z a-z 0-9 _ and -.
template <std::size_t Min, std::size_t Max>
struct Word {
    std::string value;
    auto operator<=>(Word const&) const = default;
};

// A whole number in Min..Max, both included. On the wire only a JSON integer: 1.0, 1e0 and true are refused.
template <std::int64_t Min, std::int64_t Max>
struct Whole {
    std::int64_t value{Min <= 0 && 0 <= Max ? 0 : Min};
    auto operator<=>(Whole const&) const = default;
};

// At most Max values.
template <class T, std::size_t Max>
struct List {
    std::vector<T> values;
    bool operator==(List const&) const = default;
};

// Names one thing within its session or convention: 1..2147483647; 0 means "none" and never travels.
template <class Kind>
struct Id {
    std::int32_t value{0};
    auto operator<=>(Id const&) const = default;
    explicit operator bool() const { return value != 0; }
};

// A sum of ballot weights, wide enough that no count is ever rounded: 20,000 ballots in eight colleges, each college weighing
// up to 1,000, need less than 2^104. In JSON an integer of at most 15 digits, or a text of 16 to 38.
__extension__ typedef __int128 Weight;

// Figures of a result are plain numbers and lists: int (32 bits), std::int64_t (within 2^53 - 1 in JSON), Weight, double
// (finite; only shown, nothing is decided on it), and
// std::vector of at most this many values: the square of the largest paper.
inline constexpr std::size_t figures_per_list = 160'000;

// Milliseconds since 1970-01-01T00:00:00Z, by the server's clock.
using Moment = Whole<0, 253402300799999>;

}  // namespace gommette
