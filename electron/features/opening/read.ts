import type { Database } from "better-sqlite3";
import type {
  Opening,
  OpeningCompetency,
  OpeningSummary,
  Stage,
  WeightsVersion,
} from "../../../shared/opening.ts";
import { begunSql } from "../interview/panel.ts";
import { fail } from "../../../shared/result.ts";
import type { RoleDetails, WeightedCompetency } from "../../../shared/role.ts";
import { listRounds } from "./read-kit.ts";

export const missing = () => fail("not-found", "This opening is not there any more.");

export interface OpeningRow {
  id: string;
  roleId: string;
  roleDetails: string;
  title: string;
  seats: number;
  targetDate: string | null;
  leadId: string;
  note: string;
  status: "open" | "closed";
  frozenAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export const getRow = (db: Database, id: string) =>
  db.prepare("SELECT * FROM opening WHERE id = ?").get(id) as OpeningRow | undefined;

export const roleOf = (row: OpeningRow) => JSON.parse(row.roleDetails) as RoleDetails;

/** An application that counts: neither it nor its candidate is in the bin. */
export const liveApplication = `
  application JOIN candidate ON candidate.id = application.candidateId
    AND candidate.deletedAt IS NULL AND application.deletedAt IS NULL`;

/** Everything an opening consists of. */
export function getOpening(db: Database, id: string): Opening | null {
  const row = getRow(db, id);
  if (!row) return null;
  const panel = listPanel(db, id);
  const weights = listWeights(db, id);
  return {
    id,
    title: row.title,
    seats: row.seats,
    targetDate: row.targetDate,
    leadId: row.leadId,
    panelistIds: panel.map((panelist) => panelist.id),
    note: row.note,
    role: { id: row.roleId, name: roleOf(row).name, builtInId: getRoleSlug(db, row.roleId) },
    status: row.status,
    panel,
    stages: countStages(db, id),
    competencies: listCompetencies(db, id, weights[0]?.competencies ?? []),
    weights,
    rounds: listRounds(db, id),
    frozenAt: row.frozenAt,
    draftScorecards: countDrafts(db, id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The built-in role that an opening's role is or was copied from. */
export const getRoleSlug = (db: Database, roleId: string) =>
  db.prepare("SELECT coalesce(builtInId, basedOn) FROM role WHERE id = ?").pluck().get(roleId) as
    | string
    | null;

function listPanel(db: Database, openingId: string): Opening["panel"] {
  const rows = db
    .prepare(
      `SELECT panelist.id, panelist.name, panelist.archivedAt IS NOT NULL AS archived
       FROM openingPanelist JOIN panelist ON panelist.id = openingPanelist.panelistId
       WHERE openingId = ? ORDER BY position`,
    )
    .all(openingId) as { id: string; name: string; archived: number }[];
  return rows.map((row) => ({ ...row, archived: row.archived === 1 }));
}

export const listStages = (db: Database, openingId: string) =>
  db
    .prepare("SELECT id, name, kind FROM stage WHERE openingId = ? ORDER BY position, id")
    .all(openingId) as Stage[];

const countStages = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT stage.id, stage.name, stage.kind,
         (SELECT count(*) FROM ${liveApplication} WHERE application.stageId = stage.id) AS count
       FROM stage WHERE openingId = ? ORDER BY position, id`,
    )
    .all(openingId) as Opening["stages"];

export function listWeights(db: Database, openingId: string): WeightsVersion[] {
  const rows = db
    .prepare(
      `SELECT version, weights, reason, openingWeights.createdAt, panelist.name AS createdBy
       FROM openingWeights JOIN panelist ON panelist.id = openingWeights.createdBy
       WHERE openingId = ? ORDER BY version DESC`,
    )
    .all(openingId) as (Omit<WeightsVersion, "competencies"> & { weights: string })[];
  return rows.map(({ weights, ...row }) => ({
    ...row,
    competencies: JSON.parse(weights) as WeightedCompetency[],
  }));
}

/** In the order of the weights; those that only a rubric mentions follow with weight 0. */
function listCompetencies(
  db: Database,
  openingId: string,
  weighted: readonly WeightedCompetency[],
): OpeningCompetency[] {
  const rows = db
    .prepare(
      "SELECT competencyId, name, definition, anchors FROM openingCompetency WHERE openingId = ? ORDER BY name",
    )
    .all(openingId) as {
    competencyId: string;
    name: string;
    definition: string;
    anchors: string;
  }[];
  const order = new Map(weighted.map((one, index) => [one.competencyId, index]));
  const place = (id: string) => order.get(id) ?? weighted.length;
  return rows
    .toSorted((a, b) => place(a.competencyId) - place(b.competencyId))
    .map(({ anchors, ...row }) => ({
      ...(weighted[place(row.competencyId)] ?? { weight: 0, mustHave: null, evidence: [] }),
      ...row,
      anchors: JSON.parse(anchors) as OpeningCompetency["anchors"],
    }));
}

/**
 * Scorecards that somebody has begun to fill in. An untouched one loses nothing by an edit of the kit; one of a cancelled
 * interview does, and the interview may yet come back.
 */
export const countDrafts = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(*) FROM application
       JOIN interview ON interview.applicationId = application.id
       JOIN scorecard ON scorecard.interviewId = interview.id
       WHERE application.openingId = ? AND scorecard.status = 'draft' AND ${begunSql}`,
    )
    .pluck()
    .get(openingId) as number;

interface SummaryRow extends Omit<OpeningSummary, "stages"> {
  stages: string;
}

/** Open ones first, the one that is needed soonest on top. */
export function listOpenings(db: Database, status: "open" | "closed" | "all"): OpeningSummary[] {
  const rows = db
    .prepare(
      `WITH counted AS MATERIALIZED (
         SELECT application.stageId, count(*) AS count FROM ${liveApplication} GROUP BY application.stageId
       ), piped AS MATERIALIZED (
         SELECT stage.*, coalesce(counted.count, 0) AS count
         FROM stage LEFT JOIN counted ON counted.stageId = stage.id
       )
       SELECT opening.id, opening.title, opening.roleDetails ->> '$.name' AS roleName, opening.seats,
         opening.targetDate, lead.name AS leadName, opening.status, opening.frozenAt,
         (SELECT coalesce(sum(count), 0) FROM piped WHERE openingId = opening.id AND kind = 'hired') AS filled,
         (SELECT coalesce(sum(count), 0) FROM piped WHERE openingId = opening.id) AS applications,
         (SELECT json_group_array(json_object('id', id, 'name', name, 'kind', kind, 'count', count)
            ORDER BY position, id) FROM piped WHERE openingId = opening.id AND kind = 'active') AS stages,
         (SELECT count(*) FROM round WHERE round.openingId = opening.id) AS rounds,
         (SELECT count(*) FROM round JOIN kitItem ON kitItem.roundId = round.id
            WHERE round.openingId = opening.id) AS kitItems,
         (SELECT coalesce(sum(kitItem.minutes), 0) FROM round JOIN kitItem ON kitItem.roundId = round.id
            WHERE round.openingId = opening.id) AS minutes,
         (SELECT count(*) FROM json_each((SELECT weights FROM openingWeights
              WHERE openingId = opening.id ORDER BY version DESC LIMIT 1)) AS weighted
            WHERE weighted.value ->> '$.weight' > 0 AND NOT EXISTS (
              SELECT 1 FROM round JOIN kitItem ON kitItem.roundId = round.id
              JOIN criterion ON criterion.kitItemId = kitItem.id
              WHERE round.openingId = opening.id
                AND criterion.competencyId = weighted.value ->> '$.competencyId')) AS uncovered,
         (SELECT count(*) FROM ${liveApplication}
            JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
            WHERE application.openingId = opening.id) AS interviews
       FROM opening JOIN panelist AS lead ON lead.id = opening.leadId
       WHERE @status = 'all' OR opening.status = @status
       ORDER BY opening.status = 'closed', opening.targetDate IS NULL, opening.targetDate, opening.createdAt, opening.id`,
    )
    .all({ status }) as SummaryRow[];
  return rows.map(rowToSummary);
}

const rowToSummary = ({ stages, ...row }: SummaryRow): OpeningSummary => ({
  ...row,
  stages: JSON.parse(stages) as OpeningSummary["stages"],
});
