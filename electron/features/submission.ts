import type { Database } from "better-sqlite3";
import { openPoints, type Rating, type Scorecard } from "../../shared/scorecard.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { counted } from "../../shared/rules/format.ts";
import { refreshOutcome } from "./outcome.ts";

export interface CompleteDraft {
  id: string;
  applicationId: string;
  roundId: string;
  recommendation: Scorecard["recommendation"];
}

/**
 * Locks a scorecard, whether it was filled in here or came by file; the first one of an opening freezes its role and kit,
 * the last one of an interview opens its seal. Under a PIN that somebody else gave and its owner has not replaced, it closes
 * to them as well. To be called inside a transaction.
 */
export function submitDraft(
  db: Database,
  draft: CompleteDraft,
  { now, submittedAt }: { now: number; submittedAt: number },
): Result<Record<string, never>> {
  const problem = problemWith(db, draft);
  if (problem) return problem;
  const openingId = db
    .prepare("SELECT openingId FROM application WHERE id = ?")
    .pluck()
    .get(draft.applicationId) as string;
  db.prepare(
    `UPDATE scorecard SET status = 'submitted', submittedAt = @submittedAt, savedAt = coalesce(savedAt, @submittedAt),
       weightsVersion = (SELECT max(version) FROM openingWeights WHERE openingId = @openingId),
       closedToAuthor = EXISTS (SELECT 1 FROM panelistPin WHERE panelistPin.panelistId = scorecard.panelistId AND toTell = 2)
     WHERE id = @id`,
  ).run({ submittedAt, openingId, id: draft.id });
  db.prepare("UPDATE opening SET frozenAt = ? WHERE id = ? AND frozenAt IS NULL").run(
    now,
    openingId,
  );
  refreshOutcome(db, draft.applicationId);
  return ok({});
}

function problemWith(
  db: Database,
  { id, roundId, recommendation }: CompleteDraft,
): Result<never> | null {
  const criterionIds = listCriterionIds(db, roundId);
  if (criterionIds.length === 0)
    return fail(
      "invalid",
      "This round has nothing to rate yet. Put a question or an exercise into it first.",
    );
  const open = openPoints(criterionIds, listRatings(db, id), recommendation);
  const [first] = open;
  if (!first) return null;
  return fail(
    "invalid",
    `${counted(open.length, "point")} ${open.length === 1 ? "is" : "are"} still open.`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    ),
    first.criterionId === null ? "recommendation" : `ratings.${first.criterionId}`,
  );
}

const listCriterionIds = (db: Database, roundId: string) =>
  db
    .prepare(
      `SELECT criterion.id FROM criterion JOIN kitItem ON kitItem.id = criterion.kitItemId
       WHERE kitItem.roundId = ? ORDER BY kitItem.position, kitItem.id, criterion.position, criterion.id`,
    )
    .pluck()
    .all(roundId) as string[];

export function listRatings(db: Database, scorecardId: string): Rating[] {
  const rows = db
    .prepare(
      "SELECT criterionId, take, level, notAssessed, evidence FROM rating WHERE scorecardId = ? ORDER BY criterionId, take",
    )
    .all(scorecardId) as (Omit<Rating, "notAssessed"> & { notAssessed: number })[];
  return rows.map((row) => ({ ...row, notAssessed: row.notAssessed === 1 }));
}
