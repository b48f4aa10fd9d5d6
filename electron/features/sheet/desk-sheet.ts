import type { Database } from "better-sqlite3";
import { fileName } from "../../../shared/documents/file-name.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";
import { type Desk, sheetEnding } from "../../../shared/sheet.ts";
import { type DeskSetting, readDesk } from "../../workspace/settings.ts";
import { begunSql } from "../interview/panel.ts";
import { sealContent } from "./container.ts";
import { factsOf, type Sheet } from "./payload.ts";

/** What a desk is there for; null in an ordinary workspace. */
export function getDesk(db: Database): Desk | null {
  const desk = readDesk(db);
  if (!desk) return null;
  const { begun, ...row } = db
    .prepare(
      `SELECT scorecard.id AS scorecardId, panelist.name AS panelistName, candidate.name AS candidateName,
         opening.title AS openingTitle, round.name AS roundName, startsAt, interview.timeZone, minutes, place,
         submittedAt, (SELECT value ->> '$.name' FROM setting WHERE key = 'company') AS companyName,
         ${begunSql} AS begun
       FROM scorecard
       JOIN panelist ON panelist.id = scorecard.panelistId
       JOIN interview ON interview.id = scorecard.interviewId
       JOIN round ON round.id = interview.roundId
       JOIN application ON application.id = interview.applicationId
       JOIN candidate ON candidate.id = application.candidateId
       JOIN opening ON opening.id = application.openingId
       WHERE scorecard.id = ?`,
    )
    .get(desk.scorecardId) as Omit<Desk, "begun" | "fileName"> & { begun: number };
  const name = fileName([row.candidateName, row.roundName, row.panelistName], sheetEnding);
  return { ...row, begun: begun === 1, fileName: name };
}

/** The sheet of this desk, sealed anew every time: the first copy may have been lost on its way. */
export async function sealOwnSheet(
  db: Database,
): Promise<Result<{ bytes: Buffer; fileName: string }>> {
  const desk = readDesk(db);
  const shown = getDesk(db);
  if (!desk || !shown)
    return fail("invalid", "This workspace was not opened from an interview kit.");
  const sheet = gatherSheet(db, desk);
  if (!sheet)
    return fail(
      "conflict",
      "Submit the scorecard first; what is sealed stays as it was submitted.",
    );
  const sealed = await sealContent(factsOf("sheet", desk), sheet, desk.passphrase);
  return sealed.ok ? ok({ bytes: sealed.value, fileName: shown.fileName }) : sealed;
}

interface CardRow {
  status: "draft" | "submitted";
  submittedAt: number;
  recommendation: Recommendation;
  note: string;
}

function gatherSheet(db: Database, { scorecardId, kitDigest }: DeskSetting): Sheet | null {
  const card = db
    .prepare("SELECT status, submittedAt, recommendation, note FROM scorecard WHERE id = ?")
    .get(scorecardId) as CardRow | undefined;
  if (card?.status !== "submitted") return null;
  return {
    scorecardId,
    kitDigest,
    submittedAt: card.submittedAt,
    recommendation: card.recommendation,
    note: card.note,
    ratings: listRatings(db, scorecardId),
    runs: listRuns(db, scorecardId),
    runNotes: db
      .prepare(
        "SELECT kitItemId, take, at, text, criterionId, createdAt FROM runNote WHERE scorecardId = ? ORDER BY createdAt, id",
      )
      .all(scorecardId) as Sheet["runNotes"],
  };
}

function listRatings(db: Database, scorecardId: string): Sheet["ratings"] {
  const rows = db
    .prepare(
      "SELECT criterionId, take, level, notAssessed, evidence, updatedAt FROM rating WHERE scorecardId = ? ORDER BY criterionId, take",
    )
    .all(scorecardId) as (Omit<Sheet["ratings"][number], "notAssessed"> & {
    notAssessed: number;
  })[];
  return rows.map((row) => ({ ...row, notAssessed: row.notAssessed === 1 }));
}

function listRuns(db: Database, scorecardId: string): Sheet["runs"] {
  const rows = db
    .prepare(
      `SELECT kitItemId, clock, used, selfDiagnosis, coachingNote, startedAt, updatedAt
       FROM exerciseRun WHERE scorecardId = ? ORDER BY kitItemId`,
    )
    .all(scorecardId) as (Omit<Sheet["runs"][number], "clock" | "used"> & {
    clock: string;
    used: string;
  })[];
  return rows.map((row) => ({
    ...row,
    clock: JSON.parse(row.clock) as Sheet["runs"][number]["clock"],
    used: JSON.parse(row.used) as Sheet["runs"][number]["used"],
  }));
}
