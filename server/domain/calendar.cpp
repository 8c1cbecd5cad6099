#include "server/domain/calendar.hpp"

#include <charconv>
#include <string_view>

namespace gommette::domain {

namespace {

// The westernmost clocks are twelve hours behind UTC.
constexpr std::chrono::hours westernmost{12};

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    for (char const digit : digits)
        if (digit < '0' || digit > '9') return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

std::optional<std::chrono::sys_days> day_of(Day const& day) {
    std::string_view const text = day.value;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number_in(text.substr(0, 4));
    auto const month = number_in(text.substr(5, 2));
    auto const of_month = number_in(text.substr(8, 2));
    if (!year || !month || !of_month || *year < 2000 || *year > 2100) return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*of_month)}};
    return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

bool has_passed(std::chrono::sys_days day, Moment now) {
    auto const there = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{now.value}} - westernmost;
    return day < std::chrono::floor<std::chrono::days>(there);
}

}  // namespace gommette::domain
