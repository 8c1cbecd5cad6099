#include "server/reports/evaluated_convention.hpp"

#include <set>

#include "server/reports/held_sessions.hpp"

namespace gommette::reports {

std::map<CommitteeId, CommitteePriorities> priorities_of_committees(ConventionHistory const& history) {
    std::map<CommitteeId, CommitteePriorities> committees;
    for (auto const& committee : history.convention.committees)
        if (!committee.steers.value_or(false)) committees[committee.committee];
    for (auto const& session : held_sessions(history.outcomes)) {
        if (session.steers) continue;
        auto& counts = committees[session.committee];
        ++counts.sessions;
        counts.retained += static_cast<std::int64_t>(session.priorities.size());
        for (auto const proposal : session.priorities) {
            auto const* decided = history.convention.decision_on({session.session, proposal});
            if (!decided || decided->taken.resolution == Resolution::taken_back)
                ++counts.undecided;
            else
                ++counts.decided[decided->taken.resolution];
        }
    }
    return committees;
}

std::vector<std::string> fields_without_action(domain::Convention const& convention) {
    std::set<FieldCode> with;
    for (auto const& sheet : convention.sheets) with.insert(sheet.begun.field);
    std::vector<std::string> without;
    for (auto const& [field, title] : convention.fields().values)
        if (!with.contains(field)) without.push_back(title.value);
    return without;
}

ResultSoFar result_so_far(ActionIndicator const& indicator) {
    ResultSoFar so_far;
    for (auto const& measure : indicator.measures.values)
        if (!so_far.last || so_far.last->day.value <= measure.day.value) so_far.last = &measure;
    if (!so_far.last || !indicator.baseline_thousandths || !indicator.target_thousandths) return so_far;
    auto way = indicator.target_thousandths->value - indicator.baseline_thousandths->value;
    auto gone = so_far.last->value_thousandths.value - indicator.baseline_thousandths->value;
    if (way == 0) return so_far;
    if (way < 0) {
        way = -way;
        gone = -gone;
    }
    if (gone >= way) {
        so_far.attainment = Attainment::attained;
    } else if (gone < 0) {
        so_far.attainment = Attainment::moved_away;
    } else {
        so_far.attainment = Attainment::on_the_way;
        so_far.percent = static_cast<int>(gone * 100 / way);
    }
    return so_far;
}

}  // namespace gommette::reports
