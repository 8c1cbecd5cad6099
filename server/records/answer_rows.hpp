#pragma once

#include <string>
#include <vector>

#include "protocol/sealed.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

// How the answers of which no event tells stand in their rows.

// `orders`: at least one, ascending.
storage::AnswerRow answer_row(storage::Stream const& stream, std::string const& actor, std::string const& device,
                              std::vector<AnsweredOrder> const& orders);
// The orders of a row, ascending. Throws StorageError.
std::vector<AnsweredOrder> orders_of(storage::AnswerRow const& row);

}  // namespace gommette::records
