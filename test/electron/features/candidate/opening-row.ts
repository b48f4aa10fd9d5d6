import { defaultStages } from "../../../../shared/opening.ts";
import type { TestWorkspace } from "../../../helpers/app.ts";

/** An opening written as rows: these tests need its pipeline only. */
export function insertOpening(
  workspace: TestWorkspace,
  title = "Account executive",
  status = "open",
): string {
  const { db, newId, now, founderId } = workspace;
  const roleId = db.prepare("SELECT id FROM role LIMIT 1").pluck().get();
  const id = newId();
  db.prepare(
    "INSERT INTO opening (id, roleId, roleDetails, title, seats, leadId, status, createdAt, updatedAt) VALUES (?, ?, '{}', ?, 1, ?, ?, ?, ?)",
  ).run(id, roleId, title, founderId, status, now, now);
  const insert = db.prepare(
    "INSERT INTO stage (id, openingId, name, kind, position) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [position, stage] of defaultStages.entries())
    insert.run(newId(), id, stage.name, stage.kind, position);
  return id;
}
