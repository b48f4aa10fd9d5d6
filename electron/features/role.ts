import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import { builtInRoles } from "../../shared/content/content.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Role, RoleDetails, RoleSummary } from "../../shared/role.ts";
import { copyName, isNameTaken } from "../../shared/rules/unique-name.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { asOthersMayStore, asOthersSee } from "./role-confidential.ts";
import { isFounder } from "./founder.ts";

export const roleHandlers: FeatureHandlers<"role"> = {
  "role.list": ({ archived }, { db }) => ok(listRoles(db, archived)),
  "role.get": ({ id }, { db, actor }) => {
    const row = getRow(db, id);
    if (!row) return missing();
    const role = rowToRole(row);
    return ok(isFounder(db, actor) ? role : asOthersSee(role));
  },
  "role.create": ({ name }, context) => createRole(blankRole(name), context),
  "role.duplicate": ({ id }, context) =>
    context.db.transaction(() => duplicateRole(id, context)).immediate(),
  "role.save": (input, context) =>
    context.db.transaction(() => saveRole(input, context)).immediate(),
  "role.archive": ({ id }, { db, now, changed }) => {
    const { changes } = db
      .prepare("UPDATE role SET archivedAt = coalesce(archivedAt, ?) WHERE id = ?")
      .run(now, id);
    if (changes === 0) return missing();
    changed("role");
    return ok({});
  },
  "role.restore": ({ id }, context) =>
    context.db.transaction(() => restoreRole(id, context)).immediate(),
  "role.reset": ({ id }, context) =>
    context.db.transaction(() => resetRole(id, context)).immediate(),
};

const missing = () => fail("not-found", "This role is not there any more.");

const nameInUse = () => fail("conflict", "Another role has this name.", "name");

/** What a new role starts from: everything that has to be a choice is the most common one, the rest is empty. */
const blankRole = (name: string): RoleDetails => ({
  name,
  abbreviation: "",
  family: "close",
  summary: "",
  mission: "",
  responsibilities: [],
  outcomes: [],
  qualifications: { must: [], nice: [] },
  competencies: [],
  payMix: { base: 0.7, variable: 0.3 },
  onTargetPay: null,
  commission: { kind: "percent-of-revenue", structure: "flat", basis: "", explanation: "" },
  incentives: [],
  ramp: [0.25, 0.5, 0.75, 1],
  capacityDriver: { kind: "flow", unit: "", perMonth: 0, explanation: "" },
  span: null,
  reportsTo: "founder",
  hireWhen: "",
  avoid: [],
  jobAd: { headline: `${name} at {company}`, opening: "", offer: [] },
});

