#pragma once

#include <compare>

#include "protocol/ordering.hpp"
#include "protocol/square_table.hpp"

namespace gommette {

struct RankingCount;

// Classement: each person ranks proposals, 1 the best; numbers may be left out. `unranked_no_opinion`: what a ballot leaves out is
// compared with nothing, instead of last.
struct Ranking {
    using Count = RankingCount;
    static constexpr auto name = "ranking";
    static constexpr bool in_rooms = true;
    bool equal_ranks{true};
    bool unranked_no_opinion{false};
    // What a round on so many options usually has.
    static Ranking usual(int) { return {}; }
    bool operator==(Ranking const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ranking, (), (equal_ranks, unranked_no_opinion))

// How strong a win is: more winning votes are stronger; of equal ones, fewer losing votes. {0, 0}: no win.
struct Strength {
    Weight winning{0};
    Weight losing{0};

    std::strong_ordering operator<=>(Strength const& other) const {
        if (auto const found = winning <=> other.winning; found != 0) return found;
        return other.losing <=> losing;
    }
    bool operator==(Strength const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Strength, (), (winning, losing))

// A majority circle: rivals[0] beats rivals[1], … and the last beats rivals[0].
struct Cycle {
    std::vector<int> rivals;
    bool operator==(Cycle const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Cycle, (), (rivals))

// at(a, b): the weight of those who put a above b.
using Duelled = SquareTable<Weight>;

struct RankingCount {
    static constexpr auto name = Ranking::name;
    Ordering order;            // told apart, see Column
    std::vector<int> options;  // the live ones; the tables below are numbered by their places in it
    Duelled duelled;
    SquareTable<Strength> paths;   // the strongest ones
    std::optional<int> condorcet;  // an option
    std::vector<int> smith;        // options
    std::vector<Cycle> cycles;     // of options
    std::vector<Weight> doubled_borda;
    Ordering borda;
    bool operator==(RankingCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RankingCount, (), (options, duelled, paths, condorcet, smith, cycles, doubled_borda, borda))

}  // namespace gommette
