#pragma once

#include "protocol/methods/ranking.hpp"

namespace gommette {

struct DuelsCount;

// Duels: each person compares pairs. A line names the winner and, as rival, the loser, with the mark 1; 0: could not choose between
// the two, in any order.
struct Duels {
    using Count = DuelsCount;
    static constexpr auto name = "duels";
    static constexpr bool in_rooms = true;
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
    std::optional<double> strength;  // Bradley-Terry; not told while the round is open
    bool operator==(DuelFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DuelFigure, (), (option, wins, losses, undecided, people, strength))

// Of more proposals than this no table of all pairs is told: nobody could read it, and its cells grow with the square.
inline constexpr int duels_in_table = 40;

struct DuelsCount {
    static constexpr auto name = Duels::name;
    Ordering order;                   // told apart, see Column
    std::vector<DuelFigure> figures;  // of the live options, in the order of the paper
    std::int64_t comparisons{0};      // made by all, undecided ones included
    int people{0};                    // who made at least one
    Weight unit{1};                   // of the weighting, which the score's "+ 1" is one of
    Duelled won;  // at(a, b): how often a was chosen over b, numbered by their places in `figures`; empty: not told
    bool operator==(DuelsCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DuelsCount, (), (figures, comparisons, people, unit, won))

}  // namespace gommette
