import type { Database } from "better-sqlite3";
import type { Competency, CompetencyDetails } from "../../shared/competency.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { joinSome } from "../../shared/rules/names.ts";
import { isNameTaken } from "../../shared/rules/unique-name.ts";
import type { Context, FeatureHandlers } from "../context.ts";

export const competencyHandlers: FeatureHandlers<"competency"> = {
  "competency.list": ({ archived }, { db }) => ok(listCompetencies(db, archived)),
  "competency.get": ({ id }, { db }) => {
    const row = db.prepare("SELECT * FROM competency WHERE id = ?").get(id) as
      | CompetencyRow
      | undefined;
    return row ? ok(rowToCompetency(row, rolesByCompetency(db))) : missing();
  },
  "competency.create": createCompetency,
  "competency.save": (input, context) =>
    context.db.transaction(() => saveCompetency(input, context)).immediate(),
  "competency.archive": ({ id }, context) =>
    context.db.transaction(() => archive(id, context)).immediate(),
  "competency.restore": ({ id }, context) =>
    context.db.transaction(() => restore(id, context)).immediate(),
};

const missing = () => fail("not-found", "This competency is not there any more.");

const nameInUse = () => fail("conflict", "Another competency has this name.", "name");

function createCompetency(
  { name, kind, ...details }: CompetencyDetails,
  { db, now, newId, changed }: Context,
): Result<{ id: string }> {
  if (isNameTaken(name, liveNames(db))) return nameInUse();
  const id = newId();
  db.prepare(
    "INSERT INTO competency (id, name, kind, details, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(id, name, kind, JSON.stringify(details), now, now);
  changed("competency");
  return ok({ id });
}

function saveCompetency(
  { id, updatedAt, name, kind, ...details }: CompetencyDetails & { id: string; updatedAt: number },
  { db, now, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = db.prepare("SELECT updatedAt FROM competency WHERE id = ?").get(id) as
    | { updatedAt: number }
    | undefined;
  if (!row) return missing();
  if (row.updatedAt !== updatedAt)
    return fail("conflict", "Another window changed this competency in the meantime.");
  if (isNameTaken(name, liveNames(db, id))) return nameInUse();
  // Two saves within one millisecond must still be told apart.
  const saved = Math.max(now, row.updatedAt + 1);
  db.prepare(
    "UPDATE competency SET name = ?, kind = ?, details = ?, updatedAt = ? WHERE id = ?",
  ).run(name, kind, JSON.stringify(details), saved, id);
  changed("competency");
  return ok({ updatedAt: saved });
}

/** Roles would weigh something that nobody can look up: they have to let go of it first. */
function archive(id: string, { db, now, changed }: Context): Result<Record<string, never>> {
  const roles = rolesByCompetency(db).get(id) ?? [];
  if (roles.length > 0) {
    const names = joinSome(
      roles.map((role) => role.name),
      2,
    );
    return fail("conflict", `It is still weighed by ${names}. Take it out there first.`);
  }
  const { changes } = db
    .prepare("UPDATE competency SET archivedAt = coalesce(archivedAt, ?) WHERE id = ?")
    .run(now, id);
  if (changes === 0) return missing();
  changed("competency");
  return ok({});
}

function restore(id: string, { db, changed }: Context): Result<Record<string, never>> {
  const name = db.prepare("SELECT name FROM competency WHERE id = ?").pluck().get(id) as
    | string
    | undefined;
  if (name === undefined) return missing();
  if (isNameTaken(name, liveNames(db, id)))
    return fail("conflict", `Another competency is called “${name}” now. Rename that one first.`);
  db.prepare("UPDATE competency SET archivedAt = NULL WHERE id = ?").run(id);
  changed("competency");
  return ok({});
}

function liveNames(db: Database, except = ""): string[] {
  return db
    .prepare("SELECT name FROM competency WHERE archivedAt IS NULL AND id <> ?")
    .pluck()
    .all(except) as string[];
}

interface CompetencyRow {
  id: string;
  builtInId: string | null;
  name: string;
  kind: Competency["kind"];
  details: string;
  updatedAt: number;
  archivedAt: number | null;
}

type RoleName = Competency["roles"][number];

function listCompetencies(db: Database, archived: boolean): Competency[] {
  const rows = db
    .prepare(
      "SELECT * FROM competency WHERE (archivedAt IS NOT NULL) = ? ORDER BY kind DESC, name COLLATE NOCASE, id",
    )
    .all(archived ? 1 : 0) as CompetencyRow[];
  const roles = rolesByCompetency(db);
  return rows.map((row) => rowToCompetency(row, roles));
}

/** Which roles weigh what; archived roles do not count. */
function rolesByCompetency(db: Database): Map<string, RoleName[]> {
  const rows = db
    .prepare(
      `SELECT json_extract(weighted.value, '$.competencyId') AS competencyId, role.id, role.name
       FROM role, json_each(role.details, '$.competencies') AS weighted
       WHERE role.archivedAt IS NULL ORDER BY role.name COLLATE NOCASE, role.id`,
    )
    .all() as (RoleName & { competencyId: string })[];
  const grouped = new Map<string, RoleName[]>();
  for (const { competencyId, id, name } of rows)
    grouped.set(competencyId, [...(grouped.get(competencyId) ?? []), { id, name }]);
  return grouped;
}

function rowToCompetency(row: CompetencyRow, roles: ReadonlyMap<string, RoleName[]>): Competency {
  const details = JSON.parse(row.details) as Omit<CompetencyDetails, "name" | "kind">;
  return {
    ...details,
    id: row.id,
    builtInId: row.builtInId,
    name: row.name,
    kind: row.kind,
    archived: row.archivedAt !== null,
    updatedAt: row.updatedAt,
    roles: roles.get(row.id) ?? [],
  };
}
