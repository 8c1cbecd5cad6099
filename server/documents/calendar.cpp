#include "server/documents/calendar.hpp"

#include <libical/ical.h>

#include <memory>

#include "server/documents/package.hpp"
#include "server/documents/xml.hpp"

namespace gommette::documents {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype utc_time(std::int64_t at_ms) { return icaltime_from_timet_with_zone(at_ms / 1000, 0, icaltimezone_get_utc_timezone()); }

icaltimetype day(CalendarDay const& when) {
    auto time = icaltime_null_date();
    time.year = when.year;
    time.month = when.month;
    time.day = when.day;
    time.is_date = 1;
    return time;
}

struct AddWhen {
    icalcomponent* event;

    void operator()(CalendarDay const& when) const {
        auto next = day(when);
        icaltime_adjust(&next, 1, 0, 0, 0);
        icalcomponent_add_property(event, icalproperty_new_dtstart(day(when)));
        icalcomponent_add_property(event, icalproperty_new_dtend(next));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    void operator()(CalendarSpan const& when) const {
        icalcomponent_add_property(event, icalproperty_new_dtstart(utc_time(when.from_ms)));
        icalcomponent_add_property(event, icalproperty_new_dtend(utc_time(when.to_ms)));
    }
};

void add_event(icalcomponent* calendar, CalendarEvent const& told, std::int64_t as_of_ms) {
    auto* event = icalcomponent_new_vevent();
    if (!event) throw NotWritten("no memory for a calendar");
    icalcomponent_add_component(calendar, event);
    icalcomponent_add_property(event, icalproperty_new_uid(xml_text(told.uid).c_str()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(utc_time(as_of_ms)));
    icalcomponent_add_property(event, icalproperty_new_summary(xml_text(told.title).c_str()));
    if (!told.description.empty()) icalcomponent_add_property(event, icalproperty_new_description(xml_text(told.description).c_str()));
    if (!told.place.empty()) icalcomponent_add_property(event, icalproperty_new_location(xml_text(told.place).c_str()));
    std::visit(AddWhen{event}, told.when);
}

}  // namespace

std::string icalendar(Calendar const& calendar) {
    Component const made{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    if (!made) throw NotWritten("no memory for a calendar");
    icalcomponent_add_property(made.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(made.get(), icalproperty_new_prodid("-//Gommette//FR"));
    auto* name = icalproperty_new_x(xml_text(calendar.title).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    icalcomponent_add_property(made.get(), name);
    for (auto const& event : calendar.events) add_event(made.get(), event, calendar.as_of_ms);
    std::unique_ptr<char, decltype(&free)> const text{icalcomponent_as_ical_string_r(made.get()), &free};
    if (!text) throw NotWritten("no memory for a calendar");
    return text.get();
}

}  // namespace gommette::documents
