import type { Database } from "better-sqlite3";
import { defaultStages, type Opening, type OpeningDetails } from "../../../shared/opening.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart, isolate } from "../../../shared/rules/names.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { refuseOutsider } from "../lead.ts";
import { holdsSealed } from "../seal.ts";
import { copyCompetency } from "./competencies.ts";
import { createKit, getPlan } from "./kit.ts";
import { listLibrary, getLibraryItem } from "./library.ts";
import { getOpening, getRoleSlug, getRow, listOpenings, listWeights, missing } from "./read.ts";
import { dropFormerPanelists, setRoundPanel } from "./round-panel.ts";
import { saveItem } from "./save-item.ts";
import { saveKit } from "./save-kit.ts";
import { saveStages } from "./stages.ts";
import { nextVersion, problemWithVersion } from "./version.ts";
import { setWeights } from "./weights.ts";

export const openingHandlers: FeatureHandlers<"opening"> = {
  "opening.list": ({ status }, { db }) => ok(listOpenings(db, status)),
  "opening.get": ({ id }, { db }) => {
    const opening = getOpening(db, id);
    return opening ? ok(opening) : missing();
  },
  "opening.plan": ({ roleId }, { db }) => {
    const role = getRole(db, roleId);
    return role
      ? ok(getPlan(db, getRoleSlug(db, roleId), role.details.competencies))
      : missingRole();
  },
  "opening.create": (input, context) =>
    context.db.transaction(() => createOpening(input, context)).immediate(),
  "opening.save": (input, context) =>
    context.db.transaction(() => saveOpening(input, context)).immediate(),
  "opening.close": ({ id }, context) => setStatus(context, id, "closed"),
  "opening.reopen": ({ id }, context) => setStatus(context, id, "open"),
  "opening.saveStages": (input, context) =>
    context.db.transaction(() => saveStages(input, context)).immediate(),
  "opening.setWeights": (input, context) =>
    context.db.transaction(() => setWeights(input, context)).immediate(),
  "opening.saveKit": (input, context) =>
    context.db.transaction(() => saveKit(input, context)).immediate(),
  "opening.saveItem": (input, context) =>
    context.db.transaction(() => saveItem(input, context)).immediate(),
  "opening.setRoundPanel": (input, context) =>
    context.db.transaction(() => setRoundPanel(input, context)).immediate(),
  "opening.library": ({ id }, { db }) => {
    const row = getRow(db, id);
    if (!row) return missing();
    const weights = listWeights(db, id)[0]?.competencies ?? [];
    const weighted = weights.filter((one) => one.weight > 0).map((one) => one.competencyId);
    const role = getRoleSlug(db, row.roleId);
    return ok(listLibrary(db, { openingId: id, role, weighted: new Set(weighted) }));
  },
  "opening.libraryItem": ({ id, ...reference }, { db }) => {
    if (!getRow(db, id)) return missing();
    const item = getLibraryItem(db, id, reference);
    return item
      ? ok(item)
      : fail(
          "not-found",
          "The library has no such entry.",
          "copyOf" in reference ? "copyOf" : "builtInId",
        );
  },
};

const missingRole = () => fail("not-found", "This role is not there any more.", "roleId");

interface RoleRow {
  name: string;
  json: string;
  archivedAt: number | null;
}

function getRole(db: Database, id: string): (RoleRow & { details: RoleDetails }) | null {
  const row = db
    .prepare("SELECT name, details AS json, archivedAt FROM role WHERE id = ?")
    .get(id) as RoleRow | undefined;
  return row ? { ...row, details: JSON.parse(row.json) as RoleDetails } : null;
}

/** A new opening with everything that is copied from its role. To be called inside a transaction. */
export function createOpening(
  { roleId, ...details }: OpeningDetails & { roleId: string },
  context: Context,
): Result<{ id: string }> {
  const { db, now, newId, actor, changed } = context;
  const role = getRole(db, roleId);
  if (!role) return missingRole();
  const problem = problemWithRole(role) ?? problemWithPanel(db, details, new Set());
  if (problem) return problem;
  const id = newId();
  insertOpening(db, { ...details, id, roleId, roleDetails: role.json, now });
  writePanel(db, id, details.panelistIds);
  for (const [position, { name, kind }] of defaultStages.entries())
    db.prepare(
      "INSERT INTO stage (id, openingId, name, kind, position) VALUES (?, ?, ?, ?, ?)",
    ).run(newId(), id, name, kind, position);
  for (const { competencyId } of role.details.competencies) copyCompetency(db, id, competencyId);
  db.prepare(
    "INSERT INTO openingWeights (openingId, version, weights, reason, createdBy, createdAt) VALUES (?, 1, ?, '', ?, ?)",
  ).run(id, JSON.stringify(role.details.competencies), actor, now);
  createKit(context, id, getRoleSlug(db, roleId), role.details.competencies);
  changed("opening");
  return ok({ id });
}

function problemWithRole({
  name,
  archivedAt,
  details,
}: RoleRow & { details: RoleDetails }): Result<never> | null {
  if (archivedAt !== null)
    return fail("invalid", `${name} is archived. Restore the role first.`, "roleId");
  if (!details.competencies.some((one) => one.weight > 0))
    return fail(
      "invalid",
      `${name} weighs no competencies yet. Say in the role what the person must be able to do.`,
      "roleId",
    );
  return null;
}

