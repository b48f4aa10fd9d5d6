import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { KitItem } from "../../../shared/opening.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { readDesk, readSetting } from "../../workspace/settings.ts";
import { begunSql } from "../interview/panel.ts";
import { liveApplication } from "../interview/read.ts";
import { listItems } from "../scorecard.ts";
import type { Kit } from "./payload.ts";
import { isFounder } from "../founder.ts";

interface Row {
  id: string;
  interviewId: string;
  startsAt: number;
  timeZone: string;
  minutes: number;
  place: string;
  cancelledAt: number | null;
  panelistId: string;
  panelistName: string;
  applicationId: string;
  candidateId: string;
  candidateName: string;
  openingId: string;
  openingTitle: string;
  roleName: string;
  leadId: string;
  roundId: string;
  roundName: string;
  begun: number;
}

/** The scorecard that a kit may go out for, or why none may. */
export function exportable(db: Database, actor: string, scorecardId: string): Result<Row> {
  if (readDesk(db)) return fail("forbidden", "A desk holds what was sent; it sends nothing on.");
  const row = getRow(db, scorecardId);
  if (!row) return fail("not-found", "This scorecard is not there any more.");
  if (row.leadId !== actor && !isFounder(db, actor))
    return fail("forbidden", "Only the panel lead or the founder sends a kit as a file.");
  if (row.cancelledAt !== null)
    return fail("conflict", "This interview was cancelled. Restore it first.");
  if (row.begun === 1)
    return fail(
      "conflict",
      `${isolate(row.panelistName)} has begun this scorecard here. It is finished here, on this laptop.`,
    );
  if (listItems(db, row.roundId).every((item) => item.criteria.length === 0))
    return fail(
      "invalid",
      "This round has nothing to rate yet. Put a question or an exercise into it first.",
    );
  return ok(row);
}

const getRow = (db: Database, scorecardId: string) =>
  db
    .prepare(
      `SELECT scorecard.id, interviewId, startsAt, timeZone, minutes, place, cancelledAt,
         panelist.id AS panelistId, panelist.name AS panelistName, application.id AS applicationId,
         candidate.id AS candidateId, candidate.name AS candidateName, opening.id AS openingId,
         opening.title AS openingTitle, opening.roleDetails ->> '$.name' AS roleName, opening.leadId,
         round.id AS roundId, round.name AS roundName, ${begunSql} AS begun
       FROM scorecard
       JOIN interview ON interview.id = scorecard.interviewId ${liveApplication}
       JOIN panelist ON panelist.id = scorecard.panelistId
       JOIN opening ON opening.id = application.openingId
       JOIN round ON round.id = interview.roundId
       WHERE scorecard.id = ?`,
    )
    .get(scorecardId) as Row | undefined;

/** Everything that one person needs to score one interview, and nothing besides. */
export function gatherKit(db: Database, row: Row): Kit {
  const company = readSetting(db, "company");
  const items = listItems(db, row.roundId);
  return {
    companyName: company.name,
    currency: company.currency,
    companyTimeZone: company.timeZone,
    panelist: { id: row.panelistId, name: row.panelistName },
    candidate: { id: row.candidateId, name: row.candidateName },
    applicationId: row.applicationId,
    opening: { id: row.openingId, title: row.openingTitle },
    roleName: row.roleName,
    round: { id: row.roundId, name: row.roundName },
    interview: {
      id: row.interviewId,
      startsAt: row.startsAt,
      timeZone: row.timeZone,
      minutes: row.minutes,
      place: row.place,
    },
    scorecardId: row.id,
    items,
    competencies: listCompetencies(db, row.openingId, items),
    kitDigest: digestOf(items),
  };
}

/** Tells one state of a round from another: scores belong to the questions that were asked. */
export const kitDigestOf = (db: Database, roundId: string): string =>
  digestOf(listItems(db, roundId));

const digestOf = (items: readonly KitItem[]) =>
  createHash("sha256").update(JSON.stringify(items)).digest("hex");

/** As the opening copied them; one that it did not copy is as it is now. */
function listCompetencies(
  db: Database,
  openingId: string,
  items: readonly KitItem[],
): Kit["competencies"] {
  const ids = new Set(items.flatMap((item) => item.criteria.map((one) => one.competencyId)));
  const get = db.prepare(
    `SELECT competency.id, competency.kind, coalesce(copied.name, competency.name) AS name,
       coalesce(copied.definition, competency.details ->> '$.definition') AS definition,
       coalesce(copied.anchors, competency.details -> '$.anchors') AS anchors
     FROM competency LEFT JOIN openingCompetency AS copied
       ON copied.competencyId = competency.id AND copied.openingId = @openingId
     WHERE competency.id = @id`,
  );
  return [...ids].map((id) => {
    const { anchors, ...row } = get.get({ id, openingId }) as CompetencyRow;
    return { ...row, anchors: JSON.parse(anchors) as Kit["competencies"][number]["anchors"] };
  });
}

interface CompetencyRow extends Omit<Kit["competencies"][number], "anchors"> {
  anchors: string;
}
