#pragma once

#include "protocol/vocabulary.hpp"

namespace gommette::reports {

// Years and days by the clocks of the process' time zone.

int year_of(Moment at);
Moment end_of_year(int year);  // its last millisecond
Day day_of(Moment at);
Day last_day_of(int year);     // its 31st of December
bool is_in(Day const& day, int year);

}  // namespace gommette::reports
