import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Interview, InterviewDetails, InterviewPage } from "../../../shared/interview.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { sealedSql } from "../seal.ts";

/** Joins the row called `interview` to its application and candidate, leaving out those in the bin. */
export const liveApplication = `
  JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
  JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL`;

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
  if (mineOpen) where.push(isOwed);
  return { where: where.join(" AND "), order: orderOf(when === "past") };
}

const isOwed = `(interview.cancelledAt IS NULL AND EXISTS (SELECT 1 FROM scorecard
  WHERE scorecard.interviewId = interview.id AND panelistId = @actor AND status = 'draft'))`;

function orderOf(newestFirst: boolean): string {
  const direction = newestFirst ? "DESC" : "ASC";
  return `interview.startsAt ${direction}, interview.id ${direction}`;
}

const views = { upcoming: isUpcoming, past: `NOT (${isUpcoming})`, mine: isOwed };

/** One page of the list by the key of its order, so that what changes meanwhile moves no row across a page's edge. */
export function pageInterviews(
  db: Database,
  { view, after, limit }: Parsed<"interview.page">,
  now: number,
  actor: string,
): Result<InterviewPage> {
  const cursor = after === null ? null : readCursor(after);
  if (cursor === undefined)
    return fail("invalid", "This list has changed since. Read it again from its start.", "after");
  const isPast = view === "past";
  const beyond = `(interview.startsAt, interview.id) ${isPast ? "<" : ">"} (@startsAt, @id)`;
  const where = cursor === null ? views[view] : `${views[view]} AND ${beyond}`;
  const bound = { now, actor, ...cursor };
  const found = readInterviews(db, actor, where, orderOf(isPast), bound, limit + 1);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return ok({
    items,
    next: last ? `${last.startsAt} ${last.id}` : null,
    total: countInterviews(db, views[view], { now, actor }),
  });
}

/** Undefined when it was not written here. */
function readCursor(text: string): { startsAt: number; id: string } | undefined {
  const [, startsAt, id] = /^(-?\d{1,16}) ([\da-f-]{36})$/.exec(text) ?? [];
  return startsAt === undefined || id === undefined
    ? undefined
    : { startsAt: Number(startsAt), id };
}

const countInterviews = (db: Database, where: string, bound: Bound) =>
  db
    .prepare(`SELECT count(*) FROM interview ${liveApplication} WHERE ${where}`)
    .pluck()
    .get(bound) as number;

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
  updatedAt: number;
}

type Bound = Record<string, string | number | null>;

/** Of candidates and applications that are not in the bin. */
/** Interviews of candidates and applications that are not in the bin. */
export function readInterviews(
  db: Database,
  actor: string,
  where: string,
  order: string,
  bound: Bound,
  limit = 200,
): Interview[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.applicationId, interview.startsAt, interview.timeZone, interview.minutes,
         interview.place, interview.note, interview.cancelledAt, interview.sealOpenedAt, interview.sealReason,
         interview.updatedAt,
         ${sealedSql} AS sealed, candidate.id AS candidateId, candidate.name AS candidateName,
         opening.id AS openingId, opening.title AS openingTitle, opening.leadId,
         round.id AS roundId, round.name AS roundName, opener.name AS openedBy,
         (SELECT json_group_array(json_object('id', panelist.id, 'name', panelist.name,
             'scorecardId', scorecard.id, 'submitted', iif(status = 'submitted', json('true'), json('false')))
             ORDER BY panelist.name COLLATE NOCASE, panelist.id)
           FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
           WHERE scorecard.interviewId = interview.id) AS panel
       FROM interview
       ${liveApplication}
       JOIN opening ON opening.id = application.openingId
       JOIN round ON round.id = interview.roundId
       LEFT JOIN panelist AS opener ON opener.id = interview.sealOpenedBy
       WHERE ${where} ORDER BY ${order} LIMIT @limit`,
    )
    .all({ ...bound, limit }) as InterviewRow[];
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
    updatedAt: row.updatedAt,
  };
}
