#pragma once

#include <cstdint>
#include <optional>

#include "protocol/vocabulary.hpp"

namespace gommette::domain {

// Days since 1970-01-01.
using DayNumber = std::int64_t;

// The day written as 2027-03-08; nullopt: it is written otherwise, or the calendar has no such day. Years 2000 to 2100.
std::optional<DayNumber> day_of(Day const& day);

// Whether the day is over everywhere. A convention does not say its time zone, so that a day still begun anywhere is today.
bool has_passed(DayNumber day, Moment now);

}  // namespace gommette::domain
