#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct DuelsCount;

// Duels: each person compares pairs. A line names the winner and, as rival, the loser, with the mark 1; 0: could not choose between
// the two, in any order.
struct Duels {
    using Count = DuelsCount;
    static constexpr auto name = "duels";
    static constexpr bool in_rooms = false;
    // What a round on so many options usually has.
    static Duels usual(int) { return {}; }
    bool operator==(Duels const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Duels, (), ())

struct DuelFigure {
    int option{};
    Weight wins{0};
    Weight losses{0};
    Weight undecided{0};
    int people{0};         // who compared it at least once
    double strength{1.0};  // Bradley-Terry
    bool operator==(DuelFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DuelFigure, (), (option, wins, losses, undecided, people, strength))

struct DuelsCount {
    static constexpr auto name = Duels::name;
    Ordering order;                   // told apart, see Column
    std::vector<DuelFigure> figures;  // of the live options, in the order of the paper
    std::int64_t comparisons{0};      // made by all, undecided ones included
    int people{0};                    // who made at least one
    Weight unit{1};                   // of the weighting, which the score's "+ 1" is one of
    bool operator==(DuelsCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DuelsCount, (), (figures, comparisons, people, unit))

}  // namespace gommette
