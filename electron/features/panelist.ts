import type { Database } from "better-sqlite3";
import type { Panelist } from "../../shared/panelist.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { counted } from "../../shared/rules/format.ts";
import { isolate, joinNames } from "../../shared/rules/names.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { writeSetting } from "../workspace/settings.ts";

export const panelistHandlers: FeatureHandlers<"panelist"> = {
  "panelist.list": ({ archived }, { db, now }) => ok(listPanelists(db, archived, now)),
  "panelist.create": (details, { db, now, newId, changed }) => {
    const id = newId();
    db.prepare(
      "INSERT INTO panelist (id, name, title, email, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
    ).run(id, details.name, details.title, details.email, now, now);
    changed("panelist");
    return ok({ id });
  },
  "panelist.save": ({ id, ...details }, { db, now, changed }) => {
    const { changes } = db
      .prepare("UPDATE panelist SET name = ?, title = ?, email = ?, updatedAt = ? WHERE id = ?")
      .run(details.name, details.title, details.email, now, id);
    if (changes === 0) return missing();
    changed("panelist");
    return ok({});
  },
  "panelist.archive": ({ id }, context) => {
    const reason = id === context.actor ? atTheLaptop : reasonToStay(context.db, id);
    return reason === null ? setArchived(context, id, context.now) : fail("invalid", reason);
  },
  "panelist.restore": ({ id }, context) => setArchived(context, id, null),
  "panelist.act": ({ id }, { db, changed }) => {
    const found = db.prepare("SELECT 1 FROM panelist WHERE id = ? AND archivedAt IS NULL").get(id);
    if (!found) return missing();
    writeSetting(db, "actorId", id);
    changed("panelist", "interview", "scorecard");
    return ok({});
  },
};

const atTheLaptop = "This person is at the laptop now. Hand over to somebody else first.";

/** What would be left without the person who has to do it, as a sentence; null when nothing would. */
function reasonToStay(db: Database, id: string): string | null {
  const one = db.prepare("SELECT name, isFounder FROM panelist WHERE id = ?").get(id) as
    | Pick<PanelistRow, "name" | "isFounder">
    | undefined;
  if (!one) return null;
  const name = isolate(one.name);
  if (one.isFounder === 1) return `${name} founded this workspace and stays in it.`;
  const led = db
    .prepare("SELECT title FROM opening WHERE leadId = ? AND status = 'open' ORDER BY createdAt")
    .pluck()
    .all(id) as string[];
  if (led.length > 0)
    return `${name} leads the panel of ${joinNames(led.map(isolate))}. Choose another lead there first.`;
  const owed = countOwed(db, id);
  if (owed === 0) return null;
  return `${name} owes ${counted(owed, "scorecard")}. Take ${name} off ${owed === 1 ? "that interview" : "those interviews"} first, or wait until everything is submitted.`;
}

function countOwed(db: Database, id: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM scorecard
       JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL
       JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       WHERE scorecard.panelistId = ? AND scorecard.status = 'draft'`,
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
}

function listPanelists(db: Database, archived: boolean, now: number): Panelist[] {
  const rows = db
    .prepare(
      `SELECT panelist.*, (
         SELECT count(*) FROM scorecard
         JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL
         JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
         JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
         WHERE scorecard.panelistId = panelist.id AND scorecard.status = 'draft' AND interview.startsAt <= ?
       ) AS openScorecards
       FROM panelist WHERE (archivedAt IS NOT NULL) = ? ORDER BY isFounder DESC, name COLLATE NOCASE, id`,
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
});

export function getPanelistName(db: Database, id: string): string {
  return (
    (db.prepare("SELECT name FROM panelist WHERE id = ?").pluck().get(id) as string | undefined) ??
    ""
  );
}
