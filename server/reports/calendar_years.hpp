#pragma once

#include "protocol/events.hpp"

namespace gommette::reports {

// Years and days by the clocks of the process' time zone.

int year_of(Moment at);
Moment end_of_year(int year);  // its last millisecond
Day day_of(Moment at);
Day last_day_of(int year);     // its 31st of December
// Of the convention's term: as it says them, else of its first and last year.
Day first_day_of(ConventionDescribed const& described);
Day last_day_of(ConventionDescribed const& described);
bool is_in(Day const& day, int year);

}  // namespace gommette::reports
