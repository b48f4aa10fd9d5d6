import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Stage, StageKind } from "../../../shared/opening.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { isNameTaken } from "../../../shared/rules/unique-name.ts";
import type { Context } from "../../context.ts";
import { getRow, listStages, liveApplication, missing } from "./read.ts";
import { problemWithVersion, writeVersion } from "./version.ts";

type NewPipeline = Parsed<"opening.saveStages">;
type NewStages = NewPipeline["stages"];

/** The path first, what ends it after it, whatever order the page sends. */
const order: readonly StageKind[] = ["active", "hired", "rejected", "withdrawn"];

export function saveStages(
  { id, updatedAt, stages }: NewPipeline,
  { db, now, newId, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  const before = listStages(db, id);
  const sorted = stages.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const problem =
    problemWithVersion(row, updatedAt) ??
    problemWithKinds(sorted) ??
    problemWithNames(stages) ??
    problemWithIds(stages, before);
  if (problem) return problem;
  const kept = new Set(stages.map((stage) => stage.id));
  const removed = before.filter((stage) => !kept.has(stage.id));
  const taken = removed.map((stage) => problemWithRemoval(db, stage)).find(Boolean);
  if (taken) return taken;
  const write = db.prepare(
    `INSERT INTO stage (id, openingId, name, kind, position) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position`,
  );
  for (const [position, stage] of sorted.entries())
    write.run(stage.id ?? newId(), id, stage.name, stage.kind, position);
  removeStages(db, id, removed);
  const saved = writeVersion(db, row, now);
  changed("opening", "candidate");
  return ok({ updatedAt: saved });
}

function problemWithKinds(stages: NewStages): Result<never> | null {
  const count = (kind: StageKind) => stages.filter((stage) => stage.kind === kind).length;
  if (count("active") === 0)
    return fail("invalid", "Candidates need at least one stage to be in.", "stages");
  const wrong = order.slice(1).find((kind) => count(kind) !== 1);
  return wrong ? fail("invalid", `A pipeline has exactly one stage for ${wrong}.`, "stages") : null;
}

function problemWithNames(stages: NewStages): Result<never> | null {
  const names = stages.map((stage) => stage.name);
  const twice = names.findIndex((name, index) => isNameTaken(name, names.slice(0, index)));
  return twice < 0
    ? null
    : fail("invalid", "Another stage has this name already.", `stages.${twice}.name`);
}

function problemWithIds(stages: NewStages, before: readonly Stage[]): Result<never> | null {
  const seen = new Set<string>();
  for (const [index, { id, kind }] of stages.entries()) {
    if (id === null) continue;
    const known = before.find((stage) => stage.id === id);
    if (!known || seen.has(id))
      return fail("invalid", "This stage is not there any more.", `stages.${index}.id`);
    if (known.kind !== kind)
      return fail("invalid", "A stage keeps its meaning; add another one.", `stages.${index}.kind`);
    seen.add(id);
  }
  return null;
}

function problemWithRemoval(db: Database, stage: Stage): Result<never> | null {
  const count = db
    .prepare(`SELECT count(*) FROM ${liveApplication} WHERE application.stageId = ?`)
    .pluck()
    .get(stage.id) as number;
  if (count === 0) return null;
  const who = `${asSentenceStart(counted(count, "candidate"))} ${count === 1 ? "is" : "are"}`;
  return fail("conflict", `${who} in ${stage.name}. Move them first.`, "stages");
}

/** Applications in the bin that still point at a removed stage come back into the first one. */
function removeStages(db: Database, openingId: string, removed: readonly Stage[]): void {
  const first = listStages(db, openingId).find(
    (stage) => stage.kind === "active" && !removed.some((gone) => gone.id === stage.id),
  );
  for (const { id } of removed) {
    db.prepare("UPDATE application SET stageId = ? WHERE stageId = ?").run(first?.id, id);
    db.prepare("DELETE FROM stage WHERE id = ?").run(id);
  }
}
