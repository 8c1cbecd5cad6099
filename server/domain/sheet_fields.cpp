#include "server/domain/sheet_fields.hpp"

#include "server/domain/calendar.hpp"

namespace gommette::domain {

namespace {

bool has_percent(ProgressState state) {
    switch (state) {
        case ProgressState::under_way:
        case ProgressState::suspended: return true;
        case ProgressState::not_started:
        case ProgressState::done:
        case ProgressState::abandoned: return false;
    }
    return false;
}

bool is_no_day(std::optional<Day> const& day) { return day && !day_of(*day); }

std::optional<Refusal> fault_in(ActionSchedule const& schedule) {
    if (is_no_day(schedule.begins) || is_no_day(schedule.ends)) return Refusal::no_such_day;
    bool const is_backwards = schedule.begins && schedule.ends && *day_of(*schedule.ends) < *day_of(*schedule.begins);
    return is_backwards ? std::optional{Refusal::malformed} : std::nullopt;
}

}  // namespace

std::optional<SheetField> only_field(SheetFields const& value) {
    std::optional<SheetField> only;
    bool is_alone = true;
    for_each_sheet_field([&](SheetField field, auto pointer) {
        if (!(value.*pointer)) return;
        is_alone = !only;
        only = field;
    });
    return is_alone ? only : std::nullopt;
}

void put_field(SheetFields& into, SheetFields const& from, SheetField wanted) {
    for_each_sheet_field([&](SheetField field, auto pointer) {
        if (field == wanted) into.*pointer = from.*pointer;
    });
}

std::optional<Refusal> fault_of(SheetFields const& value) {
    if (value.progress && value.progress->percent && !has_percent(value.progress->state)) return Refusal::malformed;
    if (value.schedule)
        if (auto const fault = fault_in(*value.schedule)) return fault;
    if (value.milestones)
        for (auto const& milestone : value.milestones->values)
            if (is_no_day(milestone.day)) return Refusal::no_such_day;
    if (value.indicators)
        for (auto const& indicator : value.indicators->values)
            for (auto const& measure : indicator.measures.values)
                if (is_no_day(measure.day)) return Refusal::no_such_day;
    return std::nullopt;
}

SheetFields filled_in(Title const& title, std::optional<Detail> const& detail) {
    SheetFields fields;
    fields.title = title;
    fields.kind = ActionKind::new_action;
    fields.progress = ActionProgress{ProgressState::not_started, std::nullopt};
    if (detail && !detail->value.empty()) fields.description = {detail->value};
    return fields;
}

SheetFields filled_in(Title const& title) {
    SheetFields fields;
    fields.title = title;
    fields.kind = ActionKind::existing;
    fields.progress = ActionProgress{ProgressState::under_way, std::nullopt};
    return fields;
}

}  // namespace gommette::domain
