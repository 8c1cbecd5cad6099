#include "server/domain/views/from_convention.hpp"

#include <algorithm>

namespace gommette::domain {

ReturnedRow const* FromConvention::find(DecisionId decision) const {
    auto const found = std::ranges::find(returned, decision, &ReturnedRow::decision);
    return found == returned.end() ? nullptr : &*found;
}

DiagnosisRow const* FromConvention::find(DiagnosisId line) const {
    auto const found = std::ranges::find(diagnosis, line, &DiagnosisRow::line);
    return found == diagnosis.end() ? nullptr : &*found;
}

AwaitingRow const* FromConvention::find(SessionsProposal const& priority) const {
    auto const found = std::ranges::find(awaiting, priority, &AwaitingRow::priority);
    return found == awaiting.end() ? nullptr : &*found;
}

RowNames names_of(FromConvention const& told) {
    RowNames names;
    for (auto const& row : told.returned) names.insert({RowName::Kind::returned, row.decision.value});
    for (auto const& row : told.diagnosis) names.insert({RowName::Kind::diagnosis, row.line.value});
    for (auto const& row : told.awaiting) names.insert({RowName::Kind::awaiting, row.priority.session.value, row.priority.proposal.value});
    return names;
}

}  // namespace gommette::domain
