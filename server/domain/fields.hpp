#pragma once

#include <cstdint>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette {
struct CommitteeFounded;
}

namespace gommette::domain {

// The nine fields of the national framework (champs d'intervention) in their usual order, as every new convention has them.
ConventionFields const& usual_fields();

// Whether it is a list as DescribeConvention takes it: at least one, each code two capitals, none twice.
bool are_fields(ConventionFields const& fields);

// The field of that code; nullptr: there is none.
ConventionField const* find_field(ConventionFields const& fields, FieldCode const& code);

// What the committee works on, its first field first; the steering committee on all of these.
std::vector<FieldCode> fields_of(ConventionFields const& all, CommitteeFounded const& committee);

// A number from 0 to 675 that stands for a code of two capitals, and back.
std::int32_t number_of(FieldCode const& code);
FieldCode field_of_number(std::int32_t number);

}  // namespace gommette::domain
