import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context } from "../../context.ts";
import { getRow, missing } from "./read.ts";
import { problemWithVersion, writeVersion } from "./version.ts";

type NewRoundPanel = Parsed<"opening.setRoundPanel">;

/**
 * Plans who sits in a round. Also after the freeze: who will be there changes nothing of what is asked and rated, and
 * somebody may fall ill.
 */
export function setRoundPanel(
  input: NewRoundPanel,
  { db, now, changed }: Context,
): Result<{ updatedAt: number }> {
  const row = getRow(db, input.id);
  if (!row) return missing();
  const problem = problemWithVersion(row, input.updatedAt) ?? problemWithPanel(db, input);
  if (problem) return problem;
  planRound(db, input.roundId, input.panelistIds);
  const updatedAt = writeVersion(db, row, now);
  changed("opening");
  return ok({ updatedAt });
}

function problemWithPanel(
  db: Database,
  { id, roundId, panelistIds }: NewRoundPanel,
): Result<never> | null {
  const round = db.prepare("SELECT 1 FROM round WHERE id = ? AND openingId = ?").get(roundId, id);
  if (!round) return fail("not-found", "This round is not there any more.", "roundId");
  const isOnPanel = db.prepare(
    "SELECT 1 FROM openingPanelist WHERE openingId = ? AND panelistId = ?",
  );
  for (const [index, panelistId] of panelistIds.entries()) {
    const field = `panelistIds.${index}`;
    if (panelistIds.indexOf(panelistId) !== index)
      return fail("invalid", "Somebody is planned twice.", field);
    if (!isOnPanel.get(id, panelistId))
      return fail("invalid", "Only people of the opening’s panel can be planned here.", field);
  }
  return null;
}

/** Nobody that the workspace does not have is planned: the row would point at nothing. */
export function planRound(db: Database, roundId: string, panelistIds: readonly string[]): void {
  db.prepare("DELETE FROM roundPanelist WHERE roundId = ?").run(roundId);
  db.prepare(
    `INSERT INTO roundPanelist (roundId, panelistId)
     SELECT ?, id FROM panelist WHERE id IN (SELECT value FROM json_each(?))`,
  ).run(roundId, JSON.stringify(panelistIds));
}

/** Whoever leaves the panel leaves its rounds too. */
export function dropFormerPanelists(db: Database, openingId: string): void {
  db.prepare(
    `DELETE FROM roundPanelist WHERE roundId IN (SELECT id FROM round WHERE openingId = @openingId)
       AND panelistId NOT IN (SELECT panelistId FROM openingPanelist WHERE openingId = @openingId)`,
  ).run({ openingId });
}
