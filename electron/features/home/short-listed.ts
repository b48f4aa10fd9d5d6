import type { Database } from "better-sqlite3";
import type { Home } from "../../../shared/home.ts";
import { profile } from "../../../shared/rules/profile.ts";
import { competencyScores } from "../../../shared/rules/scoring.ts";
import { getWeights } from "../outcome.ts";
import { readRatings } from "../outcome-read.ts";
import { isLive } from "./live.ts";

/** Nobody short-lists more people than this with care, and Home is read often. */
const atMost = 40;

interface Row {
  id: string;
  candidateName: string;
  openingId: string;
  openingTitle: string;
  leadId: string;
  stageName: string;
}

/**
 * Jacks-of-all-trades among those in the last two active stages of an open opening: moderate in everything, expert in
 * nothing. Made of interviews whose seal is open, like every figure.
 */
export function listFlatProfiles(db: Database): Home["flatProfiles"] {
  const rows = listShortListed(db);
  if (rows.length === 0) return [];
  const ratings = readRatings(db, { of: "applications", ids: rows.map((row) => row.id) });
  const openings = [...new Set(rows.map((row) => row.openingId))];
  const weights = new Map(openings.map((id) => [id, getWeights(db, id).competencies]));
  return rows.flatMap(({ id, stageName: stage, ...row }) => {
    const weighed = weights.get(row.openingId)!;
    const shape = profile(competencyScores(ratings.get(id) ?? [], weighed), weighed);
    if (shape.kind !== "jack-of-all-trades") return [];
    const { lowest, highest } = shape;
    return [{ applicationId: id, ...row, stage, lowest: lowest!.mean, highest: highest!.mean }];
  });
}

/** With a figure that counts; the highest fit first. */
const listShortListed = (db: Database) =>
  db
    .prepare(
      `WITH placed AS (
         SELECT stage.id, stage.name, stage.openingId,
           row_number() OVER (PARTITION BY stage.openingId ORDER BY stage.position DESC) AS fromLast,
           count(*) OVER (PARTITION BY stage.openingId) AS stages
         FROM stage JOIN opening ON opening.id = stage.openingId AND opening.status = 'open'
         WHERE stage.kind = 'active'
       )
       SELECT application.id, candidate.name AS candidateName, opening.id AS openingId,
         opening.title AS openingTitle, opening.leadId, placed.name AS stageName
       FROM placed
       JOIN application ON application.stageId = placed.id AND application.fit IS NOT NULL
       JOIN candidate ON candidate.id = application.candidateId
       JOIN opening ON opening.id = placed.openingId
       WHERE placed.fromLast <= 2 AND placed.stages > 2 AND ${isLive}
       ORDER BY application.fit DESC, application.id LIMIT ${atMost}`,
    )
    .all() as Row[];
