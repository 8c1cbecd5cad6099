#include "server/domain/calendar.hpp"

#include <charconv>
#include <string_view>

namespace gommette::domain {

namespace {

constexpr std::int64_t ms_an_hour = 3'600'000;
constexpr std::int64_t ms_a_day = 24 * ms_an_hour;
// The westernmost clocks are twelve hours behind UTC.
constexpr std::int64_t westernmost_ms = 12 * ms_an_hour;

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    for (char const digit : digits)
        if (digit < '0' || digit > '9') return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

std::optional<DayNumber> day_of(Day const& day) {
    std::string_view const text = day.value;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number_in(text.substr(0, 4));
    auto const month = number_in(text.substr(5, 2));
    auto const of_month = number_in(text.substr(8, 2));
    if (!year || !month || !of_month || *year < 2000 || *year > 2100) return std::nullopt;
    if (*month < 1 || *month > 12 || *of_month < 1 || *of_month > days_in(*year, *month)) return std::nullopt;
    DayNumber number = *of_month - 1;
    for (int before = 1970; before < *year; ++before) number += is_leap_year(before) ? 366 : 365;
    for (int before = 1; before < *month; ++before) number += days_in(*year, before);
    return number;
}

bool has_passed(DayNumber day, Moment now) { return (day + 1) * ms_a_day <= now.value - westernmost_ms; }

}  // namespace gommette::domain
