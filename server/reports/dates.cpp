#include "server/reports/dates.hpp"

#include <utility>

#include "server/reports/calendar_years.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

namespace {

using documents::Calendar;
using documents::CalendarDay;

CalendarDay calendar_day(Day const& day) {
    auto const number = [&](std::size_t from, std::size_t length) { return std::stoi(day.value.substr(from, length)); };
    return {number(0, 4), number(5, 2), number(8, 2)};
}

void add(Calendar& calendar, std::string const& uid, std::string title, std::string description, CalendarDay day) {
    calendar.events.push_back({uid + "@gommette", std::move(title), std::move(description), "", day});
}

void add_term(Calendar& calendar, ConventionDescribed const& described) {
    auto const& title = described.title.value;
    auto const& town = described.town.value;
    add(calendar, "convention-debut", "Début : " + title, town, calendar_day(first_day_of(described)));
    add(calendar, "convention-fin", "Fin : " + title, town, calendar_day(last_day_of(described)));
    if (!described.milestones) return;
    int number = 0;
    for (auto const& milestone : described.milestones->values)
        add(calendar, "convention-echeance-" + std::to_string(++number), milestone.title.value + " : " + title, town, calendar_day(milestone.day));
}

// "À retravailler : Caravane"
std::string deadline_title(DecisionTaken const& taken, ConventionWords const& words) {
    auto const title = words.title({taken.session, taken.proposal});
    return (taken.resolution == Resolution::postponed ? "Reportée jusqu’ici : " : "À retravailler : ") + title;
}

void add_deadlines(Calendar& calendar, ConventionHistory const& history, ConventionWords const& words) {
    for (auto const& decided : history.convention.decisions) {
        auto const& taken = decided.taken;
        if (decided.replaced_by || !taken.until) continue;
        add(calendar, "decision-" + std::to_string(taken.decision.value), deadline_title(taken, words),
            words.session(taken.session) + (taken.words ? "\n" + taken.words->motive.value : ""), calendar_day(*taken.until));
    }
}

void add_sheet(Calendar& calendar, domain::Sheet const& sheet) {
    auto const values = sheet.values();
    if (values.progress && values.progress->state == ProgressState::abandoned) return;
    auto const code = sheet.begun.field.value + std::to_string(sheet.begun.number.value);
    auto const uid = "fiche-" + std::to_string(sheet.begun.sheet.value);
    auto const action = code + (values.title ? " " + values.title->value : "");
    auto const owner = values.owner && !values.owner->value.empty() ? "Pilote : " + values.owner->value : std::string{};
    if (values.schedule && values.schedule->begins) add(calendar, uid + "-debut", "Début : " + action, owner, calendar_day(*values.schedule->begins));
    if (values.schedule && values.schedule->ends) add(calendar, uid + "-fin", "Fin : " + action, owner, calendar_day(*values.schedule->ends));
    if (!values.milestones) return;
    for (std::size_t at = 0; at < values.milestones->values.size(); ++at) {
        auto const& milestone = values.milestones->values[at];
        add(calendar, uid + "-echeance-" + std::to_string(at + 1), milestone.title.value + (milestone.done ? " (fait)" : "") + " : " + action, owner,
            calendar_day(milestone.day));
    }
}

}  // namespace

Calendar dates(ConventionHistory const& history) {
    ConventionWords const words(history);
    Calendar calendar{words.convention(), history.last_at.value, {}};
    if (history.convention.described) add_term(calendar, *history.convention.described);
    add_deadlines(calendar, history, words);
    for (auto const& sheet : history.convention.sheets) add_sheet(calendar, sheet);
    return calendar;
}

}  // namespace gommette::reports
