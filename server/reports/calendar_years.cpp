#include "server/reports/calendar_years.hpp"

#include <ctime>
#include <string>

#include "server/reports/local_time.hpp"

namespace gommette::reports {

int year_of(Moment at) { return local(at).tm_year + 1900; }

Moment end_of_year(int year) {
    std::tm parts{};
    parts.tm_year = year + 1 - 1900;
    parts.tm_mday = 1;
    parts.tm_isdst = -1;
    return {static_cast<std::int64_t>(mktime(&parts)) * 1000 - 1};
}

Day day_of(Moment at) {
    auto const parts = local(at);
    auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return {std::to_string(parts.tm_year + 1900) + "-" + two(parts.tm_mon + 1) + "-" + two(parts.tm_mday)};
}

Day last_day_of(int year) { return {std::to_string(year) + "-12-31"}; }

Day first_day_of(ConventionDescribed const& described) {
    return described.starts_on.value_or(Day{std::to_string(described.first_year.value) + "-01-01"});
}

Day last_day_of(ConventionDescribed const& described) {
    return described.ends_on.value_or(last_day_of(static_cast<int>(described.last_year.value)));
}

bool is_in(Day const& day, int year) { return day.value.starts_with(std::to_string(year) + "-"); }

}  // namespace gommette::reports
