#include "server/domain/methods/schulze.hpp"

#include <algorithm>

namespace gommette::domain::voting {

SquareTable<Strength> strongest_paths(Duelled const& duelled) {
    // Only the order of the strengths matters on the way: they are numbered from the weakest, which is no win.
    std::vector<Strength> strengths{{}};
    SquareTable<Strength> paths(duelled.size());
    for (int a = 0; a < duelled.size(); ++a)
        for (int b = 0; b < duelled.size(); ++b) {
            if (duelled.at(a, b) <= duelled.at(b, a)) continue;
            paths.at(a, b) = {duelled.at(a, b), duelled.at(b, a)};
            strengths.push_back(paths.at(a, b));
        }
    std::sort(strengths.begin(), strengths.end());
    strengths.erase(std::unique(strengths.begin(), strengths.end()), strengths.end());
    SquareTable<int> numbers(duelled.size());
    for (int a = 0; a < duelled.size(); ++a)
        for (int b = 0; b < duelled.size(); ++b)
            numbers.at(a, b) =
                static_cast<int>(std::lower_bound(strengths.begin(), strengths.end(), paths.at(a, b)) - strengths.begin());
    for (int through = 0; through < numbers.size(); ++through)
        for (int from = 0; from < numbers.size(); ++from) {
            int const first = numbers.at(from, through);
            if (from == through || first == 0) continue;
            for (int to = 0; to < numbers.size(); ++to)
                numbers.at(from, to) = std::max(numbers.at(from, to), std::min(first, numbers.at(through, to)));
        }
    for (int a = 0; a < paths.size(); ++a)
        for (int b = 0; b < paths.size(); ++b)
            paths.at(a, b) = a == b ? Strength{} : strengths[static_cast<std::size_t>(numbers.at(a, b))];
    return paths;
}

std::vector<int> schulze_levels(SquareTable<Strength> const& paths) {
    SquareTable<char> stands_before(paths.size());
    for (int a = 0; a < paths.size(); ++a)
        for (int b = 0; b < paths.size(); ++b) stands_before.at(a, b) = paths.at(a, b) > paths.at(b, a);
    return levels_of(stands_before);
}

}  // namespace gommette::domain::voting
