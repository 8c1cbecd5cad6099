#include "server/recount/ballot_lines.hpp"

#include <set>

namespace gommette::recount {

int position_of(Field const& field, std::map<std::string, int> const& ids, std::string const& what) {
    auto const found = ids.find(field.text(longest_id));
    if (found == ids.end()) field.refuse("there is no such " + what);
    return found->second;
}

std::vector<voting::PlacedMark> read_ticks(Field const& field, Ids const& ids) {
    std::vector<voting::PlacedMark> marks;
    std::set<int> seen;
    for (auto const& entry : field.list(most_options)) {
        int const option = position_of(entry, ids.options, "option");
        if (!seen.insert(option).second) entry.refuse("is there twice");
        marks.push_back({option, 1});
    }
    return marks;
}

std::vector<voting::PlacedMark> read_values(Field const& field, Ids const& ids) {
    std::vector<voting::PlacedMark> marks;
    for (auto const& [id, entry] : field.members(most_options))
        marks.push_back({option_called(id, entry, ids), static_cast<int>(entry.whole(-1000, 1000))});
    return marks;
}

int option_called(std::string const& id, Field const& field, Ids const& ids) {
    auto const found = ids.options.find(id);
    if (found == ids.options.end()) field.refuse("there is no such option");
    return found->second;
}

}  // namespace gommette::recount
