import type { Database } from "better-sqlite3";
import { createElement } from "react";
import type {
  CandidateReport,
  ReportInterview,
} from "../../shared/documents/candidate-report-data.ts";
import { CandidateReportDocument } from "../../shared/documents/candidate-report.tsx";
import { documentFileName } from "../../shared/documents/file-name.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { Opening } from "../../shared/opening.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Context } from "../context.ts";
import { getOpening } from "../features/opening/read.ts";
import { outcomeHandlers } from "../features/outcome.ts";
import { sealedSql } from "../features/seal.ts";
import { basisOf, panelPeople } from "./basis.ts";
import { reportCaution, reportRemarks } from "./cautions.ts";
import { type Gathered, headingFor, kindNames, panelNotice } from "./gather.ts";

/** The report of one application; null when it, its candidate or its opening is gone. */
export async function gatherCandidateReport(
  context: Context,
  applicationId: string,
): Promise<Gathered | null> {
  const { db } = context;
  const found = await outcomeHandlers["outcome.application"]({ applicationId }, context);
  const opening = found.ok ? getOpening(db, found.value.opening.id) : null;
  if (!found.ok || opening === null) return null;
  const report = reportOf(context, found.value, opening);
  const { candidate } = found.value;
  const kind = kindNames["candidate-report"];
  return {
    title: candidate.name,
    subtitle: opening.title,
    caution: reportCaution(found.value),
    remarks: reportRemarks(found.value),
    updatedAt: getUpdatedAt(db, applicationId),
    fileName: documentFileName(kind, candidate.name, opening.title),
    footer: footerLine(report.heading.company.name, kind, candidate.name),
    notice: panelNotice,
    body: createElement(CandidateReportDocument, { report }),
  };
}

function reportOf(context: Context, outcome: Outcome, opening: Opening): CandidateReport {
  const { db } = context;
  const heading = headingFor(context, "candidate-report");
  const others = listOtherFits(db, outcome.opening.id, outcome.applicationId);
  return {
    heading,
    outcome,
    otherFits: others.filter((fit) => fit !== null),
    othersWithoutFit: others.filter((fit) => fit === null).length,
    panel: panelPeople(db, opening, outcome.panelists),
    interviews: listInterviews(db, outcome.applicationId, opening),
    basis: basisOf(db, opening, [outcome.applicationId], heading.company.timeZone),
  };
}

/** Fits of everybody else who is still running for the opening. */
const listOtherFits = (db: Database, openingId: string, applicationId: string) =>
  db
    .prepare(
      `SELECT application.fit FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId AND stage.kind = 'active'
       WHERE application.openingId = ? AND application.id <> ? AND application.deletedAt IS NULL
       ORDER BY application.fit DESC`,
    )
    .pluck()
    .all(openingId, applicationId) as (number | null)[];

interface InterviewRow extends Omit<ReportInterview, "sealed" | "panelists" | "items"> {
  roundId: string;
  sealed: number;
  panelists: string;
}

function listInterviews(db: Database, applicationId: string, opening: Opening): ReportInterview[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.roundId, round.name AS roundName, startsAt, timeZone,
         ${sealedSql} AS sealed,
         (SELECT json_group_array(panelist.name ORDER BY panelist.name COLLATE NOCASE)
            FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
            WHERE scorecard.interviewId = interview.id) AS panelists
       FROM interview JOIN round ON round.id = interview.roundId
       WHERE applicationId = ? AND cancelledAt IS NULL ORDER BY startsAt, interview.id`,
    )
    .all(applicationId) as InterviewRow[];
  return rows.map((row) => rowToInterview(row, opening));
}

function rowToInterview(
  { roundId, sealed, panelists, ...row }: InterviewRow,
  { rounds }: Opening,
): ReportInterview {
  const items = rounds.find((round) => round.id === roundId)?.items ?? [];
  return {
    ...row,
    sealed: sealed === 1,
    panelists: JSON.parse(panelists) as string[],
    items: items.map(({ title, content }) => ({ kind: content.kind, title })),
  };
}

/** When something last happened that the report shows. */
const getUpdatedAt = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT max(application.updatedAt, coalesce((SELECT max(scorecard.submittedAt) FROM interview
          JOIN scorecard ON scorecard.interviewId = interview.id
          WHERE interview.applicationId = application.id), 0))
       FROM application WHERE id = ?`,
    )
    .pluck()
    .get(applicationId) as number;
