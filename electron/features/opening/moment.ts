import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../../shared/result.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { countDrafts, type OpeningRow } from "./read.ts";
import { problemWithVersion } from "./version.ts";

/** Whether a kit may be edited now: not once it is frozen, and where somebody is scoring with it only after asking. */
export function problemWithMoment(
  db: Database,
  row: OpeningRow,
  { updatedAt, dropDrafts }: { updatedAt: number; dropDrafts: boolean },
  loss: string,
): Result<never> | null {
  if (row.frozenAt !== null)
    return fail("frozen", "A scorecard has been submitted: this kit stays as it is.");
  const outdated = problemWithVersion(row, updatedAt);
  if (outdated) return outdated;
  const drafts = countDrafts(db, row.id);
  if (drafts === 0 || dropDrafts) return null;
  const begun = `${asSentenceStart(counted(drafts, "scorecard"))} ${drafts === 1 ? "has" : "have"} been begun.`;
  return fail("conflict", `${begun} ${loss}`, "dropDrafts");
}
