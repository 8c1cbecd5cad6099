#pragma once

#include <vector>

#include "server/domain/voting/ballot_round.hpp"
#include "server/domain/voting/fisher.hpp"

namespace gommette::domain::voting {

// What each college gave to each option, in people: a table option × college of histograms.

// A cell counts the college's ballots: people[v]: gave the mark first_value + v; silent: had a say on it and gave no mark;
// unseen: had no say on it (settle.hpp). They sum to the college's voters.
struct Cell {
    std::vector<int> people;
    int silent{0};
    int unseen{0};
    bool shown{true};
    bool operator==(Cell const&) const = default;
};

struct Breakdown {
    std::vector<int> options;  // rows: the live options
    std::vector<int> voters;   // per column: ballots. One column a college, and a last one for those without
    int first_value{0};        // the mark of people[0]
    std::vector<std::vector<Cell>> cells;

    Cell& at(std::size_t row, std::size_t column) { return cells[row][column]; }
    Cell const& at(std::size_t row, std::size_t column) const { return cells[row][column]; }
};

// Marks as they are told by college: opinions -1..1, ticks 1, dots 1..cap, grades 0..5, impacts 1..5; of a ranking the place,
// 1..options, that the ballot gives (one more than the options above). Duels have no marks of this kind: no rows.
Breakdown break_down(BallotRound const& round, Poll const& settled);

// Who in the cell is in favour, of how many: agree of those who marked it · ticked, or gave dots, of the voters who saw it ·
// "Assez bien" or better of those who graded · an impact of 4 or 5 of those who placed it · ranked among the first three of the
// voters who saw it · for of (for + against).
Share in_favour(Rules const& rules, Cell const& cell);

// Two colleges that part on an option: 20 points or more between their shares, and Fisher's exact p below 0.05. A thing to
// discuss, not a proof. Found between shown cells only. Widest first.
struct Divergence {
    int option{};
    int college{};  // columns of the breakdown; the one more in favour first
    int other{};
    Share in_college;
    Share in_other;
    int fisher_millionths{0};
    bool operator==(Divergence const&) const = default;
};

std::vector<Divergence> find_divergences(Rules const& rules, Breakdown const& breakdown);

}  // namespace gommette::domain::voting
