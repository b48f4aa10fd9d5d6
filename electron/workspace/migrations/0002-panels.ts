/**
 * Panels: PINs, who sits in which round, exercises as they were run, sheets that travel by file, changed scores,
 * debriefs, decisions, and the groups people declare of themselves.
 */
export const panels = `
-- 1 team member, 2 manager, 3 executive: in a debrief the most senior speaks last.
ALTER TABLE panelist ADD COLUMN seniority INTEGER NOT NULL DEFAULT 1 CHECK (seniority BETWEEN 1 AND 3);
UPDATE panelist SET seniority = 3 WHERE isFounder = 1;

-- Which workspace it is, whatever its file is called: a sheet finds its way back by it.
INSERT INTO setting (key, value) VALUES ('workspaceId', json_quote(lower(hex(randomblob(16)))));

-- Whose PIN the laptop waits for, if it does.
INSERT INTO setting (key, value) VALUES ('lock', 'null');

-- Minutes without use after which the page locks; null: never.
INSERT INTO setting (key, value) VALUES ('lockAfterMinutes', 'null');

-- Without a row somebody has no PIN yet.
CREATE TABLE panelistPin (
  panelistId TEXT PRIMARY KEY REFERENCES panelist (id),
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  -- The N of scrypt, so that a later version can ask for more.
  cost INTEGER NOT NULL,
  -- Wrong tries since the last right one, and until when no further one is taken.
  failures INTEGER NOT NULL DEFAULT 0,
  waitUntil INTEGER NOT NULL DEFAULT 0,
  -- When the first PIN or one in place of a forgotten one was given, and by whom. By nobody when the person at the laptop set their own.
  givenAt INTEGER NOT NULL,
  givenBy TEXT REFERENCES panelist (id),
  -- When the person last replaced it by one of their own.
  changedAt INTEGER,
  -- Whether they have to be told who gave it: 1 at their next unlocking, 2 until they have replaced it.
  toTell INTEGER NOT NULL DEFAULT 0 CHECK (toTell IN (0, 1, 2)),
  -- The founder's code for a forgotten PIN, hashed like it, and when a new PIN was last set with one.
  recoverySalt BLOB,
  recoveryHash BLOB,
  recoveredAt INTEGER,
  CHECK ((recoverySalt IS NULL) = (recoveryHash IS NULL))
) STRICT;

-- Submitted before somebody else gave its author a PIN, or under such a PIN that they had not replaced: it stays sealed to
-- its author as well until the seal opens, because whoever gives out a PIN must not read by it.
ALTER TABLE scorecard ADD COLUMN closedToAuthor INTEGER NOT NULL DEFAULT 0 CHECK (closedToAuthor IN (0, 1));

-- Who is planned for a round; without a row the opening's whole panel.
CREATE TABLE roundPanelist (
  roundId TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  PRIMARY KEY (roundId, panelistId)
) STRICT, WITHOUT ROWID;

-- An exercise as one panelist ran it: it belongs to the scorecard and is sealed with it.
CREATE TABLE exerciseRun (
  scorecardId TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  kitItemId TEXT NOT NULL REFERENCES kitItem (id) ON DELETE CASCADE,
  -- Where the clock stands: phase, time spent in each, since when it runs.
  clock TEXT NOT NULL CHECK (json_valid(clock)),
  -- Facts released and objections used, with their time.
  used TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(used)),
  -- What the candidate said of the first take, and the coaching note they were given.
  selfDiagnosis TEXT NOT NULL DEFAULT '',
  coachingNote TEXT NOT NULL DEFAULT '',
  startedAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  PRIMARY KEY (scorecardId, kitItemId)
) STRICT, WITHOUT ROWID;

CREATE TABLE runNote (
  id TEXT PRIMARY KEY,
  scorecardId TEXT NOT NULL,
  kitItemId TEXT NOT NULL,
  take INTEGER NOT NULL CHECK (take IN (1, 2)),
  -- Milliseconds on the clock of the run, not of the day.
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  criterionId TEXT REFERENCES criterion (id) ON DELETE SET NULL,
  createdAt INTEGER NOT NULL,
  FOREIGN KEY (scorecardId, kitItemId) REFERENCES exerciseRun (scorecardId, kitItemId) ON DELETE CASCADE
) STRICT;
CREATE INDEX runNoteByRun ON runNote (scorecardId, kitItemId, at);

-- rating.level is always the current value; the first one is fromLevel of the earliest change. A NULL level: not assessed.
-- Earliest and latest go by rowid here and in decisionRecord: a clock can be set back, and times then lie about the order.
CREATE TABLE ratingChange (
  id TEXT PRIMARY KEY,
  scorecardId TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  criterionId TEXT NOT NULL REFERENCES criterion (id),
  take INTEGER NOT NULL CHECK (take IN (1, 2)),
  fromLevel INTEGER CHECK (fromLevel BETWEEN 1 AND 5),
  toLevel INTEGER CHECK (toLevel BETWEEN 1 AND 5),
  reason TEXT NOT NULL,
  -- What it rests on: this interview, or the whole picture.
  scope TEXT NOT NULL CHECK (scope IN ('interview', 'whole')),
  changedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX ratingChangeByRating ON ratingChange (scorecardId, criterionId, take);

-- The same for scorecard.recommendation.
CREATE TABLE recommendationChange (
  id TEXT PRIMARY KEY,
  scorecardId TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  fromValue TEXT NOT NULL,
  toValue TEXT NOT NULL,
  reason TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('interview', 'whole')),
  changedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX recommendationChangeByScorecard ON recommendationChange (scorecardId);

-- A kit that went out by file, and whether its sheet came back. The passphrase opens the sheet without being asked for.
CREATE TABLE sheet (
  id TEXT PRIMARY KEY,
  scorecardId TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  passphrase TEXT NOT NULL,
  exportedBy TEXT NOT NULL REFERENCES panelist (id),
  exportedAt INTEGER NOT NULL,
  importedBy TEXT REFERENCES panelist (id),
  importedAt INTEGER
) STRICT;
CREATE INDEX sheetByScorecard ON sheet (scorecardId);

-- The panel's meeting on an opening: where it stands, and the time spent on each candidate.
CREATE TABLE debrief (
  openingId TEXT PRIMARY KEY REFERENCES opening (id),
  state TEXT NOT NULL CHECK (json_valid(state)),
  startedAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  endedAt INTEGER
) STRICT;

-- One signing of the panel. Append only: a later change of mind is a new record beside it.
CREATE TABLE decisionRecord (
  id TEXT PRIMARY KEY,
  openingId TEXT NOT NULL REFERENCES opening (id),
  decidedBy TEXT NOT NULL REFERENCES panelist (id),
  decidedAt INTEGER NOT NULL,
  -- Everything the decision was made from, as it was then: method, weights, scores, agreement, changes, recommendations.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot))
) STRICT;
CREATE INDEX decisionRecordByOpening ON decisionRecord (openingId);

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  recordId TEXT NOT NULL REFERENCES decisionRecord (id),
  applicationId TEXT NOT NULL REFERENCES application (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('hire', 'reject', 'hold')),
  reason TEXT NOT NULL,
  holdUntil TEXT,
  -- The ratings it rests on.
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  UNIQUE (recordId, applicationId)
) STRICT;
CREATE INDEX decisionByApplication ON decision (applicationId);

-- What a panelist puts under a record, with their own PIN: a signature, or a dissent word for word.
CREATE TABLE decisionVoice (
  recordId TEXT NOT NULL REFERENCES decisionRecord (id),
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  stance TEXT NOT NULL CHECK (stance IN ('agrees', 'dissents')),
  words TEXT NOT NULL DEFAULT '',
  saidAt INTEGER NOT NULL,
  PRIMARY KEY (recordId, panelistId)
) STRICT, WITHOUT ROWID;

-- What was decided, said and changed is only ever added to: whatever writes to this file, a row stays as it was. Changes
-- still go with the scorecard they belong to.
CREATE TRIGGER decisionRecordStays BEFORE UPDATE ON decisionRecord BEGIN SELECT raise(ABORT, 'A record stays as it was signed.'); END;
CREATE TRIGGER decisionRecordIsKept BEFORE DELETE ON decisionRecord BEGIN SELECT raise(ABORT, 'A record stays as it was signed.'); END;
CREATE TRIGGER decisionStays BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'A verdict stays as it was recorded.'); END;
CREATE TRIGGER decisionIsKept BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'A verdict stays as it was recorded.'); END;
CREATE TRIGGER decisionVoiceStays BEFORE UPDATE ON decisionVoice BEGIN SELECT raise(ABORT, 'A voice stays as it was given.'); END;
CREATE TRIGGER decisionVoiceIsKept BEFORE DELETE ON decisionVoice BEGIN SELECT raise(ABORT, 'A voice stays as it was given.'); END;
CREATE TRIGGER ratingChangeStays BEFORE UPDATE ON ratingChange BEGIN SELECT raise(ABORT, 'A change stays as it was made.'); END;
CREATE TRIGGER recommendationChangeStays BEFORE UPDATE ON recommendationChange BEGIN SELECT raise(ABORT, 'A change stays as it was made.'); END;

-- For the fairness check only. Nothing that reads scores ever joins it.
CREATE TABLE declaredGroup (
  candidateId TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  declaredAt INTEGER NOT NULL,
  PRIMARY KEY (candidateId, question)
) STRICT, WITHOUT ROWID;
`;
