#pragma once

#include <map>
#include <string>

#include "server/tally/fields.hpp"

namespace gommette::tally {

// What the ids of a file stand for.
struct Ids {
    std::map<std::string, int> options;
    std::map<std::string, int> colleges;
    std::map<std::string, int> persons;
};

// Reads "method" and "settings" into sheet.round.method; options and colleges were read before. Throws a Complaint.
void read_rules(Field const& field, Sheet& sheet, Ids const& ids);

// What settings say of persons, once the ballots are read.
void finish_rules(Field const& field, Sheet& sheet, Ids const& ids);

}  // namespace gommette::tally
