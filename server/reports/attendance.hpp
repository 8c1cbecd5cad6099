#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/session.hpp"

namespace gommette::reports {

// How many of some colleges, as their session calls them, joined and were not removed.
struct CollegeGroup {
    std::string colleges;  // "élus, CAF"
    std::int64_t registered{};
};

// Who is in a session, by groups of its colleges that are too large to tell who (domain/views/turnout.hpp).
class Attendance {
public:
    explicit Attendance(domain::Session const& session);

    // nullptr: all together are too few.
    std::vector<CollegeGroup> const* groups() const { return told_ ? &groups_ : nullptr; }
    // The group that stands for that college: "élus, CAF"; "participants" where no group may be told.
    std::string group_of(College college) const;

private:
    std::optional<List<CollegesTurnout, 5>> told_;
    std::vector<CollegeGroup> groups_;  // as told
};

}  // namespace gommette::reports
