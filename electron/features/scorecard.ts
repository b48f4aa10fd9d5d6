import type { Database } from "better-sqlite3";
import type { Rating, Scorecard } from "../../shared/scorecard.ts";
import type { KitItem } from "../../shared/opening.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { liveApplication } from "./interview/read.ts";
import { listChanges } from "./scorecard-changes-read.ts";
import { stopClocks } from "./run/rows.ts";
import { changeRating, changeRecommendation } from "./scorecard-changes.ts";
import { closedToAuthorSql, lateSql, sealedSql } from "./seal.ts";
import { listRatings, submitDraft } from "./submission.ts";

export const scorecardHandlers: FeatureHandlers<"scorecard"> = {
  "scorecard.get": ({ id }, { db, actor }) => {
    const row = getRow(db, id);
    if (!row) return missing();
    if (row.panelistId === actor && row.closedToAuthor === 1) return fail("sealed", closedToAuthor);
    if (row.panelistId !== actor) {
      if (row.sealed === 1) return fail("sealed", sealedMessage);
      if (row.status === "draft") return fail("forbidden", "This scorecard is not submitted yet.");
    }
    return ok(readScorecard(db, row, actor));
  },
  "scorecard.rate": (input, context) =>
    written(context, () => {
      const draft = ownDraft(context, input.id);
      return draft.ok ? storeRating(context, draft.value, input) : draft;
    }),
  "scorecard.conclude": ({ id, recommendation, note }, context) =>
    written(context, () => {
      const draft = ownDraft(context, id);
      if (!draft.ok) return draft;
      context.db
        .prepare("UPDATE scorecard SET recommendation = ?, note = ?, savedAt = ? WHERE id = ?")
        .run(recommendation, note, context.now, id);
      return ok({ savedAt: context.now });
    }),
  "scorecard.submit": ({ id }, context) => {
    const result = context.db.transaction(() => submit(context, id)).immediate();
    if (result.ok) context.changed("scorecard", "interview", "opening", "candidate");
    return result;
  },
  "scorecard.changeRating": (input, context) => changeRating(context, input),
  "scorecard.changeRecommendation": (input, context) => changeRecommendation(context, input),
};

const sealedMessage = "This scorecard is sealed until everybody on the panel has submitted.";

const closedToAuthor =
  "This scorecard was submitted before its author was given a new PIN. What was sealed stays sealed until the seal opens.";

const missing = () => fail("not-found", "This scorecard is not there any more.");

function written<T>({ db, changed }: Context, write: () => Result<T>): Result<T> {
  const result = db.transaction(write).immediate();
  if (result.ok) changed("scorecard");
  return result;
}

interface Row {
  id: string;
  interviewId: string;
  panelistId: string;
  status: "draft" | "submitted";
  recommendation: Scorecard["recommendation"];
  note: string;
  savedAt: number | null;
  submittedAt: number | null;
  weightsVersion: number | null;
  applicationId: string;
  roundId: string;
  startsAt: number;
  timeZone: string;
  cancelledAt: number | null;
  sealed: number;
  late: number;
  closedToAuthor: number;
}

const lastSaved = (db: Database, { id, savedAt }: Row): number | null =>
  (db
    .prepare(
      "SELECT max(updatedAt, coalesce(@savedAt, 0)) FROM (SELECT max(updatedAt) AS updatedAt FROM rating WHERE scorecardId = @id)",
    )
    .pluck()
    .get({ id, savedAt }) as number | null) ?? savedAt;

const getRow = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT scorecard.id, interviewId, panelistId, status, recommendation, scorecard.note, savedAt, submittedAt,
         weightsVersion, applicationId, roundId, startsAt, timeZone, cancelledAt, ${sealedSql} AS sealed,
         ${lateSql} AS late,
         ${closedToAuthorSql} AS closedToAuthor
       FROM scorecard JOIN interview ON interview.id = scorecard.interviewId ${liveApplication}
       WHERE scorecard.id = ?`,
    )
    .get(id) as Row | undefined;

type Draft = Pick<
  Row,
  "id" | "panelistId" | "status" | "recommendation" | "applicationId" | "roundId" | "cancelledAt"
>;

/** Only what a write has to know: this runs with every few keys that somebody types. */
const getDraft = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT scorecard.id, panelistId, status, recommendation, applicationId, roundId, cancelledAt
       FROM scorecard JOIN interview ON interview.id = scorecard.interviewId
       WHERE scorecard.id = ?`,
    )
    .get(id) as Draft | undefined;

