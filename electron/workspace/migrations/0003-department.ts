/** The department as it is planned: goals and capacity, seats and who owns what, how roles are paid, tips put aside. */
export const department = `
-- A capacity plan, whole: scenarios are plans that stand side by side. The first by position is the one in force.
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

-- One place in the org. Without a role it is the founder's own.
CREATE TABLE seat (
  id TEXT PRIMARY KEY,
  roleId TEXT REFERENCES role (id),
  reportsTo TEXT REFERENCES seat (id),
  position INTEGER NOT NULL,
  -- When somebody is to begin, or began.
  startsOn TEXT,
  -- The opening that looks for somebody, if one does.
  openingId TEXT REFERENCES opening (id),
  -- Who was hired into it; somebody who came before Bullpen has a name only.
  applicationId TEXT REFERENCES application (id),
  holderName TEXT NOT NULL DEFAULT '',
  hoursPerWeek REAL NOT NULL DEFAULT 40 CHECK (hoursPerWeek BETWEEN 0 AND 168),
  note TEXT NOT NULL DEFAULT '',
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;
CREATE UNIQUE INDEX seatOfFounder ON seat ((roleId IS NULL)) WHERE roleId IS NULL;
-- A company that is there already gets its founder's own seat, under a UUIDv7 of this moment; a new one is seeded with it.
INSERT INTO seat (id, position, createdAt, updatedAt)
  SELECT lower(printf('%08x-%04x-7%s-8%s-%s', ms >> 16, ms & 65535, substr(hex(randomblob(2)), 2),
    substr(hex(randomblob(2)), 2), hex(randomblob(6)))), 0, ms, ms
  FROM (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS ms)
  WHERE EXISTS (SELECT 1 FROM panelist WHERE isFounder = 1);
CREATE INDEX seatByRole ON seat (roleId);
CREATE INDEX seatByOpening ON seat (openingId);
CREATE UNIQUE INDEX seatByApplication ON seat (applicationId) WHERE applicationId IS NOT NULL AND deletedAt IS NULL;

-- Who owns one responsibility of a role, and from when until when; days are those of the company.
CREATE TABLE duty (
  id TEXT PRIMARY KEY,
  roleId TEXT NOT NULL REFERENCES role (id),
  -- The id of the line in the role's responsibilities.
  responsibilityId TEXT NOT NULL,
  seatId TEXT NOT NULL REFERENCES seat (id),
  hoursPerWeek REAL NOT NULL DEFAULT 0 CHECK (hoursPerWeek BETWEEN 0 AND 168),
  -- The first day, and the first day no more. Null: since ever, and for good or until the role has somebody of its own.
  fromDay TEXT,
  untilDay TEXT,
  -- Why it stays where it is although it is warned of, or empty.
  keptBecause TEXT NOT NULL DEFAULT '',
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX dutyBySeat ON duty (seatId);
CREATE INDEX dutyByResponsibility ON duty (roleId, responsibilityId);

-- How a role is paid. At most one plan of a role is in force; the rest are drafts or plans of the past.
CREATE TABLE payPlan (
  id TEXT PRIMARY KEY,
  roleId TEXT NOT NULL REFERENCES role (id),
  name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'in-force', 'past')),
  fromDay TEXT,
  -- What it took the place of, for the way back: the plan in force before it and the role's own figures, as JSON.
  replaced TEXT,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  -- The deals typed into the simulator.
  deals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(deals)),
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;
CREATE UNIQUE INDEX payPlanInForce ON payPlan (roleId) WHERE status = 'in-force' AND deletedAt IS NULL;
CREATE INDEX payPlanByRole ON payPlan (roleId);

-- Hints on Home that somebody has put aside, by their key.
CREATE TABLE dismissal (
  panelistId TEXT NOT NULL REFERENCES panelist (id),
  key TEXT NOT NULL,
  dismissedAt INTEGER NOT NULL,
  PRIMARY KEY (panelistId, key)
) STRICT, WITHOUT ROWID;
`;
