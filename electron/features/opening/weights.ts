import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import { says } from "../../../shared/values.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { WeightedCompetency } from "../../../shared/role.ts";
import type { Context } from "../../context.ts";
import { refreshOpeningOutcomes } from "../outcome.ts";
import { copyCompetency } from "./competencies.ts";
import { getRow, listWeights, missing } from "./read.ts";
import { problemWithVersion, writeVersion } from "./version.ts";

/** Before the freeze the weights are simply other ones; after it they are a new version, and the old one stays. */
export function setWeights(
  { id, updatedAt, competencies, reason }: Parsed<"opening.setWeights">,
  { db, now, actor, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  const current = listWeights(db, id)[0]!;
  if (isDeepStrictEqual(competencies, current.competencies))
    return ok({ updatedAt: row.updatedAt });
  const problem = problemWithVersion(row, updatedAt) ?? problemWithWeights(db, id, competencies);
  if (problem) return problem;
  if (row.frozenAt !== null && !says(reason))
    return fail("invalid", "Scores exist already: say why the weights change.", "reason");
  for (const { competencyId } of competencies) copyCompetency(db, id, competencyId);
  const version = row.frozenAt === null ? current.version : current.version + 1;
  db.prepare(
    `INSERT INTO openingWeights (openingId, version, weights, reason, createdBy, createdAt) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET weights = excluded.weights, reason = excluded.reason,
       createdBy = excluded.createdBy, createdAt = excluded.createdAt`,
  ).run(id, version, JSON.stringify(competencies), reason, actor, now);
  refreshOpeningOutcomes(db, id);
  const saved = writeVersion(db, row, now);
  changed("opening", "candidate", "scorecard");
  return ok({ updatedAt: saved });
}

function problemWithWeights(
  db: Database,
  openingId: string,
  competencies: readonly WeightedCompetency[],
): Result<never> | null {
  const find = db.prepare(
    `SELECT name, archivedAt IS NULL OR EXISTS (
       SELECT 1 FROM openingCompetency WHERE openingId = ? AND competencyId = competency.id) AS usable
     FROM competency WHERE id = ?`,
  );
  const seen = new Set<string>();
  for (const [index, { competencyId }] of competencies.entries()) {
    const field = `competencies.${index}.competencyId`;
    const found = find.get(openingId, competencyId) as { name: string; usable: number } | undefined;
    if (!found) return fail("invalid", "This competency is not there any more.", field);
    if (seen.has(competencyId)) return fail("invalid", `${found.name} is weighed twice.`, field);
    if (found.usable === 0)
      return fail("invalid", `${found.name} is archived. Restore it first.`, field);
    seen.add(competencyId);
  }
  return competencies.some((one) => one.weight > 0)
    ? null
    : fail("invalid", "At least one competency has to weigh something.", "competencies");
}
