#include "server/reports/french.hpp"

#include "server/domain/fields.hpp"

#include <array>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "server/reports/local_time.hpp"

namespace gommette::reports {

namespace {

constexpr std::array<char const*, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                             "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<char const*, 7> weekdays{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"};
constexpr auto no_break = "\u00a0";
constexpr auto thousands = "\u202f";

std::string date_text(int day, int month, int year) {
    return (day == 1 ? "1er" : std::to_string(day)) + no_break + months.at(static_cast<std::size_t>(month)) + " " + std::to_string(year);
}

// "UTC+1", and whether that is summer time, in the middle of a month of that year (since 1900).
std::pair<std::string, bool> clock_in(int year, int month) {
    std::tm parts{};
    parts.tm_year = year;
    parts.tm_mon = month;
    parts.tm_mday = 15;
    parts.tm_hour = 12;
    parts.tm_isdst = -1;
    mktime(&parts);
    long const minutes = parts.tm_gmtoff / 60;
    std::string text = "UTC";
    if (minutes != 0) text += (minutes < 0 ? "−" : "+") + std::to_string(std::abs(minutes) / 60);
    if (minutes % 60 != 0) text += ":" + std::to_string(std::abs(minutes) % 60);
    return {text, parts.tm_isdst > 0};
}

}  // namespace

std::string day_text(Moment at) {
    auto const parts = local(at);
    return weekdays.at(static_cast<std::size_t>(parts.tm_wday)) + (" " + date_text(parts.tm_mday, parts.tm_mon, parts.tm_year + 1900));
}

std::string day_text(Day const& day) {
    auto const number = [&](std::size_t from, std::size_t length) { return std::stoi(day.value.substr(from, length)); };
    return date_text(number(8, 2), number(5, 2) - 1, number(0, 4));
}

std::string time_text(Moment at) {
    auto const parts = local(at);
    return std::to_string(parts.tm_hour) + no_break + "h" + no_break + (parts.tm_min < 10 ? "0" : "") + std::to_string(parts.tm_min);
}

std::string short_text(Moment at) {
    auto const parts = local(at);
    return date_text(parts.tm_mday, parts.tm_mon, parts.tm_year + 1900) + ", " + time_text(at);
}

std::string_view in_french(StepKind step) {
    switch (step) {
        case StepKind::lobby:
            return "Accueil";
        case StepKind::proposing:
            return "Propositions";
        case StepKind::merging:
            return "Regroupement";
        case StepKind::vote:
            return "Vote";
        case StepKind::prioritizing:
            return "Priorités";
        case StepKind::closed:
            return "Clôture";
    }
    return "";
}

std::string_view in_french(RoomKind room) {
    switch (room) {
        case RoomKind::open:
            return "ouverte";
        case RoomKind::personal:
            return "personnelle";
    }
    return "";
}

std::string_view in_french(Resolution resolution) {
    switch (resolution) {
        case Resolution::validated:
            return "validée";
        case Resolution::with_reservation:
            return "validée sous réserve";
        case Resolution::to_rework:
            return "à retravailler";
        case Resolution::postponed:
            return "reportée";
        case Resolution::rejected:
            return "rejetée";
        case Resolution::taken_back:
            return "reprise";
    }
    return "";
}

std::string counted(std::int64_t number, char const* one, char const* many) {
    return std::to_string(number) + no_break + (number < 2 ? one : many);
}

std::string joined(std::vector<std::string> const& parts, char const* between) {
    std::string all;
    for (auto const& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

std::string euros_text(std::int64_t euros) {
    auto digits = std::to_string(euros);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, thousands);
    return digits + no_break + "€";
}

std::string clock_text(Moment at) {
    auto const year = local(at).tm_year;
    auto const [winter, in_winter] = clock_in(year, 0);
    auto const [summer, in_summer] = clock_in(year, 6);
    if (winter == summer) return winter;
    return in_winter ? summer + ", " + winter + " à l’heure d’été" : winter + ", " + summer + " à l’heure d’été";
}

std::string title_of(std::optional<Words> const& words) { return words ? words->title.value : "Texte effacé sur demande"; }

std::string field_title(ConventionFields const& fields, FieldCode const& code) {
    auto const* found = domain::find_field(fields, code);
    return found ? found->title.value : code.value;
}

}  // namespace gommette::reports
