#pragma once

#include <vector>

#include "server/documents/document.hpp"
#include "server/domain/convention.hpp"

namespace gommette::reports {

// What documents tell of the fields' diagnoses, as they stand. Pure.

// Stakes, findings and indicators of that field under a heading of the second level; nothing where there are none.
void add_diagnosis(std::vector<documents::Block>& blocks, domain::Convention const& convention, FieldCode const& field);

// All indicators, by field: the first figure, the last, the target, and the same elsewhere. No rows: there are none.
documents::Table diagnosis_table(domain::Convention const& convention);

// All stakes, by field, each with the codes of the actions whose sheet repeats it. No rows: there are none.
documents::Table stakes_table(domain::Convention const& convention);

}  // namespace gommette::reports
