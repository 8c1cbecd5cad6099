#pragma once

#include <vector>

#include "server/domain/voting/breakdown.hpp"

namespace gommette::domain::voting {

// Hides the cells of a breakdown that would tell how someone voted, and as many more as it takes that no subtraction from the
// whole brings them back. The whole itself, all colleges together, is always shown.
//
// 1. A college with fewer than `smallest` ballots is hidden everywhere.
// 2. In a secret round a college whose members all did the same on an option is hidden there.
// 3. Where any cell of a row is hidden, more colleges are hidden in it, the smallest first, until the hidden ones are at least
//    two, have at least `smallest` ballots together, and did not all do the same: then the rest of the whole fits more than one
//    way to every hidden cell. If no such set exists, the row is hidden in all colleges.
// A single college with ballots is the whole, and stays.
//
// What it does not hide: that something was hidden, and by which of the rules. Whoever knows the sizes of the colleges can tell a row
// hidden for its size from one hidden for unanimity, and may then work out the unanimous college.
inline constexpr int smallest_college = 5;
inline constexpr int smallest_sensitive_college = 11;

void suppress(Breakdown& breakdown, int smallest, bool secret);

// Whether any cell is hidden.
bool hides_any(Breakdown const& breakdown);

// Nothing of a hidden cell is to leave the count.
void empty_hidden_cells(Breakdown& breakdown);

// Of the numbers of voters by column: those that are not told, ascending. Those of colleges with fewer than `smallest` ballots, and of as
// many more, the smallest first, as it takes that what is not told is of two colleges at least, and `smallest` ballots. One college with
// ballots is the whole, and is told.
std::vector<int> sizes_not_told(std::vector<int> const& voters, int smallest);

// Colleges as groups for figures that are not a table (bridging): every college shown in all rows is one; those hidden somewhere
// are together one more if they have `smallest` ballots, else they are left out (nobody). Per column but the last.
std::vector<int> groups_to_tell(Breakdown const& breakdown, int smallest);

}  // namespace gommette::domain::voting
