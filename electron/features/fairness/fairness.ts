import type { Database } from "better-sqlite3";
import {
  preferNotToSay,
  type FairnessQuestion,
  type FairnessSetting,
} from "../../../shared/fairness.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { counted } from "../../../shared/rules/format.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { listDeclaring } from "./candidates.ts";
import { ratesOf } from "./rates.ts";
import { readFairness, writeFairness } from "./setting.ts";
import { isFounder } from "../founder.ts";

export const fairnessHandlers: FeatureHandlers<"fairness"> = {
  "fairness.get": (_input, { db, actor }) =>
    forFounder(db, actor, () => ok({ ...readFairness(db), declared: countDeclared(db) })),
  "fairness.setEnabled": ({ enabled }, context) =>
    write(context, (setting) => {
      writeFairness(context.db, { ...setting, enabled });
      return ok({});
    }),
  "fairness.saveQuestions": ({ questions }, context) =>
    write(context, (setting) => saveQuestions(context.db, setting, questions)),
  "fairness.candidates": (input, { db, actor }) =>
    whenOn(db, actor, () => ok(listDeclaring(db, input))),
  "fairness.declare": (input, context) =>
    write(context, (setting) => {
      if (!setting.enabled) return off;
      return declare(context, setting, input);
    }),
  "fairness.forget": (_input, context) =>
    write(context, () => {
      context.db.prepare("DELETE FROM declaredGroup").run();
      return ok({});
    }),
  "fairness.rates": (input, { db, actor }) =>
    whenOn(db, actor, (setting) => ratesOf(db, setting.questions, input)),
};

const forbidden = fail("forbidden", "The fairness check is for the founder alone.");
const off = fail("invalid", "The fairness check is switched off.");

function forFounder<T>(db: Database, actor: string, work: () => Result<T>): Result<T> {
  return isFounder(db, actor) ? work() : forbidden;
}

const whenOn = <T>(
  db: Database,
  actor: string,
  work: (setting: FairnessSetting) => Result<T>,
): Result<T> =>
  forFounder(db, actor, () => {
    const setting = readFairness(db);
    return setting.enabled ? work(setting) : off;
  });

function write(
  { db, actor, changed }: Context,
  work: (setting: FairnessSetting) => Result<Record<string, never>>,
): Result<Record<string, never>> {
  const result = forFounder(db, actor, () =>
    db.transaction(() => work(readFairness(db))).immediate(),
  );
  if (result.ok) changed("fairness");
  return result;
}

const countDeclared = (db: Database) =>
  db.prepare("SELECT count(DISTINCT candidateId) FROM declaredGroup").pluck().get() as number;

function saveQuestions(
  db: Database,
  setting: FairnessSetting,
  questions: FairnessQuestion[],
): Result<Record<string, never>> {
  const ids = questions.flatMap((one) => [one.id, ...one.groups.map((group) => group.id)]);
  if (new Set(ids).size !== ids.length)
    return fail("invalid", "The same question or group is named twice.", "questions");
  for (const { text, groups } of questions) {
    const names = new Set(groups.map((group) => group.name.toLowerCase()));
    if (names.size < groups.length)
      return fail("invalid", `Two groups of “${text}” have the same name.`, "questions");
  }
  const lost = lostAnswers(db, questions);
  if (lost > 0)
    return fail(
      "conflict",
      `${counted(lost, "answer")} would be lost with what is taken away. Rename it instead, or delete all answers first.`,
      "questions",
    );
  writeFairness(db, { ...setting, questions });
  return ok({});
}

/** Answers that name a question or group which is not among these. */
function lostAnswers(db: Database, questions: readonly FairnessQuestion[]): number {
  const kept = questions.flatMap(({ id, groups }) =>
    [...groups.map((group) => group.id), preferNotToSay].map((answer) => `${id} ${answer}`),
  );
  return db
    .prepare(
      `SELECT count(*) FROM declaredGroup
       WHERE question || ' ' || answer NOT IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .get(JSON.stringify(kept)) as number;
}

function declare(
  { db, now }: Context,
  { questions }: FairnessSetting,
  {
    candidateId,
    questionId,
    answer,
  }: { candidateId: string; questionId: string; answer: string | null },
): Result<Record<string, never>> {
  if (!db.prepare("SELECT 1 FROM candidate WHERE id = ? AND deletedAt IS NULL").get(candidateId))
    return fail("not-found", "This candidate is not there any more.");
  const question = questions.find((one) => one.id === questionId);
  if (!question) return fail("not-found", "This question is not asked any more.");
  if (answer === null) {
    db.prepare("DELETE FROM declaredGroup WHERE candidateId = ? AND question = ?").run(
      candidateId,
      questionId,
    );
    return ok({});
  }
  if (answer !== preferNotToSay && !question.groups.some((group) => group.id === answer))
    return fail("invalid", "This is no answer to the question.", "answer");
  db.prepare(
    `INSERT INTO declaredGroup (candidateId, question, answer, declaredAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (candidateId, question) DO UPDATE
       SET answer = excluded.answer, declaredAt = excluded.declaredAt`,
  ).run(candidateId, questionId, answer, now);
  return ok({});
}
