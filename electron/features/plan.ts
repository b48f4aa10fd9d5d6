import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import { mostPlans, type Plan, type PlanDetails } from "../../shared/plan.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { firstPlan, firstRoleSlugs } from "../../shared/rules/first-plan.ts";
import { isNameTaken } from "../../shared/rules/unique-name.ts";
import type { Role } from "../../shared/role.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";
import { isFounder } from "./founder.ts";
import { dayIn } from "../../shared/rules/today.ts";

export const planHandlers: FeatureHandlers<"plan"> = {
  "plan.list": (_input, context) => forFounder(context, () => ok(listPlans(context.db))),
  "plan.create": (input, context) => write(context, () => createPlan(input, context)),
  "plan.save": (input, context) => write(context, () => savePlan(input, context)),
  "plan.choose": ({ id }, context) =>
    write(context, () => {
      const { changes } = context.db
        .prepare(
          `UPDATE plan SET position = (SELECT min(position) - 1 FROM plan)
           WHERE id = ? AND deletedAt IS NULL`,
        )
        .run(id);
      return changes === 0 ? missing() : ok({});
    }),
  "plan.delete": ({ id }, context) =>
    write(context, () => {
      const { changes } = context.db
        .prepare("UPDATE plan SET deletedAt = ? WHERE id = ? AND deletedAt IS NULL")
        .run(context.now, id);
      return changes === 0 ? missing() : ok({});
    }),
  "plan.restore": ({ id }, context) => write(context, () => restorePlan(id, context.db)),
};

const missing = () => fail("not-found", "This scenario is not there any more.");

function forFounder<T>({ db, actor }: Context, work: () => Result<T>): Result<T> {
  return isFounder(db, actor) ? work() : fail("forbidden", "The plan is for the founder alone.");
}

function write<T>(context: Context, work: () => Result<T>): Result<T> {
  const result = forFounder(context, () => context.db.transaction(work).immediate());
  if (result.ok) context.changed("plan");
  return result;
}

function createPlan(
  { name, from }: { name: string; from: string | null },
  context: Context,
): Result<{ id: string }> {
  const { db, now, newId } = context;
  if (isNameTaken(name, liveNames(db))) return nameInUse();
  if (liveNames(db).length >= mostPlans) return tooMany();
  const details = from === null ? JSON.stringify(detailsOfFirst(context)) : copyOf(db, from);
  if (details === undefined) return missing();
  const id = newId();
  db.prepare(
    `INSERT INTO plan (id, name, position, details, createdAt, updatedAt)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM plan), ?, ?, ?)`,
  ).run(id, name, details, now, now);
  return ok({ id });
}

const copyOf = (db: Database, id: string) =>
  db.prepare("SELECT details FROM plan WHERE id = ? AND deletedAt IS NULL").pluck().get(id) as
    | string
    | undefined;

function detailsOfFirst({ db, now }: Context): PlanDetails {
  const { currency, timeZone } = readSetting(db, "company");
  const rows = db
    .prepare(
      `SELECT id, builtInId, details FROM role
       WHERE archivedAt IS NULL AND builtInId IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(firstRoleSlugs)) as { id: string; builtInId: string; details: string }[];
  const roles = rows.map(({ details, ...row }) => ({
    ...(JSON.parse(details) as Role),
    ...row,
  }));
  return firstPlan(roles, { today: dayIn(timeZone, now), currency });
}

function savePlan(
  { id, name, details, updatedAt }: Plan,
  { db, now }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  if (row.updatedAt !== updatedAt)
    return fail("conflict", "Another window changed this scenario in the meantime.");
  if (isNameTaken(name, liveNames(db, id))) return nameInUse();
  const problem = problemWith(db, details);
  if (problem) return problem;
  if (name === row.name && isDeepStrictEqual(details, JSON.parse(row.details)))
    return ok({ updatedAt });
  // Two saves within one millisecond must still be told apart.
  const saved = Math.max(now, row.updatedAt + 1);
  db.prepare("UPDATE plan SET name = ?, details = ?, updatedAt = ? WHERE id = ?").run(
    name,
    JSON.stringify(details),
    saved,
    id,
  );
  return ok({ updatedAt: saved });
}

/** What a schema cannot see. Figures that make no sense are not among it: the rules answer those with a sentence. */
function problemWith(db: Database, { roles }: PlanDetails): Result<never> | null {
  const find = db.prepare("SELECT 1 FROM role WHERE id = ?");
  const seen = new Set<string>();
  for (const [at, { roleId }] of roles.entries()) {
    const field = `details.roles.${at}.roleId`;
    if (seen.has(roleId)) return fail("invalid", "A role stands in the plan twice.", field);
    if (!find.get(roleId)) return fail("invalid", "This role is not there any more.", field);
    seen.add(roleId);
  }
  return null;
}

function restorePlan(id: string, db: Database): Result<Record<string, never>> {
  const row = db.prepare("SELECT name FROM plan WHERE id = ?").get(id) as PlanRow | undefined;
  if (!row) return missing();
  if (isNameTaken(row.name, liveNames(db, id)))
    return fail("conflict", `Another scenario is called “${row.name}” now. Rename that one first.`);
  if (liveNames(db, id).length >= mostPlans) return tooMany();
  db.prepare("UPDATE plan SET deletedAt = NULL WHERE id = ?").run(id);
  return ok({});
}

const tooMany = () =>
  fail("invalid", `There are ${mostPlans} scenarios, and there cannot be more. Delete one first.`);

const nameInUse = () => fail("conflict", "Another scenario has this name.", "name");

const liveNames = (db: Database, except = "") =>
  db
    .prepare("SELECT name FROM plan WHERE deletedAt IS NULL AND id <> ?")
    .pluck()
    .all(except) as string[];

interface PlanRow {
  id: string;
  name: string;
  details: string;
  updatedAt: number;
}

const getRow = (db: Database, id: string) =>
  db
    .prepare("SELECT id, name, details, updatedAt FROM plan WHERE id = ? AND deletedAt IS NULL")
    .get(id) as PlanRow | undefined;

/** The plan in force first. */
export function listPlans(db: Database): Plan[] {
  const rows = db
    .prepare(
      "SELECT id, name, details, updatedAt FROM plan WHERE deletedAt IS NULL ORDER BY position, id",
    )
    .all() as PlanRow[];
  return rows.map(rowToPlan);
}

const rowToPlan = (row: PlanRow): Plan => ({
  ...row,
  details: JSON.parse(row.details) as PlanDetails,
});
