#pragma once

#include <string>
#include <vector>

#include "protocol/vocabulary.hpp"
#include "server/live/idempotency_table.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// How answers that no event tells of are stored: open, beside the log, or sealed in the urn of a secret round while that is open.

std::string person_actor(PersonId person);

// `answers`: at least one, ascending.
storage::AnswerRow answer_row(storage::Stream const& stream, std::string const& actor, std::string const& device,
                              std::vector<IdempotencyTable::Answered> const& answers);
// The answers of a row, ascending. Throws StorageError.
std::vector<IdempotencyTable::Answered> answers_of(storage::AnswerRow const& row);

storage::UrnRow urn_row(storage::Stream const& stream, RoundId round, PersonId person, std::string const& device,
                        std::vector<IdempotencyTable::Answered> const& answers);

}  // namespace gommette::live
