#include "server/reports/attendance.hpp"

#include <algorithm>

#include "server/domain/views/turnout.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

Attendance::Attendance(domain::Session const& session) {
    List<CollegeCount, 5> counts;
    for (auto const college : {College::resident, College::practitioner, College::elected, College::association, College::caf})
        counts.values.push_back({college, {}, {}});
    for (auto const& person : session.people)
        if (!person.removed) ++std::ranges::find(counts.values, person.college, &CollegeCount::college)->joined.value;
    if (session.participants() > 0) groups_ = domain::told_by_college(counts);
}

std::string Attendance::group_of(College college) const {
    if (groups_)
        for (auto const& group : groups_->values)
            if (std::ranges::find(group.colleges.values, college) != group.colleges.values.end()) return colleges_text(group.colleges.values);
    return "participants";
}

std::string colleges_text(std::vector<College> const& colleges) {
    std::string text;
    for (auto const college : colleges) text += (text.empty() ? "" : ", ") + std::string{in_french(college)};
    return text;
}

}  // namespace gommette::reports
