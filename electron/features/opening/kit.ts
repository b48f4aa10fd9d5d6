import type { Database } from "better-sqlite3";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
} from "../../../shared/content/content.ts";
import type { KitContent } from "../../../shared/kit.ts";
import type { LibraryRef, OpeningPlan } from "../../../shared/opening.ts";
import type { WeightedCompetency } from "../../../shared/role.ts";
import { itemMinutes, type KitWeight, planKit } from "../../../shared/rules/kit.ts";
import type { Context } from "../../context.ts";
import { copyCompetency } from "./competencies.ts";
import { competenciesBySlug, criteriaOf, findContent, idOf, titleOf } from "./library.ts";

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
    for (const [place, { kind, builtInId }] of items.entries())
      insertItem({ db, newId }, { openingId, roundId, position: place }, { kind, builtInId });
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

/** Copies an entry of the library into a round. False when the library has no such entry. */
export function insertItem(
  { db, newId }: Writing,
  at: { openingId: string; roundId: string; position: number },
  reference: LibraryRef,
): boolean {
  const content = findContent(reference);
  if (!content) return false;
  const id = newId();
  db.prepare(
    "INSERT INTO kitItem (id, roundId, builtInId, title, minutes, content, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ).run(
    id,
    at.roundId,
    idOf(content),
    titleOf(content),
    itemMinutes(content),
    JSON.stringify(content),
    at.position,
  );
  insertCriteria({ db, newId }, at.openingId, id, content);
  return true;
}

function insertCriteria(
  { db, newId }: Writing,
  openingId: string,
  kitItemId: string,
  content: KitContent,
): void {
  const known = competenciesBySlug(db, openingId);
  const insert = db.prepare(
    "INSERT INTO criterion (id, kitItemId, competencyId, text, anchors, position) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const [position, { slug, text, anchors }] of criteriaOf(content).entries()) {
    const competency = known.get(slug);
    if (!competency) continue;
    // A rubric may rate what the role does not weigh; its name must resolve all the same.
    copyCompetency(db, openingId, competency.id);
    insert.run(
      newId(),
      kitItemId,
      competency.id,
      text ?? competency.name,
      JSON.stringify(anchors ?? competency.anchors),
      position,
    );
  }
}
