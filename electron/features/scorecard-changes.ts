import type { Database } from "better-sqlite3";
import type { Parsed } from "../../shared/contract.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isolate } from "../../shared/rules/names.ts";
import type { Recommendation } from "../../shared/scorecard.ts";
import type { Context } from "../context.ts";
import { liveApplication } from "./interview/read.ts";
import { refreshOutcome } from "./outcome.ts";
import { verifyPin } from "./pin.ts";
import { sealedSql } from "./seal.ts";

/** A level that its author sees otherwise after the seal has opened. Nobody else can change it, the lead neither. */
export const changeRating = (context: Context, input: Parsed<"scorecard.changeRating">) =>
  changed(context, input, (card) => storeLevel(context, card, input));

export const changeRecommendation = (
  context: Context,
  input: Parsed<"scorecard.changeRecommendation">,
) => changed(context, input, (card) => storeRecommendation(context, card, input));

type Done = Result<Record<string, never>>;

/**
 * Whether it can be changed is asked before the PIN, so that a refusal costs nobody a try, and once more afterwards:
 * a PIN takes its time to check.
 */
async function changed(
  context: Context,
  { id, pin }: { id: string; pin: string | null },
  store: (card: Card) => Done,
): Promise<Done> {
  const card = changeable(context.db, id);
  if (!card.ok) return card;
  const signed = await signedByAuthor(context, card.value, pin);
  if (!signed.ok) return signed;
  const write = () => {
    const now = changeable(context.db, id);
    return now.ok ? store(now.value) : now;
  };
  const result = context.db.transaction(write).immediate();
  if (result.ok) context.changed("scorecard", "candidate");
  return result;
}

async function signedByAuthor(
  { db, now, actor }: Context,
  card: Card,
  pin: string | null,
): Promise<Result<null>> {
  if (card.panelistId === actor) return ok(null);
  if (pin !== null) return verifyPin(db, now, card.panelistId, pin);
  return fail(
    "forbidden",
    `Only ${isolate(card.panelistName)} can change this scorecard, with their PIN or at the laptop themselves.`,
    "pin",
  );
}

interface Card {
  id: string;
  panelistId: string;
  panelistName: string;
  applicationId: string;
  status: "draft" | "submitted";
  recommendation: Recommendation | null;
  cancelledAt: number | null;
  sealed: number;
}

function changeable(db: Database, id: string): Result<Card> {
  const card = db
    .prepare(
      `SELECT scorecard.id, panelistId, panelist.name AS panelistName, applicationId, status, recommendation,
         cancelledAt, ${sealedSql} AS sealed
       FROM scorecard JOIN interview ON interview.id = scorecard.interviewId ${liveApplication}
       JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE scorecard.id = ?`,
    )
    .get(id) as Card | undefined;
  if (!card) return fail("not-found", "This scorecard is not there any more.");
  if (card.sealed === 1)
    return fail("sealed", "Scores can be changed once the seal of this interview is open.");
  if (card.status === "draft")
    return fail("conflict", "This scorecard is not submitted yet; its author still writes it.");
  if (card.cancelledAt !== null)
    return fail("conflict", "This interview was cancelled. Restore it to change a score.");
  return ok(card);
}

function storeLevel(
  { db, now, newId }: Context,
  card: Card,
  { criterionId, take, toLevel, reason, scope }: Parsed<"scorecard.changeRating">,
): Done {
  const key = { scorecardId: card.id, criterionId, take };
  const rating = db
    .prepare(
      "SELECT level FROM rating WHERE scorecardId = @scorecardId AND criterionId = @criterionId AND take = @take",
    )
    .get(key) as { level: number | null } | undefined;
  if (!rating) return fail("not-found", "This scorecard has no such rating.", "criterionId");
  if (rating.level === toLevel)
    return fail("invalid", "That is what the scorecard says already.", "toLevel");
  db.prepare(
    `INSERT INTO ratingChange (id, scorecardId, criterionId, take, fromLevel, toLevel, reason, scope, changedAt)
     VALUES (@id, @scorecardId, @criterionId, @take, @from, @toLevel, @reason, @scope, @now)`,
  ).run({ ...key, id: newId(), from: rating.level, toLevel, reason, scope, now });
  db.prepare(
    `UPDATE rating SET level = @toLevel, notAssessed = @toLevel IS NULL, updatedAt = @now
     WHERE scorecardId = @scorecardId AND criterionId = @criterionId AND take = @take`,
  ).run({ ...key, toLevel, now });
  refreshOutcome(db, card.applicationId);
  return ok({});
}

function storeRecommendation(
  { db, now, newId }: Context,
  { id: scorecardId, recommendation: from }: Card,
  { to, reason, scope }: Parsed<"scorecard.changeRecommendation">,
): Done {
  if (from === to) return fail("invalid", "That is what the scorecard says already.", "to");
  db.prepare(
    `INSERT INTO recommendationChange (id, scorecardId, fromValue, toValue, reason, scope, changedAt)
     VALUES (@id, @scorecardId, @from, @to, @reason, @scope, @now)`,
  ).run({ id: newId(), scorecardId, from, to, reason, scope, now });
  db.prepare("UPDATE scorecard SET recommendation = ? WHERE id = ?").run(to, scorecardId);
  return ok({});
}
