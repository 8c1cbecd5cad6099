#pragma once

#include <optional>
#include <vector>

#include "protocol/result.hpp"
#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/settle.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// What all that treats rounds asks of a method: one specialization a method, in server/domain/methods, whose head is the method's
// definition. Only the declaration stands here, and there is nothing to inherit: a method that does not answer one of the
// questions does not compile.
//
//   LineShape line                         what a line of a ballot holds beside the mark
//   MergeRule merge_rule, int cap(s)       what merging does to ballots already cast (settle.hpp); cap: of capped_sum
//   bool zero_abstains                     a ballot of zeros alone is not expressed
//   bool tells_more_than_cells             its figures hold more than the marks by option (a secret round then withholds them)
//   bool counts_persons_only(s)            other weightings than by person mean nothing
//   bool names_options                     its settings name the options one by one, so that none may come while a round is open
//   bool knows_hands                       it takes each proposal by itself, so that hands raised for one after the other say all
//   bool suits(s, options)                 whether a room's round on a paper of so many options can have these settings
//   optional<Objection> judge(s, cast, settled)   why a ballot is refused; settled: the ballot as it counts now
//   Count count(s, poll, weighting, groups)       counts settled ballots; groups: see count_consensus
//   optional<Scale> scale(s, options)      the marks told by college; nullopt: it has none of that kind
//   int told(ballot, mark)                 the mark as it is told by college
//   Share in_favour(s, cell)               who in the cell is in favour, of how many
//   void warn(options, warnings)           what is doubtful about so many options
//   void warn_of(count, warnings)          what is doubtful about the count
//   void withhold(count, smallest)         takes away what would tell how someone voted in a secret round, beside the cells
//   void withhold_colleges(count)          takes away what it says by college
//   void summarize(count, option, summary) fills in all but proposal and rank
template <class Settings>
struct MethodRules;

enum class LineShape { mark, mark_and_second, mark_and_rival };

// The marks first..last.
struct Scale {
    int first{0};
    int last{-1};
};

// Of each college, which declared group its ballots belong to, from 0 without gaps, or nobody.
using GroupOfCollege = std::vector<int>;

// The figure of that option among those of a count; nullptr: none.
template <class SomeCount>
auto const* figure_of(SomeCount const& count, int option) {
    for (auto const& figure : count.figures)
        if (figure.option == option) return &figure;
    return static_cast<decltype(&count.figures.front())>(nullptr);
}

// Adds so many people who gave that mark; none leaves no trace.
void add_people(ItemSummary& summary, int mark, Weight people);

// The people of a cell who gave one of the marks from..to-1, by position in `people`.
int people_between(Cell const& cell, std::size_t from, std::size_t to);

// Those who gave any of the marks.
inline int people_who_marked(Cell const& cell) { return people_between(cell, 0, cell.people.size()); }

}  // namespace gommette::domain::voting
