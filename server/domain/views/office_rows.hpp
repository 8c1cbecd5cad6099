#pragma once

#include <string>
#include <utility>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/convention.hpp"

namespace gommette::domain {

using KeyedRows = std::vector<std::pair<RowKey, Row>>;

// What the office and the steering committee both see: the convention, its fields, its committees.
KeyedRows convention_rows(Convention const& convention);
// What the office alone sees: sessions with their codes, links without their keys. `public_url` as in HouseOptions.
KeyedRows office_rows(Convention const& convention, std::string const& public_url);

}  // namespace gommette::domain