/** The draft of the person at the laptop: the only scorecard anybody may write to. */
function ownDraft({ db, actor }: Context, id: string): Result<Draft> {
  const row = getDraft(db, id);
  if (!row) return missing();
  if (row.panelistId !== actor)
    return fail("forbidden", "This scorecard belongs to somebody else on the panel.");
  if (row.status === "submitted")
    return fail("conflict", "This scorecard is submitted and stays as it is.");
  if (row.cancelledAt !== null)
    return fail("conflict", "This interview was cancelled. Restore it to go on scoring.");
  return ok(row);
}

function storeRating(
  { db, now }: Context,
  { id, roundId }: Draft,
  rating: Rating,
): Result<{ savedAt: number }> {
  if (rating.notAssessed && rating.level !== null)
    return fail("invalid", "Either a level or “not assessed”, not both.", "level");
  const itemId = itemOfCriterion(db, rating.criterionId, roundId);
  if (itemId === undefined)
    return fail(
      "not-found",
      "This criterion is not part of the interview any more.",
      "criterionId",
    );
  if (rating.take === 2 && kindOfItem(db, itemId) !== "role-play")
    return fail("invalid", "Only a role-play has a second take.", "take");
  if (rating.level === null && !rating.notAssessed && rating.evidence === "")
    db.prepare("DELETE FROM rating WHERE scorecardId = ? AND criterionId = ? AND take = ?").run(
      id,
      rating.criterionId,
      rating.take,
    );
  else upsertRating(db, id, rating, now);
  noteSaved(db, id, now);
  return ok({ savedAt: now });
}

/** The scorecard's own time is kept to the minute that is shown: a second page to write would slow every rating down. */
const noteSaved = (db: Database, id: string, now: number) =>
  db
    .prepare(
      "UPDATE scorecard SET savedAt = @now WHERE id = @id AND (savedAt IS NULL OR savedAt <= @now - 60000)",
    )
    .run({ id, now });

const itemOfCriterion = (db: Database, criterionId: string, roundId: string) =>
  db
    .prepare(
      `SELECT kitItem.id FROM criterion JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE criterion.id = ? AND kitItem.roundId = ?`,
    )
    .pluck()
    .get(criterionId, roundId) as string | undefined;

const kindOfItem = (db: Database, itemId: string) =>
  db
    .prepare("SELECT json_extract(content, '$.kind') FROM kitItem WHERE id = ?")
    .pluck()
    .get(itemId) as string;

const upsertRating = (db: Database, scorecardId: string, rating: Rating, now: number) =>
  db
    .prepare(
      `INSERT INTO rating (scorecardId, criterionId, take, level, notAssessed, evidence, updatedAt)
       VALUES (@scorecardId, @criterionId, @take, @level, @notAssessed, @evidence, @now)
       ON CONFLICT (scorecardId, criterionId, take) DO UPDATE SET
         level = excluded.level, notAssessed = excluded.notAssessed, evidence = excluded.evidence,
         updatedAt = excluded.updatedAt`,
    )
    .run({
      scorecardId,
      criterionId: rating.criterionId,
      take: rating.take,
      level: rating.level,
      notAssessed: rating.notAssessed ? 1 : 0,
      evidence: rating.evidence,
      now,
    });

function submit(context: Context, id: string): Result<Record<string, never>> {
  const draft = ownDraft(context, id);
  if (!draft.ok) return draft;
  const { db, now } = context;
  // A rating may still be stored for somebody in the bin, who can come back; it must not freeze an opening.
  if (!getRow(db, id)) return missing();
  const submitted = submitDraft(db, draft.value, { now, submittedAt: now });
  if (submitted.ok) stopClocks(db, id, now);
  return submitted;
}

