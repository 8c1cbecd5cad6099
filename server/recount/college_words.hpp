#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::recount {

// "habitants"; the same for whoever is of it and for the college.
std::string_view in_french(College college);

// How one session calls its colleges: by the names that it gave them, by those above where it gave none.
class CollegeNames {
public:
    CollegeNames() = default;
    explicit CollegeNames(std::optional<NamedColleges> const& named);

    // "Jeunes", "habitants".
    std::string of(College college) const;
    // "élus, CAF".
    std::string of(std::vector<College> const& colleges) const;

private:
    std::map<College, std::string> called_;
};

}  // namespace gommette::recount
