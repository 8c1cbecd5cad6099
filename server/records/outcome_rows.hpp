#pragma once

#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/views/outcomes.hpp"
#include "storage/outcomes.hpp"

namespace gommette::records {

// The stored form of outcomes: which row they are, and their JSON.

// `session`: none for the convention.
storage::OutcomeRow outcome_row(SessionId session, domain::OutcomeName const& name,
                                std::optional<domain::OutcomeWithWords> const& value);

// The rows of those names, as they are now; those that are gone too, without JSON.
std::vector<storage::OutcomeRow> rows_of(domain::Session const& session, domain::OutcomeNames const& names);
std::vector<storage::OutcomeRow> rows_of(domain::Convention const& convention, domain::OutcomeNames const& names);
// The rows that follow from an event, `after` it: written in its transaction, and told to the steering committee.
std::vector<storage::OutcomeRow> rows_following(domain::Session const& after, SessionEvent const& event);
// All rows of a session, or of the convention.
std::vector<storage::OutcomeRow> all_rows(domain::Session const& session);
std::vector<storage::OutcomeRow> all_rows(domain::Convention const& convention);

// Reads rows back. Throws StorageError for one that says what this version does not know, or that stands under another name than
// its own.
domain::NamedOutcome read(storage::OutcomeRow const& row);
std::vector<domain::NamedOutcome> read(std::vector<storage::OutcomeRow> const& rows);

// "session 4, result 1/12"; the row's own words where it names nothing that this version knows.
std::string place_of(storage::OutcomeRow const& row);

}  // namespace gommette::records
