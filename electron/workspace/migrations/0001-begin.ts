/** The first schema. Instants are UTC milliseconds, JSON columns are checked by the feature that reads them. */
export const begin = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE panelist (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  isFounder INTEGER NOT NULL DEFAULT 0 CHECK (isFounder IN (0, 1)),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  archivedAt INTEGER
) STRICT;

CREATE TABLE draft (
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  key TEXT NOT NULL,
  json TEXT NOT NULL,
  updatedAt INTEGER NOT NULL,
  PRIMARY KEY (panelistId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE competency (
  id TEXT PRIMARY KEY,
  builtInId TEXT UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('trait', 'skill')),
  details TEXT NOT NULL CHECK (json_valid(details)),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  archivedAt INTEGER
) STRICT;

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  builtInId TEXT UNIQUE,
  -- The built-in template that a copy was made of: its exercises still suit the copy.
  basedOn TEXT,
  name TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  editedAt INTEGER,
  archivedAt INTEGER
) STRICT;

-- An opening keeps copies of its role and competencies: later edits of the templates change nothing here.
CREATE TABLE opening (
  id TEXT PRIMARY KEY,
  roleId TEXT NOT NULL REFERENCES role (id),
  roleDetails TEXT NOT NULL CHECK (json_valid(roleDetails)),
  title TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 100),
  targetDate TEXT,
  leadId TEXT NOT NULL REFERENCES panelist (id),
  note TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  frozenAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX openingByRole ON opening (roleId);

CREATE TABLE openingPanelist (
  openingId TEXT NOT NULL REFERENCES opening (id),
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (openingId, panelistId)
) STRICT, WITHOUT ROWID;

CREATE TABLE openingCompetency (
  openingId TEXT NOT NULL REFERENCES opening (id),
  competencyId TEXT NOT NULL REFERENCES competency (id),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  anchors TEXT NOT NULL CHECK (json_valid(anchors)),
  PRIMARY KEY (openingId, competencyId)
) STRICT, WITHOUT ROWID;

