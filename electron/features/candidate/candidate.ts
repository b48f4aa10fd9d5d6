import type { Database } from "better-sqlite3";
import type { Attachment, Candidate, CandidateDetails } from "../../../shared/candidate.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { giveSeats } from "../org/hire.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import { createApplication, listApplications } from "./application.ts";
import { listCandidates } from "./list.ts";
import { fold, writeText } from "./search-text.ts";

export const candidateHandlers: FeatureHandlers<"candidate"> = {
  "candidate.list": (input, { db, now }) => listCandidates(db, input, now),
  "candidate.get": ({ id }, { db }) => {
    const candidate = getCandidate(db, id);
    return candidate ? ok(candidate) : missing();
  },
  "candidate.vocabulary": (_input, { db }) => ok({ tags: listTags(db), sources: listSources(db) }),
  "candidate.create": ({ openingIds, ...details }, context) => {
    const result = allOrNothing(context.db, () => createCandidate(context, details, openingIds));
    if (result.ok) context.changed("candidate");
    return result;
  },
  "candidate.save": ({ id, updatedAt, ...details }, context) => {
    const result = context.db
      .transaction(() => saveCandidate(context, id, updatedAt, details))
      .immediate();
    if (result.ok) context.changed("candidate");
    return result;
  },
  "candidate.delete": ({ ids }, { db, now, changed }) => {
    db.transaction(() => setDeleted(db, ids, { at: now, now })).immediate();
    changed("candidate");
    return ok({});
  },
  "candidate.restore": ({ ids }, { db, now, changed }) => {
    db.transaction(() => setDeleted(db, ids, { at: null, now })).immediate();
    changed("candidate");
    return ok({});
  },
};

const missing = () => fail("not-found", "This candidate is not there any more.");

/** A new candidate, in the first stage of each of these openings. To be called inside a transaction. */
function createCandidate(
  context: Context,
  details: CandidateDetails,
  openingIds: readonly string[],
): Result<{ id: string }> {
  const { db, now, newId } = context;
  const id = newId();
  db.prepare(
    `INSERT INTO candidate (id, name, sortName, emails, phones, links, location, jobTitle, employer, source, notes,
       createdAt, updatedAt)
     VALUES (@id, @name, @sortName, @emails, @phones, @links, @location, @jobTitle, @employer, @source, @notes,
       @now, @now)`,
  ).run({ ...detailsToRow(details), id, now });
  writeTags(db, id, details.tags);
  writeText(db, id, details);
  for (const openingId of new Set(openingIds)) {
    const application = createApplication(context, id, openingId);
    if (!application.ok) {
      return fail(application.error.code, application.error.message, "openingIds");
    }
  }
  return ok({ id });
}

function saveCandidate(
  { db, now }: Context,
  id: string,
  updatedAt: number,
  details: CandidateDetails,
): Result<{ updatedAt: number }> {
  const stored = db.prepare("SELECT updatedAt, deletedAt FROM candidate WHERE id = ?").get(id) as
    | { updatedAt: number; deletedAt: number | null }
    | undefined;
  if (!stored || stored.deletedAt !== null) return missing();
  if (stored.updatedAt !== updatedAt) {
    return fail(
      "conflict",
      "This profile was changed in another window. Your text is kept here; compare it with what is stored.",
    );
  }
  // Two saves within one millisecond must still differ, or the second window would not notice the first.
  const next = Math.max(now, updatedAt + 1);
  db.prepare(
    `UPDATE candidate SET name = @name, sortName = @sortName, emails = @emails, phones = @phones, links = @links,
       location = @location, jobTitle = @jobTitle, employer = @employer, source = @source, notes = @notes,
       updatedAt = @next WHERE id = @id`,
  ).run({ ...detailsToRow(details), id, next });
  writeTags(db, id, details.tags);
  writeText(db, id, details);
  return ok({ updatedAt: next });
}

const detailsToRow = ({ tags: _tags, ...details }: CandidateDetails) => ({
  ...details,
  sortName: fold(details.name),
  emails: JSON.stringify(details.emails),
  phones: JSON.stringify(details.phones),
  links: JSON.stringify(details.links),
});

function writeTags(db: Database, id: string, tags: readonly string[]): void {
  db.prepare("DELETE FROM candidateTag WHERE candidateId = ?").run(id);
  const insert = db.prepare("INSERT OR IGNORE INTO candidateTag (candidateId, tag) VALUES (?, ?)");
  for (const tag of tags) insert.run(id, tag);
}

/** Those that are gone already, or were never there, are no reason to refuse the others. */
/** Into the bin or out of it; the seats of those who were hired pass on, or come back where they are still free. */
function setDeleted(
  db: Database,
  ids: readonly string[],
  { at, now }: { at: number | null; now: number },
): void {
  const chosen = JSON.stringify(ids);
  db.prepare(
    `UPDATE candidate SET deletedAt = ?
     WHERE id IN (SELECT value FROM json_each(?)) AND (deletedAt IS NULL) = ?`,
  ).run(at, chosen, at === null ? 0 : 1);
  const openings = db
    .prepare(
      `SELECT DISTINCT application.openingId FROM application JOIN stage ON stage.id = application.stageId AND stage.kind = 'hired'
       WHERE candidateId IN (SELECT value FROM json_each(?)) AND application.deletedAt IS NULL`,
    )
    .pluck()
    .all(chosen) as string[];
  for (const openingId of openings) giveSeats(db, openingId, now);
}

interface CandidateTableRow {
  id: string;
  name: string;
  emails: string;
  phones: string;
  links: string;
  location: string;
  jobTitle: string;
  employer: string;
  source: string;
  notes: string;
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
}

function getCandidate(db: Database, id: string): Candidate | null {
  const row = db.prepare("SELECT * FROM candidate WHERE id = ?").get(id) as
    | CandidateTableRow
    | undefined;
  if (!row) return null;
  return {
    ...rowToDetails(row),
    tags: listTagsOf(db, id),
    attachments: listAttachments(db, id),
    applications: listApplications(db, id),
  };
}

const rowToDetails = (row: CandidateTableRow) => ({
  id: row.id,
  name: row.name,
  emails: JSON.parse(row.emails) as string[],
  phones: JSON.parse(row.phones) as string[],
  links: JSON.parse(row.links) as string[],
  location: row.location,
  jobTitle: row.jobTitle,
  employer: row.employer,
  source: row.source,
  notes: row.notes,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  deletedAt: row.deletedAt,
});

const listTagsOf = (db: Database, id: string) =>
  db
    .prepare("SELECT tag FROM candidateTag WHERE candidateId = ? ORDER BY tag")
    .pluck()
    .all(id) as string[];

const listAttachments = (db: Database, candidateId: string) =>
  db
    .prepare(
      `SELECT id, name, mime, bytes, createdAt FROM attachment
       WHERE candidateId = ? AND complete = 1 AND deletedAt IS NULL ORDER BY createdAt, id`,
    )
    .all(candidateId) as Attachment[];

const listTags = (db: Database) =>
  db
    .prepare(
      `SELECT DISTINCT tag FROM candidateTag JOIN candidate ON candidate.id = candidateTag.candidateId
       WHERE candidate.deletedAt IS NULL ORDER BY tag COLLATE NOCASE, tag`,
    )
    .pluck()
    .all() as string[];

const listSources = (db: Database) =>
  db
    .prepare(
      "SELECT DISTINCT source FROM candidate WHERE deletedAt IS NULL AND source <> '' ORDER BY source COLLATE NOCASE, source",
    )
    .pluck()
    .all() as string[];
