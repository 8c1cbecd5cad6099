#pragma once

#include "protocol/result.hpp"

namespace gommette::domain::voting {

// Of `of` people, `in_favour` were in favour; 0 <= in_favour <= of.
// Fisher's exact test, two-sided: the chance of a table of the same margins that is no more likely than this one (Fisher 1922;
// as R's fisher.test). In whole numbers of any length, so exact; O(of) of them.
//
// Whether that chance is below 5 %.
bool fisher_below_five_percent(Share const& a, Share const& b);
// The chance in millionths, rounded down: to show, not to decide.
int fisher_millionths(Share const& a, Share const& b);

}  // namespace gommette::domain::voting
