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

std::string const& id_of(Sheet const& sheet, int option) { return sheet.options[static_cast<std::size_t>(option)].id; }

Ordered write_ticks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    Ordered ticks = Ordered::array();
    for (auto const& mark : marks) ticks.push_back(id_of(sheet, mark.option));
    return ticks;
}

Ordered write_values(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    Ordered values = Ordered::object();
    for (auto const& mark : marks) values[id_of(sheet, mark.option)] = mark.value;
    return values;
}

}  // namespace gommette::recount
