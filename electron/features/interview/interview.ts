import type { Database } from "better-sqlite3";
import type { InterviewDetails } from "../../../shared/interview.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { refreshOutcome } from "../outcome.ts";
import { isSealed, holdsCard } from "../seal.ts";
import { refuseOutsider } from "../lead.ts";
import { listOverlaps } from "./overlaps.ts";
import { insertScorecard, isPanel, refuseUnknown, savePanel } from "./panel.ts";
import {
  liveApplication,
  detailsOf,
  listInterviews,
  pageInterviews,
  readInterviews,
} from "./read.ts";

export const interviewHandlers: FeatureHandlers<"interview"> = {
  "interview.page": (input, { db, now, actor }) => pageInterviews(db, input, now, actor),
  "interview.list": (filter, { db, now, actor }) => ok(listInterviews(db, filter, now, actor)),
  "interview.get": ({ id }, { db, actor }) => {
    const [interview] = readInterviews(db, actor, "interview.id = @id", "interview.id", { id });
    return interview ? ok(interview) : missing();
  },
  "interview.overlaps": (input, { db }) => ok(listOverlaps(db, input)),
  "interview.schedule": (input, context) => announced(context, () => schedule(context, input)),
  "interview.save": (input, context) => announced(context, () => saveInterview(context, input)),
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

interface Row {
  applicationId: string;
  openingId: string;
  updatedAt: number;
  cancelledAt: number | null;
}

const getRow = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT applicationId, application.openingId, interview.updatedAt, cancelledAt FROM interview ${liveApplication}
       WHERE interview.id = ?`,
    )
    .get(id) as Row | undefined;

/** Two changes within one millisecond must still be told apart. */
const later = (now: number, { updatedAt }: Row) => Math.max(now, updatedAt + 1);

function saveInterview(
  { db, now, newId, actor }: Context,
  { id, updatedAt, ...details }: InterviewDetails & { id: string; updatedAt: number },
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  if (row.updatedAt !== updatedAt)
    return fail("conflict", "Somebody changed this interview in the meantime.");
  if (row.cancelledAt !== null)
    return fail("invalid", "This interview was cancelled. Restore it first.");
  const panelistIds = [...new Set(details.panelistIds)];
  const refused =
    (isPanel(db, id, panelistIds) ? null : refuseWhileHeld(db, id, row, actor)) ??
    savePanel(db, newId, id, panelistIds);
  if (refused) return refused;
  const saved = later(now, row);
  db.prepare(
    `UPDATE interview SET startsAt = @startsAt, timeZone = @timeZone, minutes = @minutes, place = @place,
       note = @note, updatedAt = @saved WHERE id = @id`,
  ).run({ ...detailsOf(details), saved, id });
  refreshOutcome(db, row.applicationId);
  return ok({ updatedAt: saved });
}

/** Whoever waits keeps the seal closed: who they are, and whether the interview counts, is not for everybody to change. */
const refuseWhileHeld = (db: Database, id: string, { openingId }: Row, actor: string) =>
  holdsCard(db, id)
    ? refuseOutsider(db, { openingId, actor }, [
        "A scorecard of this interview is sealed.",
        "change its panel, cancel or restore it",
      ])
    : null;

function setCancelled(
  { db, now, actor }: Context,
  id: string,
  at: number | null,
): Result<Record<string, never>> {
  const row = getRow(db, id);
  if (!row) return missing();
  const refused = refuseWhileHeld(db, id, row, actor);
  if (refused) return refused;
  db.prepare("UPDATE interview SET cancelledAt = ?, updatedAt = ? WHERE id = ?").run(
    at,
    later(now, row),
    id,
  );
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
  ).run(now, actor, reason, later(now, row), id);
  refreshOutcome(db, row.applicationId);
  return ok({});
}
