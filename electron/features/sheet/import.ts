import type { Database } from "better-sqlite3";
import type { z } from "zod";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import type { ImportedSheet } from "../../../shared/sheet.ts";
import type { Context } from "../../context.ts";
import { readSetting } from "../../workspace/settings.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import { begunSql } from "../interview/panel.ts";
import { isSealed } from "../seal.ts";
import { submitDraft } from "../submission.ts";
import { type Facts, openContent, readContainer, type Sealed } from "./container.ts";
import { kitDigestOf } from "./kit.ts";
import { Sheet } from "./payload.ts";
import { problemWithParts, writeParts } from "./sheet-rows.ts";

/**
 * Takes a sealed sheet in: its scorecard is submitted here as it was submitted there, in one transaction. Says nothing of
 * what is in it. Whatever cannot be taken is refused with its reason, and nothing is written.
 */
export async function importSheet(context: Context, bytes: Buffer): Promise<Result<ImportedSheet>> {
  const { db } = context;
  const sealed = readContainer(bytes);
  if (!sealed.ok) return sealed;
  const expected = expectSheet(db, sealed.value);
  if (!expected.ok) return expected;
  const content = await openSheet(sealed.value, expected.value);
  return content.ok ? takeContent(context, sealed.value, content.value) : content;
}

/** The second half, when the seal of the file is off: what came out of it is checked like anything that comes from outside. */
export function takeContent(
  context: Context,
  sealed: { header: Facts },
  content: unknown,
): Result<ImportedSheet> {
  const { db } = context;
  const taken = allOrNothing(db, () => {
    // Again: somebody may have begun, or imported the same sheet, while the key was made.
    const row = expectSheet(db, sealed);
    if (!row.ok) return row;
    const sheet = parseSheet(content, row.value);
    const written = sheet.ok ? write(context, row.value, sheet.value) : sheet;
    return written.ok ? row : written;
  });
  if (!taken.ok) return taken;
  context.changed("scorecard", "interview", "opening", "candidate");
  return ok(describe(db, taken.value));
}

export interface SheetRow {
  id: string;
  scorecardId: string;
  passphrase: string;
  exportedAt: number;
  interviewId: string;
  cancelledAt: number | null;
  roundId: string;
  applicationId: string;
  isInBin: number;
  candidateName: string;
  panelistName: string;
  status: "draft" | "submitted";
  begun: number;
}

/** The kit that this sheet answers, or why it is not taken. */
function expectSheet(db: Database, { header }: { header: Facts }): Result<SheetRow> {
  if (header.kind === "kit")
    return fail(
      "invalid",
      "This is an interview kit, not a score sheet. The sheet is what its panelist saves after submitting.",
    );
  if (header.workspaceId !== readSetting(db, "workspaceId"))
    return fail(
      "forbidden",
      "This sheet belongs to another workspace. Open the one its kit came from and import it there.",
    );
  const row = getRow(db, header.sheetId);
  if (!row)
    return fail(
      "not-found",
      "No kit that went out from here belongs to this sheet. Its panelist was taken off the interview since, or this file is an older copy of the workspace.",
    );
  return problemWithMoment(db, row) ?? ok(row);
}

