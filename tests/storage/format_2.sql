-- A database of format 2 as 'sqlite3 gommette.db .dump' printed it, with its two pragmas. Never changed: later formats must open it.
PRAGMA application_id = 1196379469;
PRAGMA user_version = 2;
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
INSERT INTO events VALUES(2,'session/1',1,'session_planned',1,1764000000000,'link/1','office-page',1,1,'{"session":1,"committee":1,"field":"JE","title":"Atelier 1"}',NULL,X'bbd4dc23576556d15b4412e5159b3ed19a8e52caf69bd0ba5a3947b0784b77f9');
INSERT INTO events VALUES(3,'session/1',2,'proposal_made',1,1764000001000,'person/1','device-1',1,1,'{"proposal":1,"author":1}',X'9020222acbf5daf118cfa02068b17bcbf58bda6c51bbd3cedf461e4162f460b4',X'c41ae0a4999b82e01ebdbace5a8cbc02d373298dc58839a59dca884ce636371d');
INSERT INTO events VALUES(4,'session/1',3,'proposal_made',1,1764000001000,'person/1','device-1',2,1,'{"proposal":2,"author":1}',X'db6ae6cd221fbd6c31fe6315b711a6484117891e3053dc95df25c22669b9b427',X'6854f9e363b09cf94cdad73ad0a018a0159f376f9dd3013be95193ff5e228231');
CREATE TABLE payloads (
    seq INTEGER PRIMARY KEY REFERENCES events (seq),
    salt BLOB NOT NULL,
    json TEXT NOT NULL
) STRICT;
INSERT INTO payloads VALUES(3,X'09f38129e0adb631178f19465fe9560a','{"title":"Pistes cyclables"}');
CREATE TABLE keys (
    hash BLOB PRIMARY KEY,
    role TEXT NOT NULL,
    session INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    revoked INTEGER NOT NULL
, row_check INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO keys VALUES(X'3031323334353637383961626364656630313233343536373839616263646566','facilitator',1,2,0,-814625110541886007);
CREATE TABLE people (
    session INTEGER NOT NULL,
    person INTEGER NOT NULL,
    name TEXT NOT NULL, row_check INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, person)
) STRICT, WITHOUT ROWID;
INSERT INTO people VALUES(1,1,'Zoé',147118435911957363);
CREATE TABLE sessions (
    session INTEGER PRIMARY KEY,
    committee INTEGER NOT NULL,
    field TEXT NOT NULL,
    committee_title TEXT NOT NULL,
    title TEXT NOT NULL,
    when_where TEXT NOT NULL,
    step TEXT NOT NULL,
    step_title TEXT NOT NULL,
    joined INTEGER NOT NULL,
    proposals INTEGER NOT NULL,
    open_round INTEGER NOT NULL,
    closed_at_ms INTEGER
, row_check INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO sessions VALUES(1,1,'JE','Jeunesse','Atelier 1','','lobby','',0,0,0,NULL,-2103741439090706585);
CREATE TABLE proposals (
    session INTEGER NOT NULL,
    proposal INTEGER NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    state TEXT NOT NULL,
    college TEXT NOT NULL,
    merged_into INTEGER NOT NULL,
    made_at_ms INTEGER NOT NULL, row_check INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, proposal)
) STRICT, WITHOUT ROWID;
INSERT INTO proposals VALUES(1,1,'Pistes cyclables','','live','resident',0,1764000001000,4925821029923030069);
CREATE TABLE rounds (
    session INTEGER NOT NULL,
    round INTEGER NOT NULL,
    method TEXT NOT NULL,
    settings TEXT NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    closed_at_ms INTEGER,
    registered INTEGER NOT NULL,
    present INTEGER NOT NULL,
    voters INTEGER NOT NULL,
    expressed INTEGER NOT NULL, row_check INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, round)
) STRICT, WITHOUT ROWID;
INSERT INTO rounds VALUES(1,1,'dots','{"dots":5,"cap":3}',1764000002000,1764000003000,1,1,1,1,-7823925550724810891);
CREATE TABLE results (
    session INTEGER NOT NULL,
    round INTEGER NOT NULL,
    proposal INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    score INTEGER NOT NULL,
    voters INTEGER NOT NULL,
    counts TEXT NOT NULL, row_check INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, round, proposal)
) STRICT, WITHOUT ROWID;
INSERT INTO results VALUES(1,1,1,1,3,1,'{"3":1}',-4828735077718159815);
CREATE TABLE priorities (
    session INTEGER NOT NULL,
    place INTEGER NOT NULL,
    proposal INTEGER NOT NULL,
    round INTEGER NOT NULL, row_check INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;
INSERT INTO priorities VALUES(1,1,1,1,-9066911655237588391);
CREATE TABLE fence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    written_at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO fence VALUES(1,1);
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
CREATE VIEW session_overview AS
SELECT s.session, s.field, s.committee_title, s.title, s.when_where, s.step, s.joined, s.proposals,
       (SELECT count(*) FROM rounds r WHERE r.session = s.session) AS rounds,
       (SELECT count(*) FROM priorities p WHERE p.session = s.session) AS priorities,
       strftime('%Y-%m-%dT%H:%M:%SZ', s.closed_at_ms / 1000, 'unixepoch') AS closed_at
FROM sessions s;
CREATE VIEW proposal_lineage AS
SELECT p.session, p.proposal, p.title, p.state, p.college, nullif(p.merged_into, 0) AS merged_into,
       kept.title AS merged_into_title,
       strftime('%Y-%m-%dT%H:%M:%SZ', p.made_at_ms / 1000, 'unixepoch') AS made_at
FROM proposals p LEFT JOIN proposals kept ON kept.session = p.session AND kept.proposal = p.merged_into;
CREATE VIEW round_results AS
SELECT r.session, r.round, r.method, r.settings, r.registered, r.present, r.voters AS round_voters, r.expressed,
       i.rank, i.proposal, p.title, p.college, i.score, i.voters, i.counts,
       strftime('%Y-%m-%dT%H:%M:%SZ', r.closed_at_ms / 1000, 'unixepoch') AS closed_at
FROM results i
JOIN rounds r ON r.session = i.session AND r.round = i.round
LEFT JOIN proposals p ON p.session = i.session AND p.proposal = i.proposal
ORDER BY r.session, r.round, i.rank, i.proposal;
CREATE VIEW priority_list AS
SELECT s.field, s.committee_title, s.session, s.title AS session_title, l.place, l.proposal, p.title, p.college,
       nullif(l.round, 0) AS round, i.score, i.voters, r.expressed, r.registered
FROM priorities l
JOIN sessions s ON s.session = l.session
LEFT JOIN proposals p ON p.session = l.session AND p.proposal = l.proposal
LEFT JOIN rounds r ON r.session = l.session AND r.round = l.round
LEFT JOIN results i ON i.session = l.session AND i.round = l.round AND i.proposal = l.proposal
ORDER BY s.field, s.session, l.place;
CREATE VIEW readable_events AS
SELECT e.seq, e.stream, e.position, strftime('%Y-%m-%dT%H:%M:%fZ', e.at_ms / 1000.0, 'unixepoch') AS at,
       e.actor, e.kind, e.version, e.body, p.json AS words, e.payload_hash IS NOT NULL AND p.seq IS NULL AS words_erased
FROM events e LEFT JOIN payloads p ON p.seq = e.seq;
COMMIT;