function insertOpening(
  db: Database,
  {
    panelistIds: _panel,
    ...row
  }: OpeningDetails & { id: string; roleId: string; roleDetails: string; now: number },
): void {
  db.prepare(
    `INSERT INTO opening (id, roleId, roleDetails, title, seats, targetDate, leadId, note, createdAt, updatedAt)
     VALUES (@id, @roleId, @roleDetails, @title, @seats, @targetDate, @leadId, @note, @now, @now)`,
  ).run(row);
}

/** `kept` are the panelists who were on the panel before: somebody archived since then may stay. */
function problemWithPanel(
  db: Database,
  { leadId, panelistIds }: OpeningDetails,
  kept: ReadonlySet<string>,
): Result<never> | null {
  const find = db.prepare("SELECT name, archivedAt FROM panelist WHERE id = ?");
  const seen = new Set<string>();
  for (const [index, id] of panelistIds.entries()) {
    const field = `panelistIds.${index}`;
    const found = find.get(id) as { name: string; archivedAt: number | null } | undefined;
    if (!found) return fail("invalid", "This panelist is not there any more.", field);
    if (seen.has(id)) return fail("invalid", `${found.name} is on the panel twice.`, field);
    if (found.archivedAt !== null && !kept.has(id))
      return fail("invalid", `${found.name} is archived and cannot join a panel.`, field);
    seen.add(id);
  }
  return seen.has(leadId)
    ? null
    : fail("invalid", "The panel lead must be on the panel.", "leadId");
}

function writePanel(db: Database, openingId: string, panelistIds: readonly string[]): void {
  db.prepare("DELETE FROM openingPanelist WHERE openingId = ?").run(openingId);
  const insert = db.prepare(
    "INSERT INTO openingPanelist (openingId, panelistId, position) VALUES (?, ?, ?)",
  );
  for (const [position, panelistId] of panelistIds.entries())
    insert.run(openingId, panelistId, position);
}

function saveOpening(
  { id, updatedAt, ...details }: OpeningDetails & { id: string; updatedAt: number },
  { db, now, actor, changed }: Context,
): Result<{ updatedAt: number }> {
  const opening = getOpening(db, id);
  if (!opening) return missing();
  const outdated = problemWithVersion(opening, updatedAt);
  if (outdated) return outdated;
  const hired = countHired(db, id);
  // More may have been hired than planned; that must not stop anybody from mending a typing error.
  if (details.seats < hired && details.seats < opening.seats)
    return fail(
      "invalid",
      `${asSentenceStart(counted(hired, "seat"))} ${hired === 1 ? "is" : "are"} filled.`,
      "seats",
    );
  const problem =
    problemWithPanel(db, details, new Set(opening.panelistIds)) ??
    problemWithLead(db, opening, details.leadId, actor) ??
    problemWithSeats(db, opening, details.panelistIds, actor);
  if (problem) return problem;
  const saved = nextVersion(opening, now);
  const { panelistIds, ...row } = details;
  db.prepare(
    `UPDATE opening SET title = @title, seats = @seats, targetDate = @targetDate, leadId = @leadId, note = @note,
       updatedAt = @saved WHERE id = @id`,
  ).run({ ...row, id, saved });
  writePanel(db, id, panelistIds);
  dropFormerPanelists(db, id);
  changed("opening");
  return ok({ updatedAt: saved });
}

/**
 * Whoever made themselves the lead could open a seal, so the lead or the founder changes the lead; while a seal holds
 * something, the lead alone, and the founder only where the lead is archived.
 */
function problemWithLead(
  db: Database,
  { id, leadId, panel }: Opening,
  wanted: string,
  actor: string,
): Result<never> | null {
  if (wanted === leadId) return null;
  const reason = ["The lead can open the seals of this panel.", "change the lead"] as const;
  const refused = refuseOutsider(db, { openingId: id, actor }, reason, "leadId");
  if (refused) return refused;
  const lead = panel.find((one) => one.id === leadId);
  if (actor === leadId || !lead || lead.archived || !holdsSealed(db, id)) return null;
  return fail(
    "forbidden",
    `Scorecards of this opening are sealed: only the panel lead, ${isolate(lead.name)}, can hand over the lead.`,
    "leadId",
  );
}

/** Once somebody has submitted, nobody from outside takes a seat of their own. */
function problemWithSeats(
  db: Database,
  { id, panelistIds }: Opening,
  wanted: readonly string[],
  actor: string,
): Result<never> | null {
  const isSame = new Set([...panelistIds, ...wanted]).size === panelistIds.length;
  if ((isSame && wanted.length === panelistIds.length) || !holdsSealed(db, id)) return null;
  const reason = ["Scorecards of this opening are sealed.", "change the panel"] as const;
  return refuseOutsider(db, { openingId: id, actor }, reason, "panelistIds");
}

const countHired = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(*) FROM stage JOIN application ON application.stageId = stage.id AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       WHERE stage.openingId = ? AND stage.kind = 'hired'`,
    )
    .pluck()
    .get(openingId) as number;

function setStatus(
  { db, changed }: Context,
  id: string,
  status: "open" | "closed",
): Result<Record<string, never>> {
  const { changes } = db.prepare("UPDATE opening SET status = ? WHERE id = ?").run(status, id);
  if (changes === 0) return missing();
  changed("opening");
  return ok({});
}
