import type { Database } from "better-sqlite3";
import type { InterviewDetails } from "../../../shared/interview.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { refreshOutcome } from "../outcome.ts";
import { isSealed } from "../seal.ts";
import { detailsOf, listInterviews, readInterviews } from "./read.ts";

export const interviewHandlers: FeatureHandlers<"interview"> = {
  "interview.list": (filter, { db, now, actor }) => ok(listInterviews(db, filter, now, actor)),
  "interview.get": ({ id }, { db, actor }) => {
    const [interview] = readInterviews(db, actor, "interview.id = @id", "interview.id", { id });
    return interview ? ok(interview) : missing();
  },
  "interview.schedule": (input, context) => announced(context, () => schedule(context, input)),
  "interview.save": ({ id, ...details }, context) =>
    announced(context, () => saveInterview(context, id, details)),
  "interview.cancel": ({ id }, context) =>
    announced(context, () => setCancelled(context, id, context.now)),
  "interview.restore": ({ id }, context) =>
    announced(context, () => setCancelled(context, id, null)),
  "interview.openSeal": ({ id, reason }, context) =>
    announced(context, () => openSeal(context, id, reason)),
};

const missing = () => fail("not-found", "This interview is not there any more.");

/** Every change of an interview is one commit; fits may change with it, so candidates are told of as well. */
function announced<T>({ db, changed }: Context, write: () => Result<T>): Result<T> {
  const result = db.transaction(write).immediate();
  if (result.ok) changed("interview", "scorecard", "candidate");
  return result;
}

function schedule(
  { db, now, newId }: Context,
  input: InterviewDetails & { applicationId: string; roundId: string },
): Result<{ id: string }> {
  const application = getApplication(db, input.applicationId);
  if (!application) return fail("not-found", "This application is not there any more.");
  if (application.status === "closed")
    return fail("invalid", `${application.title} is closed. Open it again first.`, "applicationId");
  if (application.stageKind !== "active")
    return fail(
      "invalid",
      `This application has ended (${application.stageName}). Move it back first.`,
      "applicationId",
    );
  const round = db
    .prepare("SELECT 1 FROM round WHERE id = ? AND openingId = ?")
    .get(input.roundId, application.openingId);
  if (!round) return fail("not-found", "This opening has no such round any more.", "roundId");
  const panelistIds = [...new Set(input.panelistIds)];
  const unknown = refuseUnknown(db, panelistIds);
  if (unknown) return unknown;

  const id = newId();
  db.prepare(
    `INSERT INTO interview (id, applicationId, roundId, startsAt, timeZone, minutes, place, note, createdAt, updatedAt)
     VALUES (@id, @applicationId, @roundId, @startsAt, @timeZone, @minutes, @place, @note, @now, @now)`,
  ).run({
    ...detailsOf(input),
    applicationId: input.applicationId,
    roundId: input.roundId,
    id,
    now,
  });
  for (const panelistId of panelistIds) insertScorecard(db, newId(), id, panelistId);
  return ok({ id });
}

const insertScorecard = (db: Database, id: string, interviewId: string, panelistId: string) =>
  db
    .prepare("INSERT INTO scorecard (id, interviewId, panelistId) VALUES (?, ?, ?)")
    .run(id, interviewId, panelistId);

interface ApplicationRow {
  openingId: string;
  title: string;
  status: "open" | "closed";
  stageName: string;
  stageKind: string;
}

