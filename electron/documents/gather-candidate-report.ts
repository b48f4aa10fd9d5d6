import type { Database } from "better-sqlite3";
import type {
  CandidateReport,
  ReportInterview,
} from "../../shared/documents/candidate-report-data.ts";
import { CandidateReportDocument } from "../../shared/documents/candidate-report.tsx";
import { replaced, withoutSealReasons } from "../../shared/documents/redaction.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { DocumentProfile } from "../../shared/document.ts";
import type { Opening } from "../../shared/opening.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Context } from "../context.ts";
import { getOpening } from "../features/opening/read.ts";
import { outcomeHandlers } from "../features/outcome.ts";
import { countsSql, sealedSql } from "../features/seal.ts";
import { basisOf, panelPeople } from "./basis.ts";
import { panelWords } from "./contacts.ts";
import { gatherFeedback } from "./gather-feedback.ts";
import { reportCaution, reportRemarks } from "./cautions.ts";
import { type Gathered, copyNotices, headingFor, kindNames } from "./gather.ts";

/** The report of one application; null when it, its candidate or its opening is gone. */
export async function gatherCandidateReport(
  context: Context,
  applicationId: string,
  profile: DocumentProfile,
): Promise<Gathered | null> {
  const { db } = context;
  const found = await outcomeHandlers["outcome.application"]({ applicationId }, context);
  const opening = found.ok ? getOpening(db, found.value.opening.id) : null;
  if (!found.ok || opening === null) return null;
  if (profile === "candidate") return gatherFeedback(context, found.value, opening);
  const whole = reportOf(context, found.value, opening);
  const report = profile === "founder" ? whole : panelReport(db, whole);
  const { candidate } = found.value;
  const kind = kindNames["candidate-report"];
  return {
    title: candidate.name,
    subtitle: opening.title,
    caution: reportCaution(found.value),
    remarks: reportRemarks(found.value),
    updatedAt: getUpdatedAt(db, applicationId),
    about: [candidate.name, opening.title],
    footer: footerLine(report.heading.company.name, kind, candidate.name),
    notice: copyNotices[profile],
    body: CandidateReportDocument({ report }),
  };
}

/** For the panel: no way to reach anybody, other candidates by short names, and no reasons for which a seal was opened. */
function panelReport(db: Database, { heading, ...whole }: CandidateReport): CandidateReport {
  const { candidate, opening } = whole.outcome;
  const words = panelWords(db, opening.id, [candidate]);
  // It is about this one person, whose name stays whole.
  words.delete(candidate.name);
  return { heading, ...replaced({ ...whole, basis: withoutSealReasons(whole.basis) }, words) };
}

function reportOf(context: Context, outcome: Outcome, opening: Opening): CandidateReport {
  const { db } = context;
  const heading = headingFor(context, "candidate-report");
  const others = getOthers(db, outcome.opening.id, outcome.applicationId);
  return {
    heading,
    outcome,
    ...others,
    panel: panelPeople(db, opening, outcome.panelists),
    interviews: listInterviews(db, outcome.applicationId, opening),
    basis: basisOf(db, opening, [outcome.applicationId], heading.company.timeZone),
  };
}

/** Everybody else of the opening who is still running or was hired; those turned down are not beside anybody. */
function getOthers(
  db: Database,
  openingId: string,
  applicationId: string,
): Pick<CandidateReport, "otherFits" | "othersWithoutFit"> {
  const rows = db
    .prepare(
      `SELECT application.fit, application.coverage FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId AND stage.kind IN ('active', 'hired')
       WHERE application.openingId = ? AND application.id <> ? AND application.deletedAt IS NULL
       ORDER BY application.fit DESC`,
    )
    .all(openingId, applicationId) as { fit: number | null; coverage: number | null }[];
  const otherFits = rows.flatMap(({ fit, coverage }) =>
    fit === null ? [] : [{ fit, coverage: coverage ?? 0 }],
  );
  return { otherFits, othersWithoutFit: rows.length - otherFits.length };
}

interface InterviewRow extends Omit<
  ReportInterview,
  "sealed" | "panelists" | "weightsVersions" | "items"
> {
  roundId: string;
  sealed: number;
  panelists: string;
  weightsVersions: string;
}

function listInterviews(db: Database, applicationId: string, opening: Opening): ReportInterview[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.roundId, round.name AS roundName, startsAt, timeZone,
         ${sealedSql} AS sealed,
         (SELECT json_group_array(panelist.name ORDER BY panelist.name COLLATE NOCASE)
            FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
            WHERE scorecard.interviewId = interview.id) AS panelists,
         (SELECT json_group_array(DISTINCT scorecard.weightsVersion ORDER BY scorecard.weightsVersion)
            FROM scorecard WHERE scorecard.interviewId = interview.id AND ${countsSql}
              AND scorecard.weightsVersion IS NOT NULL) AS weightsVersions
       FROM interview JOIN round ON round.id = interview.roundId
       WHERE applicationId = ? AND cancelledAt IS NULL ORDER BY startsAt, interview.id`,
    )
    .all(applicationId) as InterviewRow[];
  return rows.map((row) => rowToInterview(row, opening));
}

function rowToInterview(
  { roundId, sealed, panelists, weightsVersions, ...row }: InterviewRow,
  { rounds }: Opening,
): ReportInterview {
  const items = rounds.find((round) => round.id === roundId)?.items ?? [];
  return {
    ...row,
    sealed: sealed === 1,
    panelists: JSON.parse(panelists) as string[],
    weightsVersions: JSON.parse(weightsVersions) as number[],
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
