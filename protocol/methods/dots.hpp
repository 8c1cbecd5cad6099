#pragma once

#include <algorithm>

#include "protocol/ordering.hpp"

namespace gommette {

struct DotsCount;

// Gommettes: each person has `dots`, at most `cap` of them on one proposal; unused ones are allowed. The mark is the number of dots,
// 1..cap.
struct Dots {
    using Count = DotsCount;
    static constexpr auto name = "dots";
    static constexpr bool in_rooms = true;
    Whole<1, 100> dots{5};
    Whole<1, 100> cap{3};
    // A quarter of the options, within 3..10; half of the dots, rounded up, on one of them.
    static Dots usual(int options) {
        int const dots = std::clamp(options / 4, 3, 10);
        return {{dots}, {(dots + 1) / 2}};
    }
    bool operator==(Dots const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Dots, (), (dots, cap))

// `people[d]`: persons, unweighted, who gave d dots; people[0] had a say on the option and gave none.
struct DotsFigure {
    int option{};
    Weight total{0};
    Weight supporters{0};
    std::vector<int> people;
    bool operator==(DotsFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DotsFigure, (), (option, total, supporters, people))

// Figures of the live options, in the order of the paper.
struct DotsCount {
    static constexpr auto name = Dots::name;
    Ordering order;  // told apart, see Column
    std::vector<DotsFigure> figures;
    bool operator==(DotsCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DotsCount, (), (figures))

}  // namespace gommette