interface Around {
  panelistName: string;
  candidateId: string;
  candidateName: string;
  openingId: string;
  openingTitle: string;
  frozen: number;
  roundName: string;
  submitted: number;
  expected: number;
}

function readScorecard(db: Database, row: Row, actor: string): Scorecard {
  const around = getAround(db, row.id);
  const items = listItems(db, row.roundId);
  return {
    id: row.id,
    interviewId: row.interviewId,
    status: row.status,
    submittedAt: row.submittedAt,
    weightsVersion: row.weightsVersion,
    savedAt: lastSaved(db, row),
    panelist: { id: row.panelistId, name: around.panelistName },
    candidate: { id: around.candidateId, name: around.candidateName },
    opening: { id: around.openingId, title: around.openingTitle, frozen: around.frozen === 1 },
    round: { id: row.roundId, name: around.roundName },
    startsAt: row.startsAt,
    timeZone: row.timeZone,
    items,
    competencyNames: listCompetencyNames(db, around.openingId, items),
    ratings: listRatings(db, row.id),
    changes: listChanges(db, row.id),
    recommendation: row.recommendation,
    note: row.note,
    sealed: row.sealed === 1,
    late: row.late === 1,
    submitted: around.submitted,
    expected: around.expected,
    cancelled: row.cancelledAt !== null,
    mine: row.panelistId === actor,
  };
}

const getAround = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT panelist.name AS panelistName, candidate.id AS candidateId, candidate.name AS candidateName,
         opening.id AS openingId, opening.title AS openingTitle, opening.frozenAt IS NOT NULL AS frozen, round.name AS roundName,
         (SELECT count(*) FROM scorecard AS other WHERE other.interviewId = interview.id) AS expected,
         (SELECT count(*) FROM scorecard AS other
           WHERE other.interviewId = interview.id AND other.status = 'submitted') AS submitted
       FROM scorecard
       JOIN panelist ON panelist.id = scorecard.panelistId
       JOIN interview ON interview.id = scorecard.interviewId
       JOIN round ON round.id = interview.roundId
       JOIN application ON application.id = interview.applicationId
       JOIN candidate ON candidate.id = application.candidateId
       JOIN opening ON opening.id = application.openingId
       WHERE scorecard.id = ?`,
    )
    .get(id) as Around;

export function listItems(db: Database, roundId: string): KitItem[] {
  const rows = db
    .prepare(
      "SELECT id, builtInId, title, minutes, content FROM kitItem WHERE roundId = ? ORDER BY position, id",
    )
    .all(roundId) as (Omit<KitItem, "content" | "criteria"> & { content: string })[];
  const criteria = db.prepare(
    "SELECT id, competencyId, text, anchors FROM criterion WHERE kitItemId = ? ORDER BY position, id",
  );
  return rows.map((row) => ({
    ...row,
    content: JSON.parse(row.content) as KitItem["content"],
    criteria: (
      criteria.all(row.id) as { id: string; competencyId: string; text: string; anchors: string }[]
    ).map(({ anchors, ...criterion }) => ({
      ...criterion,
      anchors: JSON.parse(anchors) as KitItem["criteria"][number]["anchors"],
    })),
  }));
}

/** As the opening copied them; a competency that it did not copy keeps its own name. */
function listCompetencyNames(
  db: Database,
  openingId: string,
  items: readonly KitItem[],
): Record<string, string> {
  const name = db
    .prepare(
      `SELECT coalesce((SELECT name FROM openingCompetency WHERE openingId = ? AND competencyId = competency.id), name)
       FROM competency WHERE id = ?`,
    )
    .pluck();
  const ids = new Set(items.flatMap((item) => item.criteria.map((one) => one.competencyId)));
  return Object.fromEntries([...ids].map((id) => [id, (name.get(openingId, id) as string) ?? id]));
}
