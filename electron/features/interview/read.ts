import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Interview, InterviewDetails } from "../../../shared/interview.ts";
import { sealedSql } from "../seal.ts";

/** What an interview is made of besides its panel. */
export const detailsOf = ({ startsAt, timeZone, minutes, place, note }: InterviewDetails) => ({
  startsAt,
  timeZone,
  minutes,
  place,
  note,
});

type Filter = Parsed<"interview.list">;

export function listInterviews(
  db: Database,
  filter: Filter,
  now: number,
  actor: string,
): Interview[] {
  const { where, order } = conditionsOf(filter);
  const { openingId, candidateId } = filter;
  return readInterviews(db, actor, where, order, { openingId, candidateId, now, actor });
}

/** An interview that is under way is upcoming until its time is over; a cancelled one is past at once. */
const isUpcoming =
  "interview.cancelledAt IS NULL AND interview.startsAt + interview.minutes * 60000 > @now";

function conditionsOf({ when, openingId, candidateId, mineOpen }: Filter) {
  const where = ["TRUE"];
  if (when === "upcoming") where.push(`(${isUpcoming})`);
  if (when === "past") where.push(`NOT (${isUpcoming})`);
  if (openingId !== null) where.push("application.openingId = @openingId");
  if (candidateId !== null) where.push("application.candidateId = @candidateId");
  if (mineOpen)
    where.push(`interview.cancelledAt IS NULL AND EXISTS (SELECT 1 FROM scorecard
      WHERE scorecard.interviewId = interview.id AND panelistId = @actor AND status = 'draft')`);
  const direction = when === "past" ? "DESC" : "ASC";
  return {
    where: where.join(" AND "),
    order: `interview.startsAt ${direction}, interview.id ${direction}`,
  };
}

interface InterviewRow extends InterviewDetails {
  id: string;
  applicationId: string;
  candidateId: string;
  candidateName: string;
  openingId: string;
  openingTitle: string;
  leadId: string;
  roundId: string;
  roundName: string;
  panel: string;
  cancelledAt: number | null;
  sealed: number;
  sealOpenedAt: number | null;
  openedBy: string | null;
  sealReason: string | null;
}

const atMost = 200;

/** Interviews of candidates and applications that are not in the bin. */
export function readInterviews(
  db: Database,
  actor: string,
  where: string,
  order: string,
  bound: Record<string, string | number | null>,
): Interview[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.applicationId, interview.startsAt, interview.timeZone, interview.minutes,
         interview.place, interview.note, interview.cancelledAt, interview.sealOpenedAt, interview.sealReason,
         ${sealedSql} AS sealed, candidate.id AS candidateId, candidate.name AS candidateName,
         opening.id AS openingId, opening.title AS openingTitle, opening.leadId,
         round.id AS roundId, round.name AS roundName, opener.name AS openedBy,
         (SELECT json_group_array(json_object('id', panelist.id, 'name', panelist.name,
             'scorecardId', scorecard.id, 'submitted', iif(status = 'submitted', json('true'), json('false')))
             ORDER BY panelist.name COLLATE NOCASE, panelist.id)
           FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
           WHERE scorecard.interviewId = interview.id) AS panel
       FROM interview
       JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN opening ON opening.id = application.openingId
       JOIN round ON round.id = interview.roundId
       LEFT JOIN panelist AS opener ON opener.id = interview.sealOpenedBy
       WHERE ${where} ORDER BY ${order} LIMIT ${atMost}`,
    )
    .all(bound) as InterviewRow[];
  return rows.map((row) => rowToInterview(row, actor));
}

function rowToInterview(row: InterviewRow, actor: string): Interview {
  const panelists = JSON.parse(row.panel) as Interview["panelists"];
  const own = panelists.find((panelist) => panelist.id === actor);
  return {
    ...detailsOf(row),
    panelistIds: panelists.map((panelist) => panelist.id),
    id: row.id,
    applicationId: row.applicationId,
    candidate: { id: row.candidateId, name: row.candidateName },
    opening: { id: row.openingId, title: row.openingTitle, leadId: row.leadId },
    round: { id: row.roundId, name: row.roundName },
    panelists,
    cancelled: row.cancelledAt !== null,
    sealed: row.sealed === 1,
    sealOpened:
      row.sealOpenedAt === null
        ? null
        : { at: row.sealOpenedAt, by: row.openedBy ?? "", reason: row.sealReason ?? "" },
    mine: own
      ? { scorecardId: own.scorecardId, status: own.submitted ? "submitted" : "draft" }
      : null,
  };
}
