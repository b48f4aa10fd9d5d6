import type { Database } from "better-sqlite3";
import type { Application, StageMove } from "../../../shared/candidate.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { listStages } from "../opening/read.ts";
import { giveSeats } from "../org/hire.ts";

export const applicationHandlers: FeatureHandlers<"application"> = {
  "application.create": ({ candidateId, openingId }, context) =>
    announced(context, () => {
      const { db } = context;
      const candidate = db
        .prepare("SELECT 1 FROM candidate WHERE id = ? AND deletedAt IS NULL")
        .get(candidateId);
      if (!candidate) return fail("not-found", "This candidate is not there any more.");
      return createApplication(context, candidateId, openingId);
    }),
  "application.move": ({ id, stageId, note }, context) =>
    announced(context, () => moveApplication(context, id, stageId, note)),
  "application.delete": ({ id }, context) =>
    announced(context, () => {
      const openingId = context.db
        .prepare(
          `UPDATE application SET deletedAt = ? WHERE id = ? AND deletedAt IS NULL RETURNING openingId`,
        )
        .pluck()
        .get(context.now, id) as string | undefined;
      if (openingId === undefined) return missing();
      giveSeats(context.db, openingId, context.now);
      return ok({});
    }),
  "application.restore": ({ id }, context) => announced(context, () => restore(context, id)),
};

/** Everything that makes or moves an application is one commit, and told once it is there. */
function announced<T>({ db, changed }: Context, write: () => Result<T>): Result<T> {
  const result = db.transaction(write).immediate();
  if (result.ok) changed("candidate");
  return result;
}

const missing = () => fail("not-found", "This application is not there any more.");

/** Puts a candidate into the first stage of an opening. To be called inside a transaction. */
export function createApplication(
  { db, now, newId, actor }: Pick<Context, "db" | "now" | "newId" | "actor">,
  candidateId: string,
  openingId: string,
): Result<{ id: string }> {
  const opening = getFirstStage(db, openingId);
  if (!opening) return fail("not-found", "This opening is not there any more.", "openingId");
  if (opening.status === "closed")
    return fail("invalid", `${opening.title} is closed. Open it again first.`, "openingId");
  if (isInOpening(db, candidateId, openingId))
    return fail("conflict", `This candidate is in ${opening.title} already.`, "openingId");
  const id = newId();
  db.prepare(
    "INSERT INTO application (id, candidateId, openingId, stageId, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(id, candidateId, openingId, opening.stageId, now, now);
  insertMove(db, [newId(), id, null, opening.stageName, "", actor, now]);
  return ok({ id });
}

const insertMove = (db: Database, values: (string | number | null)[]) =>
  db
    .prepare(
      "INSERT INTO stageMove (id, applicationId, fromName, toName, note, movedBy, movedAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(...values);

function getFirstStage(db: Database, openingId: string) {
  return db
    .prepare(
      `SELECT opening.title, opening.status, stage.id AS stageId, stage.name AS stageName
       FROM opening JOIN stage ON stage.openingId = opening.id AND stage.kind = 'active'
       WHERE opening.id = ? ORDER BY stage.position LIMIT 1`,
    )
    .get(openingId) as
    | { title: string; status: "open" | "closed"; stageId: string; stageName: string }
    | undefined;
}

const isInOpening = (db: Database, candidateId: string, openingId: string): boolean =>
  db
    .prepare(
      "SELECT 1 FROM application WHERE candidateId = ? AND openingId = ? AND deletedAt IS NULL",
    )
    .get(candidateId, openingId) !== undefined;

/** To be called inside a transaction. */
export function moveApplication(
  { db, now, newId, actor }: Pick<Context, "db" | "now" | "newId" | "actor">,
  id: string,
  stageId: string,
  note: string,
): Result<{ previousStageId: string }> {
  const here = db
    .prepare(
      `SELECT application.stageId, application.openingId, stage.name
       FROM application JOIN stage ON stage.id = application.stageId
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       WHERE application.id = ? AND application.deletedAt IS NULL`,
    )
    .get(id) as { stageId: string; openingId: string; name: string } | undefined;
  if (!here) return missing();
  const target = db
    .prepare("SELECT name FROM stage WHERE id = ? AND openingId = ?")
    .get(stageId, here.openingId) as { name: string } | undefined;
  if (!target) return fail("not-found", "This opening has no such stage any more.", "stageId");
  // Two windows may say the same; the second has nothing to add.
  if (here.stageId === stageId) return ok({ previousStageId: stageId });
  db.prepare("UPDATE application SET stageId = ?, updatedAt = ? WHERE id = ?").run(
    stageId,
    now,
    id,
  );
  insertMove(db, [newId(), id, here.name, target.name, note, actor, now]);
  giveSeats(db, here.openingId, now);
  return ok({ previousStageId: here.stageId });
}

function restore({ db, now }: Context, id: string): Result<Record<string, never>> {
  const gone = db
    .prepare(
      `SELECT application.candidateId, application.openingId, application.deletedAt, opening.title
       FROM application JOIN opening ON opening.id = application.openingId WHERE application.id = ?`,
    )
    .get(id) as
    | { candidateId: string; openingId: string; deletedAt: number | null; title: string }
    | undefined;
  if (!gone) return missing();
  if (gone.deletedAt !== null && isInOpening(db, gone.candidateId, gone.openingId))
    return fail("conflict", `This candidate has been added to ${gone.title} again.`);
  db.prepare("UPDATE application SET deletedAt = NULL WHERE id = ?").run(id);
  giveSeats(db, gone.openingId, now);
  return ok({});
}

/** The applications of a candidate, oldest first, each with its pipeline and its history. */
export function listApplications(db: Database, candidateId: string): Application[] {
  const rows = db
    .prepare(
      `SELECT application.id, application.openingId, application.stageId, application.createdAt,
         opening.title AS openingTitle, opening.status AS openingStatus
       FROM application JOIN opening ON opening.id = application.openingId
       WHERE application.candidateId = ? AND application.deletedAt IS NULL
       ORDER BY application.createdAt, application.id`,
    )
    .all(candidateId) as (Omit<Application, "stage" | "stages" | "history"> & {
    stageId: string;
  })[];
  return rows.map(({ stageId, ...row }) => {
    const stages = listStages(db, row.openingId);
    const stage = stages.find((one) => one.id === stageId)!;
    return { ...row, stage, stages, history: listMoves(db, row.id) };
  });
}

const listMoves = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT movedAt AS at, panelist.name AS "by", fromName AS "from", toName AS "to", note
       FROM stageMove JOIN panelist ON panelist.id = stageMove.movedBy
       WHERE applicationId = ? ORDER BY movedAt, stageMove.id`,
    )
    .all(applicationId) as StageMove[];
