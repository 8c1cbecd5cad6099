#include "storage/outcome_rows.hpp"

namespace gommette::storage {

namespace {

std::optional<std::int64_t> optional_integer(Statement const& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.integer(column);
}

std::string text(Statement const& row, int column) { return std::string(row.text(column)); }

void read(Connection& connection, std::vector<SessionOutcome>& rows) {
    Statement row(connection,
                  "SELECT session, committee, field, committee_title, title, when_where, step, step_title, joined, proposals,"
                  " open_round, closed_at_ms FROM sessions ORDER BY session");
    while (row.next())
        rows.push_back({row.integer(0), row.integer(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 6),
                        text(row, 7), row.integer(8), row.integer(9), row.integer(10), optional_integer(row, 11)});
}

void read(Connection& connection, std::vector<ProposalOutcome>& rows) {
    Statement row(connection,
                  "SELECT session, proposal, title, detail, state, college, merged_into, made_at_ms"
                  " FROM proposals ORDER BY session, proposal");
    while (row.next())
        rows.push_back({row.integer(0), row.integer(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), row.integer(6),
                        row.integer(7)});
}

void read(Connection& connection, std::vector<RoundOutcome>& rows) {
    Statement row(connection,
                  "SELECT session, round, method, settings, opened_at_ms, closed_at_ms, registered, present, voters, expressed"
                  " FROM rounds ORDER BY session, round");
    while (row.next())
        rows.push_back({row.integer(0), row.integer(1), text(row, 2), text(row, 3), row.integer(4), optional_integer(row, 5),
                        row.integer(6), row.integer(7), row.integer(8), row.integer(9)});
}

void read(Connection& connection, std::vector<ResultOutcome>& rows) {
    Statement row(connection,
                  "SELECT session, round, proposal, rank, score, voters, counts FROM results ORDER BY session, round, proposal");
    while (row.next())
        rows.push_back(
            {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5), text(row, 6)});
}

void read(Connection& connection, std::vector<PriorityOutcome>& rows) {
    Statement row(connection, "SELECT session, proposal, place, round FROM priorities ORDER BY session, place");
    while (row.next()) rows.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3)});
}

}  // namespace

OutcomeRows::OutcomeRows(Connection& connection)
    : put_session_(
          connection,
          "INSERT INTO sessions (session, committee, field, committee_title, title, when_where, step, step_title, joined,"
          " proposals, open_round, closed_at_ms, row_check) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
          " row_check_of('sessions', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))"
          " ON CONFLICT DO UPDATE SET committee = ?2, field = ?3, committee_title = ?4, title = ?5, when_where = ?6,"
          " step = ?7, step_title = ?8, joined = ?9, proposals = ?10, open_round = ?11, closed_at_ms = ?12,"
          " row_check = excluded.row_check"),
      put_proposal_(connection,
                    "INSERT INTO proposals (session, proposal, title, detail, state, college, merged_into, made_at_ms, row_check)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, row_check_of('proposals', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))"
                    " ON CONFLICT DO UPDATE SET title = ?3, detail = ?4, state = ?5, college = ?6, merged_into = ?7,"
                    " made_at_ms = ?8, row_check = excluded.row_check"),
      put_round_(connection,
                 "INSERT INTO rounds (session, round, method, settings, opened_at_ms, closed_at_ms, registered, present, voters,"
                 " expressed, row_check) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
                 " row_check_of('rounds', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))"
                 " ON CONFLICT DO UPDATE SET method = ?3, settings = ?4, opened_at_ms = ?5, closed_at_ms = ?6, registered = ?7,"
                 " present = ?8, voters = ?9, expressed = ?10, row_check = excluded.row_check"),
      put_result_(connection,
                  "INSERT INTO results (session, round, proposal, rank, score, voters, counts, row_check)"
                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_check_of('results', ?1, ?2, ?3, ?4, ?5, ?6, ?7))"
                  " ON CONFLICT DO UPDATE SET rank = ?4, score = ?5, voters = ?6, counts = ?7, row_check = excluded.row_check"),
      clear_priorities_(connection, "DELETE FROM priorities WHERE session = ?1"),
      put_priority_(connection,
                    "INSERT INTO priorities (session, place, proposal, round, row_check)"
                    " VALUES (?1, ?2, ?3, ?4, row_check_of('priorities', ?1, ?2, ?3, ?4))") {}

void OutcomeRows::write(OutcomeChange const& change) {
    std::visit([this](auto const& row) { write(row); }, change);
}

void OutcomeRows::write(SessionOutcome const& row) {
    put_session_
        .with(row.session, row.committee, row.field, row.committee_title, row.title, row.when_where, row.step, row.step_title,
              row.joined, row.proposals, row.open_round, row.closed_at_ms)
        .run();
}

void OutcomeRows::write(ProposalOutcome const& row) {
    put_proposal_.with(row.session, row.proposal, row.title, row.detail, row.state, row.college, row.into, row.made_at_ms).run();
}

void OutcomeRows::write(RoundOutcome const& row) {
    put_round_
        .with(row.session, row.round, row.method, row.settings, row.opened_at_ms, row.closed_at_ms, row.registered, row.present,
              row.voters, row.expressed)
        .run();
}

void OutcomeRows::write(ResultOutcome const& row) {
    put_result_.with(row.session, row.round, row.proposal, row.rank, row.score, row.voters, row.counts).run();
}

void OutcomeRows::write(PrioritiesOutcome const& list) {
    clear_priorities_.with(list.session).run();
    for (PriorityOutcome const& row : list.priorities) put_priority_.with(list.session, row.place, row.proposal, row.round).run();
}

Outcomes read_outcomes(Connection& connection) {
    Outcomes all;
    read(connection, all.sessions);
    read(connection, all.proposals);
    read(connection, all.rounds);
    read(connection, all.results);
    read(connection, all.priorities);
    return all;
}

}  // namespace gommette::storage
