#include "server/reports/reviewed_year.hpp"

#include <algorithm>

#include "server/reports/calendar_years.hpp"
#include "server/reports/plan_figures.hpp"
#include "server/reports/state_at.hpp"

namespace gommette::reports {

namespace {

bool is_done(SheetFields const& values) { return values.progress && values.progress->state == ProgressState::done; }

bool is_begun(SheetFields const& values) {
    if (!values.progress) return false;
    switch (values.progress->state) {
        case ProgressState::under_way:
        case ProgressState::suspended:
        case ProgressState::done:
            return true;
        case ProgressState::not_started:
        case ProgressState::abandoned:
            return false;
    }
    return false;
}

}  // namespace

std::optional<ReviewedYear> reviewed_year(domain::Convention const& convention, int year, Moment now) {
    auto const& described = convention.described;
    if (!described || year < described->first_year.value || year > described->last_year.value || year > year_of(now)) return std::nullopt;
    ReviewedYear reviewed;
    reviewed.year = year;
    reviewed.is_first = year == described->first_year.value;
    reviewed.is_provisional = year == year_of(now);
    reviewed.end = reviewed.is_provisional ? now : end_of_year(year);
    reviewed.day = day_of(reviewed.end);
    reviewed.former = state_at(convention, end_of_year(year - 1));
    reviewed.state = state_at(convention, reviewed.end);
    return reviewed;
}

bool ReviewedAction::has_begun() const { return is_begun(values) && !(former && is_begun(*former)); }

bool ReviewedAction::has_finished() const { return is_done(values) && !(former && is_done(*former)); }

bool ReviewedAction::has_moved() const { return !former || former->progress != values.progress; }

std::vector<ReviewedAction> reviewed_actions(ReviewedYear const& year) {
    std::vector<ReviewedAction> actions;
    for (auto const* sheet : in_order(year.state)) {
        auto const* former = year.former.find(sheet->begun.sheet);
        actions.push_back({sheet, sheet->values(), former ? std::optional{former->values()} : std::nullopt});
    }
    return actions;
}

std::vector<LateMilestone> late_milestones(ReviewedYear const& year, std::vector<ReviewedAction> const& actions) {
    std::vector<LateMilestone> late;
    for (auto const& action : actions) {
        if (!action.values.milestones || is_done(action.values) || is_abandoned(action.values)) continue;
        for (auto const& milestone : action.values.milestones->values) {
            // A day that goes on has not passed; the last of a year that is over has.
            bool const has_passed = year.is_provisional ? milestone.day.value < year.day.value : milestone.day.value <= year.day.value;
            if (!milestone.done && has_passed) late.push_back({&action, milestone});
        }
    }
    std::ranges::stable_sort(late, {}, [](LateMilestone const& one) { return one.milestone.day.value; });
    return late;
}

Measure const* last_measure(ActionIndicator const& indicator, int year) {
    Measure const* last = nullptr;
    for (auto const& measure : indicator.measures.values)
        if (is_in(measure.day, year) && (!last || last->day.value <= measure.day.value)) last = &measure;
    return last;
}

}  // namespace gommette::reports