CREATE TABLE openingWeights (
  openingId TEXT NOT NULL REFERENCES opening (id),
  version INTEGER NOT NULL,
  weights TEXT NOT NULL CHECK (json_valid(weights)),
  reason TEXT NOT NULL,
  createdBy TEXT NOT NULL REFERENCES panelist (id),
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (openingId, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
  id TEXT PRIMARY KEY,
  openingId TEXT NOT NULL REFERENCES opening (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('active', 'hired', 'rejected', 'withdrawn')),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX stageByOpening ON stage (openingId, position);

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  openingId TEXT NOT NULL REFERENCES opening (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX roundByOpening ON round (openingId, position);

CREATE TABLE kitItem (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL REFERENCES round (id),
  builtInId TEXT,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX kitItemByRound ON kitItem (roundId, position);

CREATE TABLE criterion (
  id TEXT PRIMARY KEY,
  kitItemId TEXT NOT NULL REFERENCES kitItem (id),
  competencyId TEXT NOT NULL REFERENCES competency (id),
  text TEXT NOT NULL,
  anchors TEXT NOT NULL CHECK (json_valid(anchors)),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX criterionByItem ON criterion (kitItemId, position);

CREATE TABLE candidate (
  -- What candidateText knows it by; written out, because an implicit rowid may change when a copy is vacuumed.
  textId INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- The name folded (case and accents taken off), so that an index can sort names of any script.
  sortName TEXT NOT NULL DEFAULT '',
  emails TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(emails)),
  phones TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(phones)),
  links TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(links)),
  location TEXT NOT NULL COLLATE NOCASE DEFAULT '',
  jobTitle TEXT NOT NULL DEFAULT '',
  employer TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL COLLATE NOCASE DEFAULT '',
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  -- Last, because a long text before a column makes that column slow to read.
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
-- One for each order of the list; those in the bin are few and sorted when they are asked for.
CREATE INDEX candidateByName ON candidate (sortName, id) WHERE deletedAt IS NULL;
CREATE INDEX candidateByCreation ON candidate (createdAt, id) WHERE deletedAt IS NULL;
CREATE INDEX candidateByUpdate ON candidate (updatedAt, id) WHERE deletedAt IS NULL;
CREATE INDEX candidateByLocation ON candidate (location, id) WHERE deletedAt IS NULL;
CREATE INDEX candidateBySource ON candidate (source, id) WHERE deletedAt IS NULL;
CREATE INDEX candidateInBin ON candidate (deletedAt, id) WHERE deletedAt IS NOT NULL;

CREATE TABLE candidateTag (
  candidateId TEXT NOT NULL REFERENCES candidate (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (candidateId, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidateTagByTag ON candidateTag (tag);

-- Its rowid is the candidate's textId. Filled by the candidate feature in the transaction that writes the candidate.
CREATE VIRTUAL TABLE candidateText USING fts5 (
  name, contact, work, tags, notes,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'", prefix = '2 3'
);
-- Deleted words leave the index too, not only the table.
INSERT INTO candidateText (candidateText, rank) VALUES ('secure-delete', 1);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  candidateId TEXT NOT NULL REFERENCES candidate (id),
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;
CREATE INDEX attachmentByCandidate ON attachment (candidateId);

CREATE TABLE attachmentChunk (
  attachmentId TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (attachmentId, seq)
) STRICT;

CREATE TABLE application (
  id TEXT PRIMARY KEY,
  candidateId TEXT NOT NULL REFERENCES candidate (id),
  openingId TEXT NOT NULL REFERENCES opening (id),
  stageId TEXT NOT NULL REFERENCES stage (id),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  -- Figures of unsealed interviews, kept so that lists can sort by them; written by outcome.refresh only.
  fit REAL,
  coverage REAL,
  blockers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(blockers))
) STRICT;
CREATE UNIQUE INDEX applicationOnce ON application (candidateId, openingId) WHERE deletedAt IS NULL;
CREATE INDEX applicationByOpening ON application (openingId, fit, id) WHERE deletedAt IS NULL;
CREATE INDEX applicationByStage ON application (stageId, id) WHERE deletedAt IS NULL;
CREATE INDEX applicationByFit ON application (fit, id) WHERE deletedAt IS NULL;

CREATE TABLE stageMove (
  id TEXT PRIMARY KEY,
  applicationId TEXT NOT NULL REFERENCES application (id),
  fromName TEXT,
  toName TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  movedBy TEXT NOT NULL REFERENCES panelist (id),
  movedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX stageMoveByApplication ON stageMove (applicationId, movedAt);
CREATE INDEX stageMoveByTime ON stageMove (movedAt);

CREATE TABLE interview (
  id TEXT PRIMARY KEY,
  applicationId TEXT NOT NULL REFERENCES application (id),
  roundId TEXT NOT NULL REFERENCES round (id),
  startsAt INTEGER NOT NULL,
  timeZone TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  sealOpenedAt INTEGER,
  sealOpenedBy TEXT REFERENCES panelist (id),
  sealReason TEXT,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  cancelledAt INTEGER
) STRICT;
CREATE INDEX interviewByApplication ON interview (applicationId);
CREATE INDEX interviewByStart ON interview (startsAt);

-- One row for every panelist of an interview, from the moment it is scheduled.
CREATE TABLE scorecard (
  id TEXT PRIMARY KEY,
  interviewId TEXT NOT NULL REFERENCES interview (id),
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted')),
  recommendation TEXT CHECK (recommendation IN ('strong-no', 'no', 'yes', 'strong-yes')),
  note TEXT NOT NULL DEFAULT '',
  weightsVersion INTEGER,
  savedAt INTEGER,
  submittedAt INTEGER,
  UNIQUE (interviewId, panelistId)
) STRICT;
CREATE INDEX scorecardByPanelist ON scorecard (panelistId, status);
CREATE INDEX scorecardBySubmission ON scorecard (submittedAt);

CREATE TABLE rating (
  scorecardId TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  criterionId TEXT NOT NULL REFERENCES criterion (id),
  take INTEGER NOT NULL CHECK (take IN (1, 2)),
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  notAssessed INTEGER NOT NULL DEFAULT 0 CHECK (notAssessed IN (0, 1)),
  evidence TEXT NOT NULL DEFAULT '',
  updatedAt INTEGER NOT NULL,
  PRIMARY KEY (scorecardId, criterionId, take),
  CHECK (NOT (notAssessed = 1 AND level IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ratingByCriterion ON rating (criterionId);
`;
