#include "server/documents/calendar.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "tests/documents/samples.hpp"

namespace gommette::documents {
namespace {

using testing::HasSubstr;

Calendar sample() {
    return {"Convention 2026–2029",
            sample_time,
            {{"decision-3@gommette", "À retravailler : Caravane, jeunesse; suite", "Motif\nsur deux lignes", "", CalendarDay{2026, 12, 31}},
             {"session-2@gommette", "Atelier", "", "Salle des fêtes", CalendarSpan{sample_time, sample_time + 7'200'000}}}};
}

TEST(ICalendar, TellsDaysAndTimes) {
    auto const file = icalendar(sample());
    EXPECT_TRUE(file.starts_with("BEGIN:VCALENDAR\r\n"));
    EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20261231\r\n"));
    EXPECT_THAT(file, HasSubstr("DTEND;VALUE=DATE:20270101\r\n"));
    EXPECT_THAT(file, HasSubstr("DTSTART:20260304T180211Z\r\nDTEND:20260304T200211Z\r\n"));
    EXPECT_THAT(file, HasSubstr("DTSTAMP:20260304T180211Z\r\n"));
    EXPECT_THAT(file, HasSubstr("UID:decision-3@gommette\r\n"));
    EXPECT_EQ(file, icalendar(sample()));
}

TEST(ICalendar, EscapesAndFoldsItsLines) {
    auto calendar = sample();
    calendar.events.front().description = std::string(300, 'e');
    auto const file = icalendar(calendar);
    EXPECT_THAT(file, HasSubstr("Caravane\\, jeunesse\\; suite"));
    std::istringstream lines(file);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 76u) << line;
    EXPECT_THAT(icalendar(sample()), HasSubstr("Motif\\nsur deux lignes"));
}

}  // namespace
}  // namespace gommette::documents
