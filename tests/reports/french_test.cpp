#include "server/reports/french.hpp"

#include <gtest/gtest.h>

#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

TEST(French, CountsTheFirstDayOfAMonthByAnOrdinal) {
    EXPECT_EQ(day_text(Day{"2027-03-01"}), "1er\u00a0mars 2027");
    EXPECT_EQ(day_text(Day{"2027-12-31"}), "31\u00a0décembre 2027");
}

TEST(French, TellsTimesByTheClockOfTheirDay) {
    FrenchClock const clock;
    EXPECT_EQ(short_text(Moment{1'772'647'331'000}), "4\u00a0mars 2026, 19\u00a0h\u00a002");
    EXPECT_EQ(day_text(Moment{1'782'860'400'000}), "mercredi 1er\u00a0juillet 2026");
    EXPECT_EQ(time_text(Moment{1'782'860'400'000}), "1\u00a0h\u00a000");
    EXPECT_EQ(clock_text(Moment{1'782'860'400'000}), "UTC+1, UTC+2 à l’heure d’été");
}

TEST(French, NamesAClockThatKnowsNoSummer) {
    FrenchClock const clock;
    setenv("TZ", "<+0530>-5:30", 1);
    tzset();
    EXPECT_EQ(clock_text(Moment{1'772'647'331'000}), "UTC+5:30");
    setenv("TZ", "UTC0", 1);
    tzset();
    EXPECT_EQ(clock_text(Moment{1'772'647'331'000}), "UTC");
}

TEST(French, NamesAFieldAsTheConventionCallsIt) {
    ConventionFields const fields{{{{"JE"}, {"Jeunesse et citoyenneté"}}, {{"SE"}, {"Seniors"}}}};
    EXPECT_EQ(field_title(fields, {"JE"}), "Jeunesse et citoyenneté");
    EXPECT_EQ(field_title(fields, {"SE"}), "Seniors");
    EXPECT_EQ(field_title(fields, {"PE"}), "PE");
}

TEST(French, PartsEurosInThrees) {
    EXPECT_EQ(euros_text(0), "0\u00a0€");
    EXPECT_EQ(euros_text(999), "999\u00a0€");
    EXPECT_EQ(euros_text(1'234'567), "1\u202f234\u202f567\u00a0€");
}

}  // namespace
}  // namespace gommette::reports
