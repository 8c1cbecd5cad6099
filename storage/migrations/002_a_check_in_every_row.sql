R"sql(
-- What the chain does not cover gets a hash of each row, so that a value which became another one is noticed. The function is the
-- program's own; reading needs none.
ALTER TABLE keys ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE keys SET row_check = row_check_of('keys', hash, role, session, subject, revoked);
ALTER TABLE people ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE people SET row_check = row_check_of('people', session, person, name);
ALTER TABLE sessions ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET row_check = row_check_of('sessions', session, committee, field, committee_title, title, when_where, step,
                                             step_title, joined, proposals, open_round, closed_at_ms);
ALTER TABLE proposals ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE proposals SET row_check = row_check_of('proposals', session, proposal, title, detail, state, college, merged_into,
                                              made_at_ms);
ALTER TABLE rounds ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE rounds SET row_check = row_check_of('rounds', session, round, method, settings, opened_at_ms, closed_at_ms, registered,
                                           present, voters, expressed);
ALTER TABLE results ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE results SET row_check = row_check_of('results', session, round, proposal, rank, score, voters, counts);
ALTER TABLE priorities ADD COLUMN row_check INTEGER NOT NULL DEFAULT 0;
UPDATE priorities SET row_check = row_check_of('priorities', session, place, proposal, round);
)sql"
