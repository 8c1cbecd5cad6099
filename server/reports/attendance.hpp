#pragma once

#include <optional>
#include <string>

#include "protocol/rows.hpp"
#include "server/domain/session.hpp"

namespace gommette::reports {

// Who is in a session, by groups of colleges that are too large to tell who (domain/views/turnout.hpp).
class Attendance {
public:
    explicit Attendance(domain::Session const& session);

    // The groups with how many joined and were not removed; nullptr: all together are too few.
    List<CollegesTurnout, 5> const* groups() const { return groups_ ? &*groups_ : nullptr; }
    // The group that stands for that college: "élus, CAF"; "participants" where no group may be told.
    std::string group_of(College college) const;

private:
    std::optional<List<CollegesTurnout, 5>> groups_;
};

// "élus, CAF"
std::string colleges_text(std::vector<College> const& colleges);

}  // namespace gommette::reports
