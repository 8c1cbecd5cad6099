#include "server/reports/calendar_years.hpp"

#include <gtest/gtest.h>

#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

TEST(CalendarYears, EndAtMidnightOfTheClocksOfThatPlace) {
    FrenchClock const clock;
    Moment const end = end_of_year(2026);
    EXPECT_EQ(end.value, 1'798'757'999'999);  // 2026-12-31 22:59:59.999 UTC
    EXPECT_EQ(year_of(end), 2026);
    EXPECT_EQ(year_of({end.value + 1}), 2027);
    EXPECT_EQ(day_of(end).value, "2026-12-31");
    EXPECT_EQ(day_of({end.value + 1}).value, "2027-01-01");
}

TEST(CalendarYears, KnowTheirDays) {
    EXPECT_EQ(last_day_of(2027).value, "2027-12-31");
    EXPECT_TRUE(is_in({"2027-01-01"}, 2027));
    EXPECT_FALSE(is_in({"2028-01-01"}, 2027));
}

}  // namespace
}  // namespace gommette::reports