function createRole(details: RoleDetails, context: Context): Result<{ id: string }> {
  const { db, now, newId, changed } = context;
  if (isNameTaken(details.name, liveNames(db))) return nameInUse();
  const id = newId();
  db.prepare(
    "INSERT INTO role (id, name, details, createdAt, updatedAt, editedAt) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(id, details.name, JSON.stringify(details), now, now, now);
  changed("role");
  return ok({ id });
}

function duplicateRole(id: string, context: Context): Result<{ id: string }> {
  const row = getRow(context.db, id);
  if (!row) return missing();
  const name = copyName(row.name, liveNames(context.db), 120);
  const made = createRole({ ...detailsOf(row), name }, context);
  if (made.ok) {
    // A kit for the copy still finds the exercises that were written for the template.
    context.db
      .prepare("UPDATE role SET basedOn = ? WHERE id = ?")
      .run(row.builtInId ?? row.basedOn, made.value.id);
  }
  return made;
}

function saveRole(
  { id, updatedAt, ...sent }: RoleDetails & { id: string; updatedAt: number },
  { db, now, actor, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  if (row.updatedAt !== updatedAt)
    return fail("conflict", "Another window changed this role in the meantime.");
  const allowed = storable(db, actor, row, sent);
  if (!allowed.ok) return allowed;
  const details = allowed.value;
  const problem = problemWith(db, row, details);
  if (problem) return problem;
  // Looking at a built-in template is not editing it.
  if (isDeepStrictEqual(details, detailsOf(row))) return ok({ updatedAt });
  const saved = write(db, row, details, now, now);
  changed("role");
  return ok({ updatedAt: saved });
}

const storable = (db: Database, actor: string, row: RoleRow, sent: RoleDetails) =>
  isFounder(db, actor) ? ok(sent) : asOthersMayStore(detailsOf(row), sent);

function restoreRole(id: string, { db, changed }: Context): Result<Record<string, never>> {
  const row = getRow(db, id);
  if (!row) return missing();
  if (isNameTaken(row.name, liveNames(db, id)))
    return fail("conflict", `Another role is called “${row.name}” now. Rename that one first.`);
  db.prepare("UPDATE role SET archivedAt = NULL WHERE id = ?").run(id);
  changed("role");
  return ok({});
}

function resetRole(
  id: string,
  { db, now, actor, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, id);
  if (!row) return missing();
  const builtIn = builtInDetails(db, row.builtInId);
  if (!builtIn) return fail("invalid", "This role did not begin as a built-in template.");
  const allowed = storable(db, actor, row, builtIn);
  if (!allowed.ok) return allowed;
  const details = allowed.value;
  if (isNameTaken(details.name, liveNames(db, id)))
    return fail("conflict", `Another role is called “${details.name}” now. Rename that one first.`);
  const saved = write(db, row, details, now, null);
  changed("role");
  return ok({ updatedAt: saved });
}

/** The built-in text with this workspace's ids in place of the slugs. */
function builtInDetails(db: Database, slug: string | null): RoleDetails | null {
  const builtIn = builtInRoles().find((role) => role.id === slug);
  if (!builtIn) return null;
  const { id: _slug, ...details } = builtIn;
  const competencyIds = idsBySlug(db, "competency");
  const roleIds = idsBySlug(db, "role");
  return {
    ...details,
    competencies: details.competencies.flatMap((weighted) => {
      const competencyId = competencyIds.get(weighted.competencyId);
      return competencyId ? [{ ...weighted, competencyId }] : [];
    }),
    reportsTo:
      details.reportsTo === null ? null : (roleIds.get(details.reportsTo) ?? details.reportsTo),
  };
}

function write(
  db: Database,
  row: RoleRow,
  details: RoleDetails,
  now: number,
  editedAt: number | null,
): number {
  // Two saves within one millisecond must still be told apart.
  const saved = Math.max(now, row.updatedAt + 1);
  // The day a template became the company's own is the day of its first edit.
  const own = editedAt === null ? null : (row.editedAt ?? editedAt);
  db.prepare("UPDATE role SET name = ?, details = ?, updatedAt = ?, editedAt = ? WHERE id = ?").run(
    details.name,
    JSON.stringify(details),
    saved,
    own,
    row.id,
  );
  return saved;
}

/** What a schema cannot see: other rows, and fields that have to agree with each other. */
function problemWith(db: Database, row: RoleRow, details: RoleDetails): Result<never> | null {
  if (row.archivedAt === null && isNameTaken(details.name, liveNames(db, row.id)))
    return nameInUse();
  if (Math.abs(details.payMix.base + details.payMix.variable - 1) > 1e-6)
    return fail("invalid", "Base and variable pay make 100 % together.", "payMix");
  const ids = details.responsibilities.map((one) => one.id);
  if (new Set(ids).size !== ids.length)
    return fail("invalid", "A responsibility is listed twice.", "responsibilities");
  return problemWithWeights(db, row, details) ?? problemWithManager(db, row.id, details.reportsTo);
}

function problemWithWeights(
  db: Database,
  row: RoleRow,
  { competencies }: RoleDetails,
): Result<never> | null {
  const kept = new Set(detailsOf(row).competencies.map((one) => one.competencyId));
  const find = db.prepare("SELECT name, archivedAt FROM competency WHERE id = ?");
  const seen = new Set<string>();
  for (const [index, { competencyId }] of competencies.entries()) {
    const field = `competencies.${index}.competencyId`;
    const found = find.get(competencyId) as { name: string; archivedAt: number | null } | undefined;
    if (!found) return fail("invalid", "This competency is not there any more.", field);
    if (seen.has(competencyId)) return fail("invalid", `${found.name} is weighed twice.`, field);
    if (found.archivedAt !== null && !kept.has(competencyId))
      return fail("invalid", `${found.name} is archived. Restore it first.`, field);
    seen.add(competencyId);
  }
  return null;
}

/** A chain of managers has to end with the founder or with nobody. */
function problemWithManager(db: Database, id: string, reportsTo: string | null) {
  const above = db
    .prepare("SELECT json_extract(details, '$.reportsTo') FROM role WHERE id = ?")
    .pluck();
  const passed = new Set([id]);
  for (let next = reportsTo; next !== null && next !== "founder";) {
    if (passed.has(next))
      return fail(
        "invalid",
        "A role cannot report to itself, not even through others.",
        "reportsTo",
      );
    passed.add(next);
    const higher = above.get(next) as string | null | undefined;
    if (higher === undefined)
      return fail("invalid", "The role it reports to is not there any more.", "reportsTo");
    next = higher;
  }
  return null;
}

function liveNames(db: Database, except = ""): string[] {
  return db
    .prepare("SELECT name FROM role WHERE archivedAt IS NULL AND id <> ?")
    .pluck()
    .all(except) as string[];
}

function idsBySlug(db: Database, table: "competency" | "role"): Map<string, string> {
  const rows = db
    .prepare(`SELECT builtInId, id FROM ${table} WHERE builtInId IS NOT NULL`)
    .raw()
    .all() as [string, string][];
  return new Map(rows);
}

interface RoleRow {
  id: string;
  builtInId: string | null;
  basedOn: string | null;
  name: string;
  details: string;
  updatedAt: number;
  editedAt: number | null;
  archivedAt: number | null;
}

const getRow = (db: Database, id: string) =>
  db.prepare("SELECT * FROM role WHERE id = ?").get(id) as RoleRow | undefined;

const detailsOf = (row: RoleRow) => JSON.parse(row.details) as RoleDetails;

const rowToRole = (row: RoleRow): Role => ({
  ...detailsOf(row),
  id: row.id,
  builtInId: row.builtInId,
  editedAt: row.editedAt,
  archived: row.archivedAt !== null,
  updatedAt: row.updatedAt,
});

interface SummaryRow {
  id: string;
  builtInId: string | null;
  name: string;
  abbreviation: string;
  family: RoleSummary["family"];
  summary: string;
  base: number;
  variable: number;
  competencies: number;
  mustHaves: number;
  weightSum: number;
  openings: number;
  editedAt: number | null;
  archivedAt: number | null;
}

/** In the order of the built-in library, the company's own roles after it. */
function listRoles(db: Database, archived: boolean): RoleSummary[] {
  const rows = db
    .prepare(
      `SELECT role.id, builtInId, role.name, editedAt, archivedAt,
         details ->> '$.abbreviation' AS abbreviation, details ->> '$.family' AS family,
         details ->> '$.summary' AS summary, details ->> '$.payMix.base' AS base,
         details ->> '$.payMix.variable' AS variable,
         (SELECT count(*) FROM json_each(details, '$.competencies')) AS competencies,
         (SELECT count(*) FROM json_each(details, '$.competencies')
          WHERE value ->> '$.mustHave' IS NOT NULL) AS mustHaves,
         (SELECT coalesce(sum(value ->> '$.weight'), 0)
          FROM json_each(details, '$.competencies')) AS weightSum,
         (SELECT count(*) FROM opening WHERE opening.roleId = role.id) AS openings
       FROM role WHERE (archivedAt IS NOT NULL) = ? ORDER BY role.id`,
    )
    .all(archived ? 1 : 0) as SummaryRow[];
  return rows.map(rowToSummary);
}

const rowToSummary = ({ base, variable, archivedAt, ...row }: SummaryRow): RoleSummary => ({
  ...row,
  payMix: { base, variable },
  archived: archivedAt !== null,
});