const getApplication = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT opening.id AS openingId, opening.title, opening.status, stage.name AS stageName, stage.kind AS stageKind
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN opening ON opening.id = application.openingId
       JOIN stage ON stage.id = application.stageId
       WHERE application.id = ? AND application.deletedAt IS NULL`,
    )
    .get(id) as ApplicationRow | undefined;

function refuseUnknown(db: Database, panelistIds: readonly string[]): Result<never> | null {
  const known = db.prepare("SELECT 1 FROM panelist WHERE id = ? AND archivedAt IS NULL");
  return panelistIds.every((id) => known.get(id) !== undefined)
    ? null
    : fail("not-found", "One of these panelists is not there any more.", "panelistIds");
}

interface Row {
  applicationId: string;
  cancelledAt: number | null;
  sealOpenedAt: number | null;
}

const getRow = (db: Database, id: string) =>
  db
    .prepare("SELECT applicationId, cancelledAt, sealOpenedAt FROM interview WHERE id = ?")
    .get(id) as Row | undefined;

function saveInterview(
  { db, now, newId }: Context,
  id: string,
  details: InterviewDetails,
): Result<Record<string, never>> {
  const row = getRow(db, id);
  if (!row) return missing();
  if (row.cancelledAt !== null)
    return fail("invalid", "This interview was cancelled. Restore it first.");
  const refused = savePanel(db, newId, id, [...new Set(details.panelistIds)]);
  if (refused) return refused;
  db.prepare(
    `UPDATE interview SET startsAt = @startsAt, timeZone = @timeZone, minutes = @minutes, place = @place,
       note = @note, updatedAt = @now WHERE id = @id`,
  ).run({ ...detailsOf(details), now, id });
  refreshOutcome(db, row.applicationId);
  return ok({});
}

interface Seat {
  id: string;
  panelistId: string;
  name: string;
  begun: number;
}

/** Gives newcomers an empty scorecard and takes away those of the others; null when that was possible. */
function savePanel(
  db: Database,
  newId: () => string,
  interviewId: string,
  wanted: readonly string[],
): Result<never> | null {
  const seats = listSeats(db, interviewId);
  const leaving = seats.filter((seat) => !wanted.includes(seat.panelistId));
  const coming = wanted.filter((id) => !seats.some((seat) => seat.panelistId === id));
  const begun = leaving.filter((seat) => seat.begun === 1).map((seat) => seat.name);
  if (begun.length > 0)
    return fail(
      "invalid",
      `${joinNames(begun)} ${begun.length === 1 ? "has" : "have"} scored already and cannot be taken off.`,
      "panelistIds",
    );
  const unknown = refuseUnknown(db, coming);
  if (unknown) return unknown;
  if (coming.length > 0 && !isSealed(db, interviewId))
    return fail(
      "invalid",
      "The scorecards of this interview are open. Whoever joins now could read them first; schedule another interview instead.",
      "panelistIds",
    );
  const remove = db.prepare("DELETE FROM scorecard WHERE id = ?");
  for (const seat of leaving) remove.run(seat.id);
  for (const panelistId of coming) insertScorecard(db, newId(), interviewId, panelistId);
  return null;
}

const listSeats = (db: Database, interviewId: string) =>
  db
    .prepare(
      `SELECT scorecard.id, scorecard.panelistId, panelist.name,
         (status = 'submitted' OR recommendation IS NOT NULL OR note <> '' OR EXISTS (
           SELECT 1 FROM rating WHERE rating.scorecardId = scorecard.id)) AS begun
       FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId WHERE interviewId = ?`,
    )
    .all(interviewId) as Seat[];

function setCancelled(
  { db, now }: Context,
  id: string,
  at: number | null,
): Result<Record<string, never>> {
  const row = getRow(db, id);
  if (!row) return missing();
  db.prepare("UPDATE interview SET cancelledAt = ?, updatedAt = ? WHERE id = ?").run(at, now, id);
  refreshOutcome(db, row.applicationId);
  return ok({});
}

function openSeal(
  { db, now, actor }: Context,
  id: string,
  reason: string,
): Result<Record<string, never>> {
  const row = getRow(db, id);
  if (!row) return missing();
  const { leadId, name, submitted } = db
    .prepare(
      `SELECT opening.leadId, panelist.name,
         (SELECT count(*) FROM scorecard WHERE interviewId = @id AND status = 'submitted') AS submitted
       FROM application JOIN opening ON opening.id = application.openingId
       JOIN panelist ON panelist.id = opening.leadId WHERE application.id = @applicationId`,
    )
    .get({ id, applicationId: row.applicationId }) as {
    leadId: string;
    name: string;
    submitted: number;
  };
  if (leadId !== actor)
    return fail("forbidden", `Only the panel lead, ${name}, can open the seal.`);
  if (row.cancelledAt !== null)
    return fail("invalid", "This interview was cancelled; its seal stays closed.");
  if (!isSealed(db, id)) return fail("conflict", "The seal of this interview is open already.");
  if (submitted === 0)
    return fail("invalid", "Nobody has submitted a scorecard yet, so there is nothing to open.");
  db.prepare(
    "UPDATE interview SET sealOpenedAt = ?, sealOpenedBy = ?, sealReason = ?, updatedAt = ? WHERE id = ?",
  ).run(now, actor, reason, now, id);
  refreshOutcome(db, row.applicationId);
  return ok({});
}
