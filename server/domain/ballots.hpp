#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "protocol/vocabulary.hpp"
#include "server/domain/voting/ballot_round.hpp"

namespace gommette::domain {

// A live round's ballots. A ballot is a list of lines, one an option (of duels: one a pair), placed on the round's paper; an order
// changes some lines, and the method judges the whole ballot that results. Plain functions over plain values.

// What a ballot comes to on a paper that has changed since. counted: on live lines only. aside: marks that do not count now: on
// proposals that left the paper, dots above the cap of a merged line, and marks that a merge made contradict each other or old (the
// person is to vote again). They count again if what put them aside is undone. Both ascending.
struct Standing {
    std::vector<voting::PlacedMark> counted;
    std::vector<voting::PlacedMark> aside;
};

// O(paper + ballot).
Standing standing(Method const& method, std::vector<voting::Option> const& paper, voting::Ballot const& ballot);

// What a line of the method's ballots holds beside the mark.
voting::LineShape line_shape(Method const& method);

// Whether the mark has just what a line of that shape has: a second value, a rival, or neither.
bool has_shape(Mark const& mark, voting::LineShape shape);

// Whether two marks are given on one line: on the same option, or, where lines name a rival, on the same pair in either order.
bool same_line(voting::LineShape shape, voting::PlacedMark const& one, voting::PlacedMark const& other);

// The same for all marks that are given on one line, and for no others.
std::pair<int, int> line_key(voting::LineShape shape, voting::PlacedMark const& mark);

// Puts the mark on its line, in the place of the one that was there; take_back leaves the line empty. Marks stay ascending.
void put_line(std::vector<voting::PlacedMark>& marks, voting::LineShape shape, voting::PlacedMark const& mark);
void take_back(std::vector<voting::PlacedMark>& marks, voting::LineShape shape, voting::PlacedMark const& line);

// What the method decided of the option, by person, if the votes on it are, or were, for the chair to decide; nullptr: they are not, or
// it is no decision vote. Of a result read from a file nothing is taken for granted.
DecisionFigure const* figure_for_chair(Method const& method, RoundResult const& result, int option);

// The same result once the chair has decided it.
RoundResult decided_by_chair(RoundResult result, int option, bool in_favour);

// Why the method does not accept the marks as one whole ballot.
std::optional<Refusal> refusal_of(Method const& method, voting::Ballot const& ballot);

}  // namespace gommette::domain
