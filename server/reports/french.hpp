#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "protocol/events.hpp"
#include "protocol/vocabulary.hpp"
#include "server/recount/college_words.hpp"

namespace gommette::reports {

// Words of reports and tables, in French. Days and times are those of the process' time zone.

std::string day_text(Moment at);                   // "mercredi 4 mars 2026"
std::string day_text(Day const& day);              // "1er avril 2027"
std::string time_text(Moment at);                  // "19 h 02"
std::string short_text(Moment at);                 // "4 mars 2026, 19 h 02"
// What the clocks of all times around that one show: "UTC+1, UTC+2 à l’heure d’été".
std::string clock_text(Moment at);
using recount::CollegeNames;
using recount::in_french;                          // of a college
std::string_view in_french(StepKind step);         // "Accueil"
std::string_view in_french(RoomKind room);           // "personnelle"
std::string_view in_french(Resolution resolution);  // "validée"
std::string euros_text(std::int64_t euros);        // "48 000 €"
std::string joined(std::vector<std::string> const& parts, char const* between);
// "Jeunesse", as `fields` call it; of one that is not among them its code.
std::string field_title(ConventionFields const& fields, FieldCode const& code);
// "1 vote", "2 votes": singular below two.
std::string counted(std::int64_t number, char const* one, char const* many);
// The title, or that it was erased.
std::string title_of(std::optional<Words> const& words);

}  // namespace gommette::reports
