import type { Database } from "better-sqlite3";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
} from "../../../shared/content/content.ts";
import type { OpeningPlan } from "../../../shared/opening.ts";
import type { WeightedCompetency } from "../../../shared/role.ts";
import { type KitWeight, planKit } from "../../../shared/rules/kit.ts";
import type { Context } from "../../context.ts";
import { writeCriteria } from "./criteria.ts";
import { findContent, findItem, type LooseItem, titleOf } from "./library.ts";

type Writing = Pick<Context, "db" | "newId">;

/** The kit a new opening begins with. */
export function createKit(
  { db, newId }: Writing,
  openingId: string,
  role: string | null,
  competencies: readonly WeightedCompetency[],
): void {
  const plan = planFor(db, role, competencies);
  for (const [position, { name, items }] of plan.rounds.entries()) {
    const roundId = newId();
    insertRound(db, { id: roundId, openingId, name, position });
    for (const [place, { kind, builtInId }] of items.entries()) {
      const item = findItem(db, { kind, builtInId });
      if (item) insertItem({ db, newId }, { openingId, roundId, position: place }, item);
    }
  }
}

function planFor(db: Database, role: string | null, competencies: readonly WeightedCompetency[]) {
  return planKit(role, withSlugs(db, competencies), {
    questions: builtInQuestions(),
    rolePlays: builtInRolePlays(),
    caseStudies: builtInCaseStudies(),
  });
}

/** What `createKit` would make, by name, before there is an opening. */
export function getPlan(
  db: Database,
  role: string | null,
  competencies: readonly WeightedCompetency[],
): OpeningPlan {
  const nameOf = db.prepare("SELECT name FROM competency WHERE id = ?").pluck();
  const named = competencies.map(({ competencyId, weight, mustHave }) => ({
    competencyId,
    name: nameOf.get(competencyId) as string,
    weight,
    mustHave,
  }));
  const plan = planFor(db, role, competencies);
  return {
    competencies: named,
    rounds: plan.rounds.map(({ name, items }) => ({
      name,
      minutes: items.reduce((sum, item) => sum + item.minutes, 0),
      items: items.flatMap(({ kind, builtInId }) => {
        const content = findContent({ kind, builtInId });
        return content ? [{ kind, builtInId, title: titleOf(content) }] : [];
      }),
    })),
    uncovered: plan.uncovered.map((place) => named[place]!.name),
  };
}

function withSlugs(db: Database, competencies: readonly WeightedCompetency[]): KitWeight[] {
  const slugOf = db.prepare("SELECT builtInId FROM competency WHERE id = ?").pluck();
  return competencies.map(({ competencyId, ...weight }) => ({
    ...weight,
    slug: (slugOf.get(competencyId) as string | null | undefined) ?? null,
  }));
}

export const insertRound = (
  db: Database,
  round: { id: string; openingId: string; name: string; position: number },
) =>
  db
    .prepare(
      "INSERT INTO round (id, openingId, name, position) VALUES (@id, @openingId, @name, @position)",
    )
    .run(round);

/** Puts a part into a round, with what is rated in it. */
export function insertItem(
  { db, newId }: Writing,
  at: { openingId: string; roundId: string; position: number },
  { content, minutes, builtInId }: LooseItem,
): void {
  const id = newId();
  db.prepare(
    "INSERT INTO kitItem (id, roundId, builtInId, title, minutes, content, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ).run(id, at.roundId, builtInId, titleOf(content), minutes, JSON.stringify(content), at.position);
  writeCriteria({ db, newId }, { openingId: at.openingId, itemId: id }, content, null);
}
