#include "server/domain/voting/schulze.hpp"

#include <algorithm>

namespace gommette::domain::voting {

SquareTable<Strength> strongest_paths(Duelled const& duelled) {
    SquareTable<Strength> paths(duelled.size());
    for (int a = 0; a < duelled.size(); ++a)
        for (int b = 0; b < duelled.size(); ++b)
            if (duelled.at(a, b) > duelled.at(b, a)) paths.at(a, b) = {duelled.at(a, b), duelled.at(b, a)};
    for (int through = 0; through < paths.size(); ++through)
        for (int from = 0; from < paths.size(); ++from) {
            if (from == through || paths.at(from, through) == Strength{}) continue;
            for (int to = 0; to < paths.size(); ++to)
                if (to != from && to != through)
                    paths.at(from, to) = std::max(paths.at(from, to), std::min(paths.at(from, through), paths.at(through, to)));
        }
    return paths;
}

std::vector<int> schulze_levels(SquareTable<Strength> const& paths) {
    constexpr int not_yet = -1;
    std::vector<int> levels(static_cast<std::size_t>(paths.size()), not_yet);
    auto const placed = [&](int a) { return levels[static_cast<std::size_t>(a)] != not_yet; };
    int left = paths.size();
    for (int level = 0; left > 0; ++level) {
        std::vector<int> first;
        for (int a = 0; a < paths.size(); ++a) {
            bool unbeaten = !placed(a);
            for (int b = 0; b < paths.size() && unbeaten; ++b) unbeaten = placed(b) || paths.at(b, a) <= paths.at(a, b);
            if (unbeaten) first.push_back(a);
        }
        for (int const a : first) levels[static_cast<std::size_t>(a)] = level;
        left -= static_cast<int>(first.size());
    }
    return levels;
}

}  // namespace gommette::domain::voting
