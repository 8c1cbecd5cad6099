#include "server/domain/views/turnout.hpp"

#include <algorithm>

namespace gommette::domain {

namespace {

void add(CollegesTurnout& group, CollegesTurnout const& other) {
    group.colleges.values.insert(group.colleges.values.end(), other.colleges.values.begin(), other.colleges.values.end());
    group.registered.value += other.registered.value;
    group.voters.value += other.voters.value;
}

}  // namespace

std::optional<List<CollegesTurnout, 5>> told_by_college(List<CollegeCount, 5> const& counts) {
    List<CollegesTurnout, 5> told;
    auto& large = told.values;
    CollegesTurnout together;
    for (auto const& [college, registered, voters] : counts.values) {
        CollegesTurnout const alone{{{college}}, registered, voters};
        if (registered.value >= fewest_to_tell)
            large.push_back(alone);
        else if (registered.value > 0)
            add(together, alone);
    }
    if (together.colleges.values.empty()) return told;
    if (together.registered.value < fewest_to_tell) {
        auto const by_size = [](auto const& one, auto const& other) { return one.registered < other.registered; };
        auto const smallest = std::min_element(large.begin(), large.end(), by_size);
        if (smallest == large.end()) return std::nullopt;
        add(together, *smallest);
        large.erase(smallest);
    }
    large.push_back(together);
    return told;
}

}  // namespace gommette::domain
