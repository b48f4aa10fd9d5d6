import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Overlap } from "../../../shared/interview.ts";
import { liveApplication } from "./read.ts";

interface Row extends Omit<Overlap, "panelists" | "sameCandidate"> {
  panelists: string;
  sameCandidate: number;
}

/** No interview lasts longer, so one that began earlier than this is over; the index finds the rest. */
const longest = 600 * 60_000;

/** Interviews that are not cancelled, at the same time, with one of these people. One that follows at once is not among them. */
export function listOverlaps(
  db: Database,
  { startsAt, minutes, panelistIds, candidateId, exceptId }: Parsed<"interview.overlaps">,
): Overlap[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.startsAt, interview.minutes, interview.timeZone,
         candidate.name AS candidateName, candidate.id = @candidateId AS sameCandidate,
         (SELECT json_group_array(panelist.name ORDER BY panelist.name COLLATE NOCASE, panelist.id)
            FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
            WHERE scorecard.interviewId = interview.id
              AND panelist.id IN (SELECT value FROM json_each(@panelistIds))) AS panelists
       FROM interview ${liveApplication}
       WHERE interview.startsAt > @startsAt - @longest AND interview.startsAt < @endsAt
         AND interview.startsAt + interview.minutes * 60000 > @startsAt
         AND interview.cancelledAt IS NULL AND interview.id IS NOT @exceptId
         AND (sameCandidate = 1 OR panelists <> '[]')
       ORDER BY interview.startsAt, interview.id LIMIT 20`,
    )
    .all({
      startsAt,
      longest,
      endsAt: startsAt + minutes * 60_000,
      panelistIds: JSON.stringify(panelistIds),
      candidateId,
      exceptId,
    }) as Row[];
  return rows.map((row) => ({
    ...row,
    panelists: JSON.parse(row.panelists) as string[],
    sameCandidate: row.sameCandidate === 1,
  }));
}
