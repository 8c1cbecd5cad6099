#pragma once

#include <chrono>
#include <optional>

#include "protocol/vocabulary.hpp"

namespace gommette::domain {

// The day written as 2027-03-08; nullopt: it is written otherwise, or the calendar has no such day. Years 2000 to 2100.
std::optional<std::chrono::sys_days> day_of(Day const& day);

// Whether the day is over everywhere. A convention does not say its time zone, so that a day still begun anywhere is today.
bool has_passed(std::chrono::sys_days day, Moment now);

}  // namespace gommette::domain
