#include "server/recount/college_words.hpp"

namespace gommette::recount {

std::string_view in_french(College college) {
    switch (college) {
        case College::resident:
            return "habitants";
        case College::practitioner:
            return "techniciens";
        case College::elected:
            return "élus";
        case College::association:
            return "associations";
        case College::caf:
            return "CAF";
    }
    return "";
}

CollegeNames::CollegeNames(std::optional<NamedColleges> const& named) {
    if (!named) return;
    for (auto const& [college, called] : named->values)
        if (called) called_[college] = called->value;
}

std::string CollegeNames::of(College college) const {
    auto const found = called_.find(college);
    return found == called_.end() ? std::string{in_french(college)} : found->second;
}

std::string CollegeNames::of(std::vector<College> const& colleges) const {
    std::string text;
    for (auto const college : colleges) text += (text.empty() ? "" : ", ") + of(college);
    return text;
}

}  // namespace gommette::recount
