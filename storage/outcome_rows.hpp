#pragma once

#include "storage/outcomes.hpp"
#include "storage/sqlite_connection.hpp"

namespace gommette::storage {

// Writes outcomes into their tables, within the open transaction of the connection. Throws SqliteError.
class OutcomeRows {
public:
    explicit OutcomeRows(Connection& connection);
    void write(OutcomeChange const& change);

private:
    void write(SessionOutcome const& row);
    void write(ProposalOutcome const& row);
    void write(RoundOutcome const& row);
    void write(ResultOutcome const& row);
    void write(PrioritiesOutcome const& list);

    Statement put_session_;
    Statement put_proposal_;
    Statement put_round_;
    Statement put_result_;
    Statement clear_priorities_;
    Statement put_priority_;
};

// All outcomes, as of the connection's snapshot.
Outcomes read_outcomes(Connection& connection);

}  // namespace gommette::storage
