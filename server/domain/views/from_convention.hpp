#pragma once

#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/views/names.hpp"

namespace gommette::domain {

// What the convention tells a session: it stands in no log of the session.
struct FromConvention {
    std::vector<ReturnedRow> returned;    // what waits for its committee; `taken_up` is left to the view
    std::vector<DiagnosisRow> diagnosis;  // of its fields
    std::vector<AwaitingRow> awaiting;    // what its steering committee can vote on; `put_as` is left to the view
    bool operator==(FromConvention const&) const = default;

    // nullptr: there is none.
    ReturnedRow const* find(DecisionId decision) const;
    DiagnosisRow const* find(DiagnosisId line) const;
    AwaitingRow const* find(SessionsProposal const& priority) const;
};

// The names of its rows.
RowNames names_of(FromConvention const& told);

}  // namespace gommette::domain
