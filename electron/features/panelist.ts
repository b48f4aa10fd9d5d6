import type { Database } from "better-sqlite3";
import type { Panelist, Seniority } from "../../shared/panelist.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { counted } from "../../shared/rules/format.ts";
import { isolate, joinNames } from "../../shared/rules/names.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { holdsSealed, sealedSql } from "./seal.ts";

export const panelistHandlers: FeatureHandlers<"panelist"> = {
  "panelist.list": ({ archived }, { db, now }) => ok(listPanelists(db, archived, now)),
  "panelist.create": ({ seniority = 1, ...details }, { db, now, newId, changed }) => {
    const id = newId();
    db.prepare(
      `INSERT INTO panelist (id, name, title, email, seniority, createdAt, updatedAt)
       VALUES (@id, @name, @title, @email, @seniority, @now, @now)`,
    ).run({ ...details, id, seniority, now });
    changed("panelist");
    return ok({ id });
  },
  "panelist.save": ({ id, seniority = null, ...details }, { db, now, actor, changed }) => {
    const refused = refuseChange(db, actor, id, seniority);
    if (refused) return refused;
    const { changes } = db
      .prepare(
        `UPDATE panelist SET name = @name, title = @title, email = @email, updatedAt = @now,
           seniority = coalesce(@seniority, seniority) WHERE id = @id`,
      )
      .run({ ...details, id, seniority, now });
    if (changes === 0) return missing();
    changed("panelist");
    return ok({});
  },
  "panelist.archive": ({ id }, context) => {
    const refused = refuseOthers(context.db, context.actor);
    if (refused) return refused;
    const reason = reasonToStay(context.db, id);
    return reason === null ? setArchived(context, id, context.now) : fail("invalid", reason);
  },
  "panelist.restore": ({ id }, context) =>
    refuseOthers(context.db, context.actor) ?? setArchived(context, id, null),
};

/** Names are how people know whose scorecard they read: a panelist changes their own, the founder anybody's. */
function refuseChange(
  db: Database,
  actor: string,
  id: string,
  seniority: Seniority | null,
): Result<never> | null {
  const before = db.prepare("SELECT seniority FROM panelist WHERE id = ?").pluck().get(id);
  const isOwn = id === actor && (seniority === null || seniority === before);
  return isOwn ? null : refuseOthers(db, actor);
}

function refuseOthers(db: Database, actor: string): Result<never> | null {
  const founder = getFounder(db);
  return actor === founder.id
    ? null
    : fail("forbidden", `Only ${isolate(founder.name)} changes who is on the list of panelists.`);
}

export const getFounder = (db: Database) =>
  db.prepare("SELECT id, name FROM panelist WHERE isFounder = 1 ORDER BY createdAt").get() as {
    id: string;
    name: string;
  };

/** What would be left without the person who has to do it, as a sentence; null when nothing would. */
function reasonToStay(db: Database, id: string): string | null {
  const one = db.prepare("SELECT name, isFounder FROM panelist WHERE id = ?").get(id) as
    | Pick<PanelistRow, "name" | "isFounder">
    | undefined;
  if (!one) return null;
  const name = isolate(one.name);
  if (one.isFounder === 1) return `${name} founded this workspace and stays in it.`;
  const led = listLed(db, id);
  if (led.length > 0)
    return `${name} leads the panel of ${joinNames(led.map(isolate))}. Choose another lead there first.`;
  const owed = countOwed(db, id);
  if (owed === 0) return null;
  return `${name} owes ${counted(owed, "scorecard")}. Take ${name} off ${owed === 1 ? "that interview" : "those interviews"} first, or wait until everything is submitted.`;
}

/** Titles of the openings that need this lead: they are open, or somebody has submitted behind a seal there. */
function listLed(db: Database, id: string): string[] {
  const rows = db
    .prepare("SELECT id, title, status FROM opening WHERE leadId = ? ORDER BY createdAt")
    .all(id) as { id: string; title: string; status: "open" | "closed" }[];
  return rows
    .filter((one) => one.status === "open" || holdsSealed(db, one.id))
    .map((one) => one.title);
}

/** A cancelled interview could be restored: while it holds what somebody submitted, it waits for the others. */
function countOwed(db: Database, id: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM scorecard
       JOIN interview ON interview.id = scorecard.interviewId
       JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       WHERE scorecard.panelistId = ? AND scorecard.status = 'draft' AND (interview.cancelledAt IS NULL
         OR (${sealedSql} AND EXISTS (SELECT 1 FROM scorecard AS submitted
           WHERE submitted.interviewId = interview.id AND submitted.status = 'submitted')))`,
    )
    .pluck()
    .get(id) as number;
}

const missing = () => fail("not-found", "This panelist is not there any more.");

function setArchived(
  { db, changed }: Context,
  id: string,
  at: number | null,
): Result<Record<string, never>> {
  const { changes } = db.prepare("UPDATE panelist SET archivedAt = ? WHERE id = ?").run(at, id);
  if (changes === 0) return missing();
  changed("panelist");
  return ok({});
}

interface PanelistRow {
  id: string;
  name: string;
  title: string;
  email: string;
  isFounder: number;
  archivedAt: number | null;
  openScorecards: number;
  seniority: Seniority;
  pinGivenAt: number | null;
  pinGivenBy: string | null;
  pinChangedAt: number | null;
  pinRecoveredAt: number | null;
  hasRecovery: number;
}

function listPanelists(db: Database, archived: boolean, now: number): Panelist[] {
  const rows = db
    .prepare(
      `SELECT panelist.*, panelistPin.givenAt AS pinGivenAt, panelistPin.changedAt AS pinChangedAt,
         panelistPin.recoveredAt AS pinRecoveredAt, panelistPin.recoveryHash IS NOT NULL AS hasRecovery,
         giver.name AS pinGivenBy, (
         SELECT count(*) FROM scorecard
         JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL
         JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
         JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
         WHERE scorecard.panelistId = panelist.id AND scorecard.status = 'draft' AND interview.startsAt <= ?
       ) AS openScorecards
       FROM panelist
       LEFT JOIN panelistPin ON panelistPin.panelistId = panelist.id
       LEFT JOIN panelist AS giver ON giver.id = panelistPin.givenBy
       WHERE (panelist.archivedAt IS NOT NULL) = ?
       ORDER BY panelist.isFounder DESC, panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all(now, archived ? 1 : 0) as PanelistRow[];
  return rows.map(rowToPanelist);
}

const rowToPanelist = (row: PanelistRow): Panelist => ({
  id: row.id,
  name: row.name,
  title: row.title,
  email: row.email,
  isFounder: row.isFounder === 1,
  archived: row.archivedAt !== null,
  openScorecards: row.openScorecards,
  seniority: row.seniority,
  pin:
    row.pinGivenAt === null
      ? null
      : {
          givenAt: row.pinGivenAt,
          givenBy: row.pinGivenBy,
          changedAt: row.pinChangedAt,
          hasRecovery: row.hasRecovery === 1,
          recoveredAt: row.pinRecoveredAt,
        },
});

export function getPanelistName(db: Database, id: string): string {
  return (
    (db.prepare("SELECT name FROM panelist WHERE id = ?").pluck().get(id) as string | undefined) ??
    ""
  );
}
