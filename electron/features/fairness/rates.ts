import type { Database } from "better-sqlite3";
import {
  preferNotToSay,
  type FairnessQuestion,
  type FairnessRates,
  type QuestionRates,
} from "../../../shared/fairness.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { enoughPeople, selectionRates } from "../../../shared/rules/selection-rates.ts";

interface Asked {
  openingId: string | null;
  stageId: string | null;
}

/** Counts by stage alone: no score, rating or recommendation is read here. */
export function ratesOf(
  db: Database,
  questions: readonly FairnessQuestion[],
  { openingId, stageId }: Asked,
): Result<FairnessRates> {
  if (openingId !== null && !db.prepare("SELECT 1 FROM opening WHERE id = ?").get(openingId))
    return fail("not-found", "This opening is not there any more.");
  const least = stageId === null ? null : positionOf(db, openingId, stageId);
  if (least === undefined) return fail("not-found", "This stage is not there any more.");
  const applications = listApplications(db, openingId, least);
  const answers = readAnswers(db);
  return ok({
    questions: questions.map((one) => questionRates(one, applications, answers)),
    applications: applications.length,
    selected: applications.filter((one) => one.selected === 1).length,
    running: applications.filter((one) => one.selected === 0 && one.running === 1).length,
  });
}

/** The place of a stage that leads to a hire; undefined where there is none of that kind. */
const positionOf = (db: Database, openingId: string | null, stageId: string) =>
  db
    .prepare(
      "SELECT position FROM stage WHERE id = ? AND openingId = ? AND kind IN ('active', 'hired')",
    )
    .pluck()
    .get(stageId, openingId) as number | undefined;

interface ApplicationRow {
  candidateId: string;
  selected: number;
  running: number;
}

/**
 * Somebody has reached a stage who stands in it or a later one, or ever did: whoever was turned down later was
 * selected for it all the same.
 */
const listApplications = (db: Database, openingId: string | null, least: number | null) =>
  db
    .prepare(
      `SELECT application.candidateId, current.kind = 'active' AS running,
         EXISTS (
           SELECT 1 FROM stage AS reached
           WHERE reached.openingId = application.openingId
             AND CASE WHEN @least IS NULL THEN reached.kind = 'hired'
                 ELSE reached.kind IN ('active', 'hired') AND reached.position >= @least END
             AND (reached.id = current.id OR EXISTS (
               SELECT 1 FROM stageMove
               WHERE stageMove.applicationId = application.id AND stageMove.toName = reached.name))
         ) AS selected
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage AS current ON current.id = application.stageId
       WHERE application.deletedAt IS NULL AND (@openingId IS NULL OR application.openingId = @openingId)`,
    )
    .all({ openingId, least }) as ApplicationRow[];

type Answers = Map<string, string>;

const keyOf = (candidateId: string, question: string) => `${candidateId} ${question}`;

const readAnswers = (db: Database): Answers =>
  new Map(
    (
      db.prepare("SELECT candidateId, question, answer FROM declaredGroup").raw().all() as [
        string,
        string,
        string,
      ][]
    ).map(([candidateId, question, answer]) => [keyOf(candidateId, question), answer]),
  );

function questionRates(
  { id, text, groups }: FairnessQuestion,
  applications: readonly ApplicationRow[],
  answers: Answers,
): QuestionRates {
  const byAnswer = Map.groupBy(
    applications,
    (one) => answers.get(keyOf(one.candidateId, id)) ?? null,
  );
  const counts = groups.map((group) => {
    const own = byAnswer.get(group.id) ?? [];
    const selected = own.filter((one) => one.selected === 1).length;
    return { group: group.id, selected, total: own.length };
  });
  const rates = selectionRates(counts);
  return {
    id,
    text,
    groups: groups.map(({ id: groupId, name }, at) => {
      const { selected, total } = counts[at]!;
      const found = rates.ok ? rates.groups[at]! : null;
      const judged = found !== null && !found.tooSmall;
      return {
        id: groupId,
        name,
        selected,
        total,
        rate: judged ? found.rate : null,
        interval: judged ? found.interval : null,
        comparison: judged ? found.comparison : null,
        tooSmall: total < enoughPeople,
        highest: rates.ok && rates.highest === groupId,
      };
    }),
    unanswered: byAnswer.get(null)?.length ?? 0,
    withheld: byAnswer.get(preferNotToSay)?.length ?? 0,
    refusal: rates.ok ? null : rates.reason,
    smallSample: rates.ok && rates.smallSample,
  };
}
