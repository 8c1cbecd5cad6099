#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace gommette::documents {

inline constexpr auto calendar_media_type = "text/calendar; charset=utf-8";

// A day of the calendar.
struct CalendarDay {
    int year{};
    int month{};  // 1 to 12
    int day{};
    bool operator==(CalendarDay const&) const = default;
};

// From one time to another, in milliseconds since 1970.
struct CalendarSpan {
    std::int64_t from_ms{};
    std::int64_t to_ms{};
    bool operator==(CalendarSpan const&) const = default;
};

// `uid`: the same in every file that tells of it, so that a calendar takes the newer one for a change.
struct CalendarEvent {
    std::string uid;
    std::string title;
    std::string description;  // empty: none
    std::string place;        // empty: none
    std::variant<CalendarDay, CalendarSpan> when;
};

struct Calendar {
    std::string title;
    std::int64_t as_of_ms{};
    std::vector<CalendarEvent> events;
};

// An iCalendar file (RFC 5545). Whole days block nobody's time. The same calendar gives the same bytes. Throws NotWritten.
std::string icalendar(Calendar const& calendar);

}  // namespace gommette::documents
