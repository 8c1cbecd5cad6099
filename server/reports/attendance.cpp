#include "server/reports/attendance.hpp"

#include <algorithm>

#include "server/domain/views/turnout.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

Attendance::Attendance(domain::Session const& session) {
    List<CollegeCount, 5> counts;
    for (auto const college : session.colleges())
        counts.values.push_back({college, {}, {}});
    for (auto const& person : session.people)
        if (!person.removed) ++std::ranges::find(counts.values, person.college, &CollegeCount::college)->joined.value;
    if (session.participants() > 0) told_ = domain::told_by_college(counts);
    if (!told_) return;
    CollegeNames const names(session.plan.colleges);
    for (auto const& group : told_->values) groups_.push_back({names.of(group.colleges.values), group.registered.value});
}

std::string Attendance::group_of(College college) const {
    for (std::size_t at = 0; at < groups_.size(); ++at)
        if (std::ranges::count(told_->values[at].colleges.values, college) > 0) return groups_[at].colleges;
    return "participants";
}

}  // namespace gommette::reports
