#pragma once

#include <optional>
#include <vector>

#include "server/reports/history.hpp"

namespace gommette::reports {

// A year of the convention's term: the state at its end, or now while it goes on, and that at the end of the year before.
struct ReviewedYear {
    int year{};
    bool is_first{};        // of the term
    bool is_provisional{};  // it goes on
    Moment end;             // what is later counts not
    Day day;                // the last one that counts
    domain::Convention former;
    domain::Convention state;
};

// Nothing: the year is not one of the term, or has not begun. Pure but for the process' time zone.
std::optional<ReviewedYear> reviewed_year(domain::Convention const& convention, int year, Moment now);

// An action of that year's end. `former`: its fields a year before; absent: there was no sheet. Points into the year.
struct ReviewedAction {
    domain::Sheet const* sheet{};
    SheetFields values;
    std::optional<SheetFields> former;

    bool has_begun() const;     // under way, suspended or done; and was not
    bool has_finished() const;  // done; and was not
    bool has_moved() const;     // its progress is another, or it is new
};
// By field and number.
std::vector<ReviewedAction> reviewed_actions(ReviewedYear const& year);

// A milestone that has passed by then, and was not done; `action` has its sheet. None of what is done or abandoned.
struct LateMilestone {
    ReviewedAction const* action{};
    Milestone milestone;
};
// In the order of their days.
std::vector<LateMilestone> late_milestones(ReviewedYear const& year, std::vector<ReviewedAction> const& actions);

// The last measure of that year; nullptr: there is none.
Measure const* last_measure(ActionIndicator const& indicator, int year);

}  // namespace gommette::reports
