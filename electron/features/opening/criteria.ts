import type { Database } from "better-sqlite3";
import type { KitContent } from "../../../shared/kit.ts";
import type { Context } from "../../context.ts";
import { copyCompetency } from "./competencies.ts";
import { competenciesByKey, criteriaOf } from "./library.ts";

interface CriterionRow {
  id: string;
  competencyId: string;
  position: number;
}

/**
 * Makes the criteria of a part what its content says. One that keeps its line and its competency keeps its id, and with
 * it what was rated; one that goes takes its ratings along.
 */
export function writeCriteria(
  { db, newId }: Pick<Context, "db" | "newId">,
  { openingId, itemId }: { openingId: string; itemId: string },
  content: KitContent,
  before: KitContent | null,
): void {
  const known = competenciesByKey(db, openingId);
  const existing = before === null ? new Map<string, CriterionRow>() : byLine(db, itemId, before);
  const write = db.prepare(
    `INSERT INTO criterion (id, kitItemId, competencyId, text, anchors, position) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, anchors = excluded.anchors, position = excluded.position`,
  );
  const kept: string[] = [];
  for (const [position, { line, slug, text, anchors }] of criteriaOf(content).entries()) {
    const competency = known.get(slug);
    if (!competency) continue;
    // A rubric may rate what the role does not weigh; its name must resolve all the same.
    copyCompetency(db, openingId, competency.id);
    const row = existing.get(line);
    const id = row?.competencyId === competency.id ? row.id : newId();
    kept.push(id);
    write.run(
      id,
      itemId,
      competency.id,
      text ?? competency.name,
      JSON.stringify(anchors ?? competency.anchors),
      position,
    );
  }
  dropCriteria(db, itemId, kept);
}

/** The criteria there are, by the line of the content that each was made of. */
function byLine(db: Database, itemId: string, content: KitContent): Map<string, CriterionRow> {
  const lines = criteriaOf(content);
  const rows = db
    .prepare("SELECT id, competencyId, position FROM criterion WHERE kitItemId = ?")
    .all(itemId) as CriterionRow[];
  return new Map(
    rows.flatMap((row) => {
      const line = lines[row.position]?.line;
      return line === undefined ? [] : [[line, row]];
    }),
  );
}

function dropCriteria(db: Database, itemId: string, kept: readonly string[]): void {
  const gone =
    "SELECT id FROM criterion WHERE kitItemId = @itemId AND id NOT IN (SELECT value FROM json_each(@kept))";
  const bound = { itemId, kept: JSON.stringify(kept) };
  db.prepare(`DELETE FROM rating WHERE criterionId IN (${gone})`).run(bound);
  db.prepare(`DELETE FROM criterion WHERE id IN (${gone})`).run(bound);
}
