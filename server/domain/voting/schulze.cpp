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
    SquareTable<char> stands_before(paths.size());
    for (int a = 0; a < paths.size(); ++a)
        for (int b = 0; b < paths.size(); ++b) stands_before.at(a, b) = paths.at(a, b) > paths.at(b, a);
    return levels_of(stands_before);
}

}  // namespace gommette::domain::voting