const getRow = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT sheet.id, sheet.scorecardId, passphrase, exportedAt, interviewId, cancelledAt, roundId, interview.applicationId,
         (application.deletedAt IS NOT NULL OR candidate.deletedAt IS NOT NULL) AS isInBin,
         candidate.name AS candidateName, panelist.name AS panelistName, scorecard.status, ${begunSql} AS begun
       FROM sheet
       JOIN scorecard ON scorecard.id = sheet.scorecardId
       JOIN panelist ON panelist.id = scorecard.panelistId
       JOIN interview ON interview.id = scorecard.interviewId
       JOIN application ON application.id = interview.applicationId
       JOIN candidate ON candidate.id = application.candidateId
       WHERE sheet.id = ?`,
    )
    .get(id) as SheetRow | undefined;

function problemWithMoment(db: Database, row: SheetRow): Result<never> | null {
  const panelist = isolate(row.panelistName);
  const before = getImport(db, row.scorecardId);
  if (before) {
    const { timeZone } = readSetting(db, "company");
    return fail(
      "conflict",
      `The scorecard of ${panelist} came in by file already: ${isolate(before.importedBy)} imported it on ${formatInstantDay(before.importedAt, timeZone)}.`,
    );
  }
  if (row.status === "submitted")
    return fail("conflict", `${panelist} has submitted this scorecard here already.`);
  if (row.begun === 1)
    return fail(
      "conflict",
      `${panelist} has begun this scorecard here, on this laptop. Only one of the two can count; it is finished here.`,
    );
  if (row.isInBin === 1)
    return fail(
      "conflict",
      `${isolate(row.candidateName)} is in the bin, or no longer in this opening. Restore that first, then import the sheet.`,
    );
  if (row.cancelledAt !== null)
    return fail(
      "conflict",
      "This interview was cancelled. Restore it first, then import the sheet.",
    );
  return null;
}

const getImport = (db: Database, scorecardId: string) =>
  db
    .prepare(
      `SELECT importedAt, panelist.name AS importedBy FROM sheet JOIN panelist ON panelist.id = sheet.importedBy
       WHERE scorecardId = ? AND importedAt IS NOT NULL`,
    )
    .get(scorecardId) as { importedAt: number; importedBy: string } | undefined;

async function openSheet(sealed: Sealed, row: SheetRow): Promise<Result<unknown>> {
  const opened = await openContent(sealed, row.passphrase);
  if (opened.ok) return opened;
  return fail(
    "invalid",
    opened.reason === "passphrase"
      ? `This sheet was sealed with another passphrase than its kit, or its beginning was changed. Ask ${isolate(row.panelistName)} to save it again.`
      : `This sheet was changed after it was sealed. Ask ${isolate(row.panelistName)} to save it again.`,
  );
}

function parseSheet(content: unknown, row: SheetRow): Result<Sheet> {
  const sheet = Sheet.safeParse(content);
  if (!sheet.success) return notTaken(partOf(sheet.error));
  return sheet.data.scorecardId === row.scorecardId
    ? ok(sheet.data)
    : notTaken("it names another scorecard");
}

const notTaken = (reason: string) =>
  fail("invalid", `What is in this sheet cannot be taken: ${reason}. Nothing was imported.`);

const parts: Readonly<Record<string, string>> = {
  ratings: "it rates with something other than levels 1 to 5",
  recommendation: "its recommendation is none of the four",
  runs: "an exercise in it cannot be read",
  runNotes: "a note in it cannot be read",
};

/** Which part is wrong, never what it says. */
const partOf = (error: z.ZodError): string =>
  parts[String(error.issues[0]?.path[0])] ?? "it is not made as a sheet is";

function write(
  { db, now, newId, actor }: Context,
  row: SheetRow,
  taken: Sheet,
): Result<Record<string, never>> {
  // Another laptop's clock may be wrong; nothing was submitted tomorrow, nor before its kit went out.
  const submittedAt = Math.min(Math.max(taken.submittedAt, row.exportedAt), now);
  const sheet = { ...taken, submittedAt };
  if (sheet.kitDigest !== kitDigestOf(db, row.roundId))
    return fail(
      "conflict",
      "The kit of this round was changed after the file had gone out, so these scores belong to other questions. Send a new file.",
    );
  const problem = problemWithParts(db, row.roundId, sheet);
  if (problem !== null) return notTaken(problem);
  writeParts({ db, now, newId }, row.scorecardId, sheet);
  const submitted = submitDraft(
    db,
    {
      id: row.scorecardId,
      applicationId: row.applicationId,
      roundId: row.roundId,
      recommendation: sheet.recommendation,
    },
    { now, submittedAt },
  );
  if (!submitted.ok) return notTaken("an answer, its evidence or the recommendation is missing");
  db.prepare("UPDATE sheet SET importedAt = ?, importedBy = ? WHERE id = ?").run(
    now,
    actor,
    row.id,
  );
  return ok({});
}

function describe(
  db: Database,
  { interviewId, panelistName, candidateName }: SheetRow,
): ImportedSheet {
  const counts = db
    .prepare(
      `SELECT count(*) AS expected, sum(status = 'submitted') AS submitted FROM scorecard WHERE interviewId = ?`,
    )
    .get(interviewId) as { expected: number; submitted: number };
  return { interviewId, panelistName, candidateName, ...counts, sealed: isSealed(db, interviewId) };
}
