#include "server/domain/voting/method_rules.hpp"

#include <algorithm>

namespace gommette::domain::voting {

void add_people(ItemSummary& summary, int mark, Weight people) {
    if (people == 0) return;
    auto const count = static_cast<std::int64_t>(people);
    summary.voters.value += count;
    summary.counts.values.push_back({{mark}, {count}});
}

int people_between(Cell const& cell, std::size_t from, std::size_t to) {
    int total = 0;
    for (auto i = from; i < std::min(to, cell.people.size()); ++i) total += cell.people[i];
    return total;
}

}  // namespace gommette::domain::voting
