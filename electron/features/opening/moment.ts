import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../../shared/result.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { begunSql } from "../interview/panel.ts";
import { refuseOutsider } from "../lead.ts";
import { countDrafts, type OpeningRow } from "./read.ts";
import { problemWithVersion } from "./version.ts";

/**
 * Whether a kit may be edited now: not once it is frozen, and where somebody is scoring with it only after asking, by who
 * answers for the panel.
 */
export function problemWithMoment(
  db: Database,
  row: OpeningRow,
  { updatedAt, dropDrafts }: { updatedAt: number; dropDrafts: boolean },
  actor: string,
  loss: string,
): Result<never> | null {
  if (row.frozenAt !== null)
    return fail("frozen", "A scorecard has been submitted: this kit stays as it is.");
  const outdated = problemWithVersion(row, updatedAt);
  if (outdated) return outdated;
  const drafts = countDrafts(db, row.id);
  const sent = countSent(db, row.id);
  if (drafts + sent === 0) return null;
  const reason = ["Others are scoring with this kit.", "change it now"] as const;
  const refused = refuseOutsider(db, { openingId: row.id, actor }, reason, "dropDrafts");
  if (refused || dropDrafts) return refused;
  const words = [
    drafts > 0 ? `${begunWords(drafts)} ${loss}` : "",
    sent > 0 ? sentWords(sent) : "",
  ];
  return fail("conflict", words.join(" ").trim(), "dropDrafts");
}

const begunWords = (count: number) =>
  `${asSentenceStart(counted(count, "scorecard"))} ${count === 1 ? "has" : "have"} been begun.`;

const sentWords = (count: number) =>
  `${asSentenceStart(counted(count, "kit"))} went out as ${count === 1 ? "a file" : "files"}, and no sheet is back yet. A sheet for a round that is different by then is refused.`;

/** Untouched scorecards that somebody may be filling in elsewhere. */
const countSent = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT count(DISTINCT scorecard.id) FROM application
       JOIN interview ON interview.applicationId = application.id AND interview.cancelledAt IS NULL
       JOIN scorecard ON scorecard.interviewId = interview.id
       JOIN sheet ON sheet.scorecardId = scorecard.id
       WHERE application.openingId = ? AND scorecard.status = 'draft' AND NOT ${begunSql}`,
    )
    .pluck()
    .get(openingId) as number;
