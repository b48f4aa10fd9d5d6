import type { Database } from "better-sqlite3";
import { type DocumentEntry, mostListed } from "../../shared/document.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { counted } from "../../shared/rules/format.ts";
import { isFounder } from "../features/founder.ts";
import { planReader } from "../features/job-read.ts";
import { sealedSql } from "../features/seal.ts";
import type { Context } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";
import { reportCaution } from "./cautions.ts";
import { listCapacityPlans } from "./gather-capacity-plan.ts";
import { comparisonCaution } from "./gather-comparison.ts";
import { listCandidateCards } from "./gather-candidate-card.ts";
import { listDecisionRecords } from "./gather-decision-record.ts";
import { jobCaution, jobOf, listJobRows } from "./gather-job-description.ts";
import { listOrgChart } from "./gather-org-chart.ts";
import { listPanelPacks } from "./gather-panel-pack.ts";
import { listPaySheets } from "./gather-pay-sheet.ts";

type Asking = Pick<Context, "db" | "now" | "actor">;

/** Every document that has something to say, kind by kind. */
export const listDocuments = ({ db, now, actor }: Asking): DocumentEntry[] => [
  ...listReports(db),
  ...listComparisons(db),
  ...listDecisionRecords(db, now),
  ...listPanelPacks(db),
  ...listCandidateCards(db),
  ...listJobDescriptions(db),
  ...(isFounder(db, actor) ? listOrgChart({ db, now }) : []),
  ...(isFounder(db, actor) ? listPaySheets(db) : []),
  ...(isFounder(db, actor) ? listCapacityPlans({ db, now }) : []),
];

interface ReportRow {
  id: string;
  title: string;
  subtitle: string;
  fit: number | null;
  coverage: number | null;
  sealedInterviews: number;
  updatedAt: number;
}

/** Applications with an interview, those in which something happened last first. What is sealed is asked of these only. */
function listReports(db: Database): DocumentEntry[] {
  const rows = db
    .prepare(
      `WITH latest AS MATERIALIZED (
         SELECT application.id, max(application.updatedAt, coalesce(max(scorecard.submittedAt), 0)) AS updatedAt
         FROM interview
         JOIN application ON application.id = interview.applicationId AND application.deletedAt IS NULL
         JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
         LEFT JOIN scorecard ON scorecard.interviewId = interview.id
         WHERE interview.cancelledAt IS NULL
         GROUP BY interview.applicationId ORDER BY updatedAt DESC, application.id LIMIT ?)
       SELECT latest.id, candidate.name AS title, opening.title AS subtitle,
         application.fit, application.coverage, latest.updatedAt,
         (SELECT count(*) FROM interview WHERE interview.applicationId = latest.id
            AND interview.cancelledAt IS NULL AND ${sealedSql}) AS sealedInterviews
       FROM latest
       JOIN application ON application.id = latest.id
       JOIN candidate ON candidate.id = application.candidateId
       JOIN opening ON opening.id = application.openingId
       ORDER BY latest.updatedAt DESC, latest.id`,
    )
    .all(mostListed) as ReportRow[];
  return rows.map(({ fit, coverage, sealedInterviews, ...row }) => ({
    kind: "candidate-report",
    ...row,
    caution: reportCaution({ fit, coverage: coverage ?? 0, sealedInterviews }),
  }));
}

interface ComparisonRow {
  id: string;
  title: string;
  candidates: number;
  withFit: number;
  updatedAt: number;
}

/** Openings with somebody to compare: interviewed, and running or hired. */
function listComparisons(db: Database): DocumentEntry[] {
  const rows = db
    .prepare(
      `SELECT opening.id, opening.title, count(*) AS candidates, count(application.fit) AS withFit,
         max(opening.updatedAt, max(application.updatedAt)) AS updatedAt
       FROM (SELECT DISTINCT applicationId FROM interview WHERE cancelledAt IS NULL) AS interviewed
       JOIN application ON application.id = interviewed.applicationId AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId AND stage.kind IN ('active', 'hired')
       JOIN opening ON opening.id = application.openingId
       GROUP BY opening.id ORDER BY updatedAt DESC, opening.id LIMIT ?`,
    )
    .all(mostListed) as ComparisonRow[];
  return rows.map(({ candidates, withFit, ...row }) => ({
    kind: "comparison",
    ...row,
    subtitle: asSentenceStart(counted(candidates, "candidate")),
    caution: comparisonCaution(withFit),
  }));
}

function listJobDescriptions(db: Database): DocumentEntry[] {
  const company = readSetting(db, "company");
  const planFor = planReader(db);
  return listJobRows(db, mostListed).map((row) => ({
    kind: "job-description",
    id: row.id,
    title: row.title,
    subtitle: row.of === "opening" ? "Opening" : "Role",
    caution: jobCaution(jobOf(row, company, planFor)),
    updatedAt: row.updatedAt,
  }));
}
