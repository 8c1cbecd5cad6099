#pragma once

#include <cstdint>
#include <optional>

#include "server/documents/workbook.hpp"
#include "server/export/exports.hpp"

namespace gommette::exports {

// The tables of the CSV exports as workbooks: which ones stand together, in what order and under which names. As of the last moment that
// the outcomes tell, so that the same outcomes are the same workbook. Nothing if there is no such session, or
// nothing to tell of that year.

// Sheets Propositions (session.csv) and Tours (rounds.csv).
std::optional<documents::Workbook> session_workbook(Source const& source);
// Sheet Décisions (decisions.csv).
std::optional<documents::Workbook> decisions_workbook(Source const& source);
// Sheet Diagnostic (diagnosis.csv).
std::optional<documents::Workbook> diagnosis_workbook(Source const& source);
// Sheets Fiches action (actions.csv), Modifications (action_changes.csv) and Enveloppes (envelopes.csv).
std::optional<documents::Workbook> actions_workbook(Source const& source);
// Sheet Actions (yearly_review_{year}.csv).
std::optional<documents::Workbook> yearly_review_workbook(Source const& source);

// The last moment that an outcome tells; 0: it tells none.
std::int64_t last_moment(std::vector<domain::NamedOutcome> const& outcomes);

}  // namespace gommette::exports
