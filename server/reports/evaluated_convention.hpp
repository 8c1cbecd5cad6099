#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/reports/history.hpp"
#include "server/reports/plan_figures.hpp"

namespace gommette::reports {

// What became of the priorities that a committee's sessions retained; the decision that stands on each counts.
struct CommitteePriorities {
    std::int64_t sessions{};
    std::int64_t retained{};
    std::map<Resolution, std::int64_t> decided;
    std::int64_t undecided{};  // or the decision was taken back
};
// Of every committee but the steering committee, in the order of their numbers. Pure.
std::map<CommitteeId, CommitteePriorities> priorities_of_committees(ConventionHistory const& history);

// The titles of the fields that have no action, in their order.
std::vector<std::string> fields_without_action(domain::Convention const& convention);

// How far a result is, told by its baseline, its target and its last measure.
// unknown: one of the three is missing, or there is nowhere to go.
enum class Attainment { unknown, moved_away, on_the_way, attained };
struct ResultSoFar {
    Attainment attainment{};
    int percent{};  // of the way, from 0 to 99, of one that is on the way
    Measure const* last{nullptr};
};
ResultSoFar result_so_far(ActionIndicator const& indicator);

}  // namespace gommette::reports
