#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/recount/fields.hpp"
#include "server/recount/figures_json.hpp"

namespace gommette::recount {

inline constexpr std::size_t longest_id = 60;

// What the ids of a file stand for: positions, from 0.
struct Ids {
    std::map<std::string, int> options;
    std::map<std::string, int> colleges;
    std::map<std::string, int> persons;
};

// The position of what `field` names; it refuses an unknown id, saying there is no such `what`.
int position_of(Field const& field, std::map<std::string, int> const& ids, std::string const& what);

// The position of the option whose id is the name of a member; `member` refuses an unknown one.
int option_called(std::string const& name, Field const& member, Ids const& ids);

// The forms in which several methods write the marks of a ballot.

// ["A", "C"]: options ticked, each once.
std::vector<voting::PlacedMark> read_ticks(Field const& field, Ids const& ids);
// {"A": 3}: a whole number of -1000..1000 an option.
std::vector<voting::PlacedMark> read_values(Field const& field, Ids const& ids);

// The same written.
Ordered write_ticks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet);
Ordered write_values(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet);
std::string const& id_of(Sheet const& sheet, int option);

}  // namespace gommette::recount
