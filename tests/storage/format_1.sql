-- A database of format 1 as 'sqlite3 gommette.db .dump' printed it, with its two pragmas. Never changed: later formats must open it.
PRAGMA application_id = 1196379469;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    device TEXT NOT NULL,
    n INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    body TEXT NOT NULL,
    payload_hash BLOB,
    chain BLOB NOT NULL,
    UNIQUE (stream, position)
) STRICT;
INSERT INTO events VALUES(1,'convention',1,'session_announced',1,1764000000000,'link/1','office-page',1,1,'{"session":1,"committee":1,"title":"Atelier 1","code":"ABCDEF"}',NULL,X'770f15389b260f826b6fd9e1590ca07cc47009580096f249083bcb5e417a3bb4');
INSERT INTO events VALUES(2,'session/1',1,'session_planned',1,1764000000000,'link/1','office-page',1,1,'{"session":1,"committee":1,"field":"JE","committee_title":"Jeunesse","title":"Atelier 1","code":"ABCDEF","authors_shown":false,"agenda":[{"kind":"vote"},{"kind":"closed"}]}',NULL,X'8777626ef96f9c0d31b71ad856c6386c4565b5d32fb4305b91310f0e90f58bc7');
INSERT INTO events VALUES(3,'session/1',2,'proposal_made',1,1764000001000,'person/1','device-1',1,1,'{"proposal":1,"author":1}',X'529a64650ce414e0984688f3e05f855efed1d28cd43c3b3deaec43ae4188c4ac',X'9c54ae0d9a59131f827edfa99dbbcfeac05cd1d1436b1afc1fad54b45c7eacca');
INSERT INTO events VALUES(4,'session/1',3,'proposal_made',1,1764000001000,'person/1','device-1',2,1,'{"proposal":2,"author":1}',X'441c2758c205b6bf3110c21196d9120dfc827006b6d412701aecf3d7a5118c0d',X'3fbf44e9f45e8446c1d312bfb92db9efa753eee498cbf1a95836f7378e9f5cb3');
CREATE TABLE payloads (
    seq INTEGER PRIMARY KEY REFERENCES events (seq),
    salt BLOB NOT NULL,
    json TEXT NOT NULL
) STRICT;
INSERT INTO payloads VALUES(3,X'e8890191993444a59093f7dab532c52c','{"title":"Pistes cyclables"}');
CREATE TABLE keys (
    hash BLOB PRIMARY KEY,
    role TEXT NOT NULL,
    session INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    row_check INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO keys VALUES(X'3031323334353637383961626364656630313233343536373839616263646566','facilitator',1,2,0,-814625110541886007);
CREATE TABLE people (
    session INTEGER NOT NULL,
    person INTEGER NOT NULL,
    name TEXT NOT NULL,
    row_check INTEGER NOT NULL,
    PRIMARY KEY (session, person)
) STRICT, WITHOUT ROWID;
INSERT INTO people VALUES(1,1,'Zoé',147118435911957363);
CREATE TABLE answers (
    stream TEXT NOT NULL,
    actor TEXT NOT NULL,
    device TEXT NOT NULL,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    earlier TEXT NOT NULL,
    row_check INTEGER NOT NULL,
    PRIMARY KEY (stream, actor, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE urns (
    stream TEXT NOT NULL,
    round INTEGER NOT NULL,
    id BLOB NOT NULL,
    sealed BLOB NOT NULL,
    row_check INTEGER NOT NULL,
    PRIMARY KEY (stream, round, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE webhook_positions (
    webhook TEXT NOT NULL,
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    row_check INTEGER NOT NULL,
    PRIMARY KEY (webhook, stream)
) STRICT, WITHOUT ROWID;
CREATE TABLE outcomes (
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    words_at INTEGER NOT NULL,
    json TEXT NOT NULL,
    row_check INTEGER NOT NULL,
    PRIMARY KEY (stream, kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO outcomes VALUES('session/1','priority','1',0,'{"type":"priority","place":1,"proposal":1,"round":1}',136275395784085287);
INSERT INTO outcomes VALUES('session/1','proposal','1',2,'{"type":"proposal","proposal":1,"state":"live","college":"resident","made_at":1764000001000}',-791857659508517794);
INSERT INTO outcomes VALUES('session/1','result','1/1',0,'{"type":"result","round":1,"proposal":1,"rank":1,"score":3,"voters":1,"supporters":1,"counts":[{"mark":3,"people":1}]}',2729515134179881101);
INSERT INTO outcomes VALUES('session/1','round','1',0,'{"type":"round","round":1,"method":{"type":"dots","dots":5,"cap":3},"opened_at":1764000002000,"closed_at":1764000003000,"registered":1,"present":1,"voters":1,"expressed":1}',1923773115103220474);
INSERT INTO outcomes VALUES('session/1','session','',0,'{"type":"session","session":1,"committee":1,"field":"JE","committee_title":"Jeunesse","title":"Atelier 1","step":"vote","joined":1,"proposals":1}',-5763000248378129169);
CREATE TABLE fence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    written_at_ms INTEGER NOT NULL,
    marked INTEGER NOT NULL,
    urn_writes INTEGER NOT NULL
) STRICT;
INSERT INTO fence VALUES(1,1,0,0);
CREATE TABLE accepted_losses (
    at_ms INTEGER NOT NULL,
    marked_position INTEGER NOT NULL,
    marked_chain BLOB NOT NULL,
    found_position INTEGER NOT NULL,
    found_chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_command ON events (stream, n, actor, device) WHERE answers = 1;
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'the log is never shortened'); END;
CREATE TRIGGER events_stand BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'the log is never changed'); END;
CREATE TRIGGER payloads_stand BEFORE UPDATE ON payloads
BEGIN SELECT raise(ABORT, 'words are erased, never changed'); END;
CREATE INDEX keys_by_session ON keys (session);
CREATE VIEW sessions AS
SELECT CAST(substr(stream, 9) AS INTEGER) AS session,
       json_extract(json, '$.committee') AS committee,
       json_extract(json, '$.field') AS field,
       json_extract(json, '$.committee_title') AS committee_title,
       json_extract(json, '$.title') AS title,
       coalesce(json_extract(json, '$.when_where'), '') AS when_where,
       json_extract(json, '$.step') AS step,
       coalesce(json_extract(json, '$.step_title'), '') AS step_title,
       json_extract(json, '$.joined') AS joined,
       json_extract(json, '$.proposals') AS proposals,
       coalesce(json_extract(json, '$.open_round'), 0) AS open_round,
       json_extract(json, '$.closed_at') AS closed_at_ms,
       coalesce(json_extract(json, '$.steers'), 0) AS steers
FROM outcomes WHERE kind = 'session';
CREATE VIEW proposals AS
SELECT CAST(substr(o.stream, 9) AS INTEGER) AS session,
       json_extract(o.json, '$.proposal') AS proposal,
       coalesce(json_extract(p.json, '$.title'), '') AS title,
       coalesce(json_extract(p.json, '$.detail'), '') AS detail,
       json_extract(o.json, '$.state') AS state,
       coalesce(json_extract(o.json, '$.college'), '') AS college,
       coalesce(json_extract(o.json, '$.merged_into'), 0) AS merged_into,
       json_extract(o.json, '$.made_at') AS made_at_ms,
       coalesce(json_extract(o.json, '$.origin.decision'), 0) AS returned_by,
       coalesce(json_extract(o.json, '$.priority.session'), 0) AS priority_session,
       coalesce(json_extract(o.json, '$.priority.proposal'), 0) AS priority_proposal,
       coalesce(json_extract(r.json, '$.reason'), '') AS hidden_because
FROM outcomes o
LEFT JOIN events e ON e.stream = o.stream AND e.position = o.words_at
LEFT JOIN payloads p ON p.seq = e.seq
LEFT JOIN outcomes h ON h.stream = o.stream AND h.kind = 'hiding' AND h.key = o.key
LEFT JOIN events he ON he.stream = h.stream AND he.position = h.words_at
LEFT JOIN payloads r ON r.seq = he.seq
WHERE o.kind = 'proposal';
CREATE VIEW rounds AS
SELECT CAST(substr(stream, 9) AS INTEGER) AS session,
       json_extract(json, '$.round') AS round,
       json_extract(json, '$.method.type') AS method,
       json_extract(json, '$.method') AS settings,
       json_extract(json, '$.opened_at') AS opened_at_ms,
       json_extract(json, '$.closed_at') AS closed_at_ms,
       json_extract(json, '$.registered') AS registered,
       json_extract(json, '$.present') AS present,
       json_extract(json, '$.voters') AS voters,
       json_extract(json, '$.expressed') AS expressed,
       coalesce(json_extract(json, '$.colleges'), '') AS colleges,
       coalesce(json_extract(json, '$.secret'), 0) AS secret,
       coalesce(json_extract(json, '$.lost'), 0) AS lost,
       coalesce(json_extract(json, '$.official'), 'by_person') AS official,
       coalesce(json_extract(json, '$.on_paper'), 0) AS on_paper,
       coalesce(json_extract(json, '$.by_hand'), 0) AS by_hand,
       coalesce(json_extract(json, '$.on_tablet'), 0) AS on_tablet,
       coalesce(json_extract(json, '$.title'), '') AS title,
       coalesce(json_extract(json, '$.room'), '') AS room
FROM outcomes WHERE kind = 'round';
CREATE VIEW results AS
SELECT CAST(substr(o.stream, 9) AS INTEGER) AS session,
       json_extract(o.json, '$.round') AS round,
       json_extract(o.json, '$.proposal') AS proposal,
       json_extract(o.json, '$.rank') AS rank,
       json_extract(o.json, '$.score') AS score,
       json_extract(o.json, '$.voters') AS voters,
       (SELECT json_group_object(CAST(json_extract(value, '$.mark') AS TEXT), json_extract(value, '$.people'))
        FROM json_each(o.json, '$.counts')) AS counts,
       json_extract(o.json, '$.supporters') AS supporters,
       coalesce(json_extract(o.json, '$.verdict'), '') AS verdict,
       json_extract(o.json, '$.cost') AS cost,
       json_extract(o.json, '$.by_college.by_person') AS rank_by_person,
       json_extract(o.json, '$.by_college.equal_colleges') AS rank_equal_colleges,
       json_extract(o.json, '$.by_college.declared') AS rank_declared
FROM outcomes o WHERE o.kind = 'result';
CREATE VIEW results_by_college AS
SELECT CAST(substr(o.stream, 9) AS INTEGER) AS session,
       json_extract(o.json, '$.round') AS round,
       json_extract(o.json, '$.proposal') AS proposal,
       json_extract(s.value, '$.college') AS college,
       json_extract(s.value, '$.in_favour') AS in_favour,
       json_extract(s.value, '$.of') AS told
FROM outcomes o, json_each(o.json, '$.by_college.shares') s WHERE o.kind = 'result';
CREATE VIEW colleges_apart AS
SELECT CAST(substr(o.stream, 9) AS INTEGER) AS session,
       json_extract(o.json, '$.round') AS round,
       json_extract(o.json, '$.proposal') AS proposal,
       json_extract(a.value, '$.more') AS more_in_favour,
       json_extract(a.value, '$.less') AS less_in_favour
FROM outcomes o, json_each(o.json, '$.by_college.apart') a WHERE o.kind = 'result';
CREATE VIEW priorities AS
SELECT CAST(substr(o.stream, 9) AS INTEGER) AS session,
       json_extract(o.json, '$.place') AS place,
       json_extract(o.json, '$.proposal') AS proposal,
       coalesce(json_extract(o.json, '$.round'), 0) AS round,
       coalesce(json_extract(l.json, '$.by_votes'), 0) AS by_votes,
       coalesce(json_extract(p.json, '$.reason'), '') AS changed_because
FROM outcomes o
LEFT JOIN outcomes l ON l.stream = o.stream AND l.kind = 'priority_list'
LEFT JOIN events e ON e.stream = l.stream AND e.position = l.words_at
LEFT JOIN payloads p ON p.seq = e.seq
WHERE o.kind = 'priority';
CREATE VIEW members AS
SELECT json_extract(o.json, '$.member') AS member,
       coalesce(json_extract(p.json, '$.function'), '') AS function,
       coalesce(json_extract(o.json, '$.substitute_for'), 0) AS substitute_for,
       coalesce(json_extract(o.json, '$.is_owner'), 0) AS is_owner,
       coalesce(json_extract(o.json, '$.committee'), 0) AS committee
FROM outcomes o
LEFT JOIN events e ON e.stream = o.stream AND e.position = o.words_at
LEFT JOIN payloads p ON p.seq = e.seq
WHERE o.kind = 'member';
CREATE VIEW decisions AS
SELECT json_extract(o.json, '$.decision') AS decision,
       json_extract(o.json, '$.session') AS session,
       json_extract(o.json, '$.proposal') AS proposal,
       json_extract(o.json, '$.resolution') AS resolution,
       coalesce(json_extract(p.json, '$.motive'), '') AS motive,
       coalesce(json_extract(o.json, '$.until'), '') AS until,
       json_extract(o.json, '$.member') AS member,
       json_extract(o.json, '$.at') AS at_ms,
       coalesce(json_extract(o.json, '$.replaces'), 0) AS replaces,
       coalesce(json_extract(o.json, '$.by_round.session'), 0) AS by_session,
       coalesce(json_extract(o.json, '$.by_round.round'), 0) AS by_round
FROM outcomes o
LEFT JOIN events e ON e.stream = o.stream AND e.position = o.words_at
LEFT JOIN payloads p ON p.seq = e.seq
WHERE o.kind = 'decision';
CREATE VIEW action_changes AS
SELECT json_extract(o.json, '$.sheet') AS sheet,
       json_extract(o.json, '$.change') AS change,
       json_extract(o.json, '$.field') AS field,
       json_extract(p.json, '$.value') AS value,
       json_extract(o.json, '$.member') AS member,
       json_extract(o.json, '$.at') AS at_ms,
       coalesce(json_extract(o.json, '$.replaces'), 0) AS replaces
FROM outcomes o
LEFT JOIN events e ON e.stream = o.stream AND e.position = o.words_at
LEFT JOIN payloads p ON p.seq = e.seq
WHERE o.kind = 'sheet_change';
CREATE VIEW action_fields AS
SELECT sheet, field, max(change) AS change, value, member, at_ms FROM action_changes GROUP BY sheet, field;
CREATE VIEW action_sheets AS
WITH all_fields AS MATERIALIZED (SELECT * FROM action_fields)
SELECT json_extract(o.json, '$.sheet') AS sheet,
       json_extract(o.json, '$.field') AS field,
       json_extract(o.json, '$.field') || json_extract(o.json, '$.number') AS code,
       coalesce(json_extract(o.json, '$.origin.session'), 0) AS session,
       coalesce(json_extract(o.json, '$.origin.proposal'), 0) AS proposal,
       coalesce(json_extract(o.json, '$.decision'), 0) AS decision,
       json_extract(o.json, '$.at') AS begun_at_ms,
       coalesce(json_extract(o.json, '$.entrusted_to'), 0) AS entrusted_to,
       coalesce(max(CASE f.field WHEN 'title' THEN json_extract(f.value, '$.title') END), '') AS title,
       coalesce(max(CASE f.field WHEN 'kind' THEN json_extract(f.value, '$.kind') END), '') AS kind,
       coalesce(max(CASE f.field WHEN 'progress' THEN json_extract(f.value, '$.progress.state') END), '') AS progress,
       max(CASE f.field WHEN 'progress' THEN json_extract(f.value, '$.progress.percent') END) AS percent,
       coalesce(max(CASE f.field WHEN 'stake' THEN json_extract(f.value, '$.stake') END), '') AS stake,
       coalesce(max(CASE f.field WHEN 'finding' THEN json_extract(f.value, '$.finding') END), '') AS finding,
       coalesce(max(CASE f.field WHEN 'goals' THEN json_extract(f.value, '$.goals') END), '') AS goals,
       coalesce(max(CASE f.field WHEN 'description' THEN json_extract(f.value, '$.description') END), '') AS description,
       coalesce(max(CASE f.field WHEN 'audience' THEN json_extract(f.value, '$.audience') END), '') AS audience,
       coalesce(max(CASE f.field WHEN 'territory' THEN json_extract(f.value, '$.territory') END), '') AS territory,
       coalesce(max(CASE f.field WHEN 'owner' THEN json_extract(f.value, '$.owner') END), '') AS owner,
       coalesce(max(CASE f.field WHEN 'owner_person' THEN json_extract(f.value, '$.owner_person') END), '') AS owner_person,
       coalesce(max(CASE f.field WHEN 'caf_owner' THEN json_extract(f.value, '$.caf_owner') END), '') AS caf_owner,
       coalesce(max(CASE f.field WHEN 'partners' THEN json_extract(f.value, '$.partners') END), '') AS partners,
       coalesce(max(CASE f.field WHEN 'means' THEN json_extract(f.value, '$.means') END), '') AS means,
       max(CASE f.field WHEN 'budget' THEN json_extract(f.value, '$.budget.euros') END) AS budget_euros,
       coalesce(max(CASE f.field WHEN 'schedule' THEN json_extract(f.value, '$.schedule.begins') END), '') AS begins,
       coalesce(max(CASE f.field WHEN 'schedule' THEN json_extract(f.value, '$.schedule.ends') END), '') AS ends,
       coalesce(max(CASE f.field WHEN 'note' THEN json_extract(f.value, '$.note') END), '') AS note
FROM outcomes o LEFT JOIN all_fields f ON f.sheet = json_extract(o.json, '$.sheet')
WHERE o.kind = 'sheet' GROUP BY o.key;
CREATE VIEW action_origins AS
SELECT sheet, session, proposal, decision, 0 AS joined FROM action_sheets WHERE session > 0
UNION ALL
SELECT json_extract(o.json, '$.sheet'), json_extract(e.value, '$.origin.session'), json_extract(e.value, '$.origin.proposal'),
       json_extract(e.value, '$.decision'), 1
FROM outcomes o, json_each(o.json, '$.also') e WHERE o.kind = 'sheet';
CREATE VIEW action_funding AS
SELECT f.sheet, e.key + 1 AS line, json_extract(e.value, '$.funder') AS funder, json_extract(e.value, '$.euros') AS euros,
       json_extract(e.value, '$.state') AS state
FROM action_fields f, json_each(f.value, '$.funding') e WHERE f.field = 'funding';
CREATE VIEW action_milestones AS
SELECT f.sheet, e.key + 1 AS line, json_extract(e.value, '$.day') AS day, json_extract(e.value, '$.title') AS title,
       json_extract(e.value, '$.done') AS done
FROM action_fields f, json_each(f.value, '$.milestones') e WHERE f.field = 'milestones';
CREATE VIEW action_indicators AS
SELECT f.sheet, e.key + 1 AS line, json_extract(e.value, '$.kind') AS kind, json_extract(e.value, '$.title') AS title,
       json_extract(e.value, '$.unit') AS unit, json_extract(e.value, '$.baseline_thousandths') / 1000.0 AS baseline,
       json_extract(e.value, '$.target_thousandths') / 1000.0 AS target, json_extract(e.value, '$.measures') AS measures
FROM action_fields f, json_each(f.value, '$.indicators') e WHERE f.field = 'indicators';
CREATE VIEW action_measures AS
SELECT i.sheet, i.line, i.title, i.unit, json_extract(e.value, '$.day') AS day,
       json_extract(e.value, '$.value_thousandths') / 1000.0 AS value
FROM action_indicators i, json_each(i.measures) e;
CREATE VIEW session_overview AS
WITH all_rounds AS MATERIALIZED (SELECT session FROM rounds),
     all_priorities AS MATERIALIZED (SELECT session FROM priorities)
SELECT s.session, s.field, s.committee_title, s.title, s.when_where, s.step, s.joined, s.proposals,
       (SELECT count(*) FROM all_rounds r WHERE r.session = s.session) AS rounds,
       (SELECT count(*) FROM all_priorities p WHERE p.session = s.session) AS priorities,
       strftime('%Y-%m-%dT%H:%M:%SZ', s.closed_at_ms / 1000, 'unixepoch') AS closed_at, s.steers
FROM sessions s;
CREATE VIEW proposal_lineage AS
WITH all_proposals AS MATERIALIZED (SELECT * FROM proposals)
SELECT p.session, p.proposal, p.title, p.state, p.college, nullif(p.merged_into, 0) AS merged_into,
       kept.title AS merged_into_title,
       strftime('%Y-%m-%dT%H:%M:%SZ', p.made_at_ms / 1000, 'unixepoch') AS made_at
FROM all_proposals p LEFT JOIN all_proposals kept ON kept.session = p.session AND kept.proposal = p.merged_into;
CREATE VIEW round_results AS
WITH all_rounds AS MATERIALIZED (SELECT * FROM rounds),
     all_proposals AS MATERIALIZED (SELECT * FROM proposals)
SELECT r.session, r.round, r.method, r.settings, r.registered, r.present, r.voters AS round_voters, r.expressed,
       i.rank, i.proposal, p.title, p.college, i.score, i.voters, i.counts, i.verdict, i.cost,
       strftime('%Y-%m-%dT%H:%M:%SZ', r.closed_at_ms / 1000, 'unixepoch') AS closed_at
FROM results i
JOIN all_rounds r ON r.session = i.session AND r.round = i.round
LEFT JOIN all_proposals p ON p.session = i.session AND p.proposal = i.proposal
ORDER BY r.session, r.round, i.rank, i.proposal;
CREATE VIEW priority_list AS
WITH all_sessions AS MATERIALIZED (SELECT * FROM sessions),
     all_proposals AS MATERIALIZED (SELECT * FROM proposals),
     all_rounds AS MATERIALIZED (SELECT * FROM rounds),
     all_results AS MATERIALIZED (SELECT * FROM results)
SELECT s.field, s.committee_title, s.session, s.title AS session_title, l.place, l.proposal, p.title, p.college,
       nullif(l.round, 0) AS round, i.score, i.voters, r.expressed, r.registered
FROM priorities l
JOIN all_sessions s ON s.session = l.session
LEFT JOIN all_proposals p ON p.session = l.session AND p.proposal = l.proposal
LEFT JOIN all_rounds r ON r.session = l.session AND r.round = l.round
LEFT JOIN all_results i ON i.session = l.session AND i.round = l.round AND i.proposal = l.proposal
ORDER BY s.field, s.session, l.place;
CREATE VIEW decision_log AS
WITH all_sessions AS MATERIALIZED (SELECT * FROM sessions),
     all_proposals AS MATERIALIZED (SELECT * FROM proposals),
     all_members AS MATERIALIZED (SELECT * FROM members),
     all_decisions AS MATERIALIZED (SELECT * FROM decisions)
SELECT d.decision, strftime('%Y-%m-%dT%H:%M:%SZ', d.at_ms / 1000, 'unixepoch') AS taken_at,
       s.field, s.committee_title, d.session, d.proposal, p.title, d.resolution, d.motive, d.until,
       d.member, n.name, m.function, nullif(d.replaces, 0) AS replaces,
       (SELECT r.decision FROM all_decisions r WHERE r.replaces = d.decision) AS replaced_by,
       nullif(d.by_session, 0) AS by_session, nullif(d.by_round, 0) AS by_round
FROM all_decisions d
LEFT JOIN all_sessions s ON s.session = d.session
LEFT JOIN all_proposals p ON p.session = d.session AND p.proposal = d.proposal
LEFT JOIN all_members m ON m.member = d.member
LEFT JOIN people n ON n.session = 0 AND n.person = d.member
ORDER BY d.decision;
CREATE VIEW readable_events AS
SELECT e.seq, e.stream, e.position, strftime('%Y-%m-%dT%H:%M:%fZ', e.at_ms / 1000.0, 'unixepoch') AS at,
       e.actor, e.kind, e.version, e.body, p.json AS words, e.payload_hash IS NOT NULL AND p.seq IS NULL AS words_erased
FROM events e LEFT JOIN payloads p ON p.seq = e.seq;
COMMIT;

-- Lines of the fields' diagnoses that stand. kind: indicator, finding or stake.
CREATE VIEW diagnosis AS
SELECT json_extract(o.json, '$.line') AS line,
       json_extract(o.json, '$.field') AS field,
       json_extract(o.json, '$.said.kind') AS kind,
       json_extract(o.json, '$.said.title') AS title,
       coalesce(json_extract(o.json, '$.said.note'), '') AS note,
       coalesce(json_extract(o.json, '$.said.figures.unit'), '') AS unit,
       coalesce(json_extract(o.json, '$.said.figures.source'), '') AS source,
       json_extract(o.json, '$.revision') AS revision,
       json_extract(o.json, '$.member') AS member,
       json_extract(o.json, '$.at') AS at_ms
FROM outcomes o WHERE o.kind = 'diagnosis' AND NOT json_extract(o.json, '$.withdrawn');
-- Their figures, in thousandths of the unit. about: measure, target (of that year) or comparison (of no year; territory says where).
CREATE VIEW diagnosis_figures AS
SELECT json_extract(o.json, '$.line') AS line, 'measure' AS about, json_extract(f.value, '$.year') AS year, '' AS territory,
       json_extract(f.value, '$.value_thousandths') AS value_thousandths
FROM outcomes o, json_each(o.json, '$.said.figures.figures') f WHERE o.kind = 'diagnosis' AND NOT json_extract(o.json, '$.withdrawn')
UNION ALL
SELECT json_extract(o.json, '$.line'), 'target', json_extract(o.json, '$.said.figures.target.year'), '',
       json_extract(o.json, '$.said.figures.target.value_thousandths')
FROM outcomes o WHERE o.kind = 'diagnosis' AND NOT json_extract(o.json, '$.withdrawn')
                  AND json_type(o.json, '$.said.figures.target') = 'object'
UNION ALL
SELECT json_extract(o.json, '$.line'), 'comparison', NULL, json_extract(o.json, '$.said.figures.compared.territory'),
       json_extract(o.json, '$.said.figures.compared.value_thousandths')
FROM outcomes o WHERE o.kind = 'diagnosis' AND NOT json_extract(o.json, '$.withdrawn')
                  AND json_type(o.json, '$.said.figures.compared') = 'object';
