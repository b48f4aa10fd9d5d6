import type { Database } from "better-sqlite3";
import {
  type Feedback,
  FeedbackDocument,
  type FeedbackPoint,
} from "../../shared/documents/feedback.tsx";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { Opening } from "../../shared/opening.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { feedbackOf } from "../../shared/rules/feedback.ts";
import type { Context } from "../context.ts";
import { getAnswer } from "../features/decision/read.ts";
import { getDecidedOn } from "../features/decision/records.ts";
import { getOpening } from "../features/opening/read.ts";
import { sealedSql } from "../features/seal.ts";
import { reportCaution } from "./cautions.ts";
import { copyNotices, type Gathered, headingFor } from "./gather.ts";

type Means = Parameters<typeof feedbackOf>[0];

/** The candidate's copy of their report: where they stand now, in words. */
export function gatherFeedback(context: Context, outcome: Outcome, opening: Opening): Gathered {
  const { applicationId, candidate } = outcome;
  const answer = getAnswer(context.db, applicationId);
  return feedbackPaper(context, {
    applicationId,
    candidate: candidate.name,
    opening,
    verdict: answer && { verdict: answer.verdict, holdUntil: answer.holdUntil },
    means: outcome.competencies,
    kind: "Feedback",
    caution: answer ? reportCaution(outcome) : "No decision recorded",
  });
}

/** The candidate's copy of a decision, from the record as it was signed; null where nothing was decided on them. */
export function gatherDecisionLetter(context: Context, applicationId: string): Gathered | null {
  const { db } = context;
  const answer = getAnswer(db, applicationId);
  const decided = answer && getDecidedOn(db, answer.recordId, applicationId);
  const opening = decided && getOpening(db, decided.openingId);
  if (!answer || !decided || !opening || !isThere(db, applicationId)) return null;
  return feedbackPaper(context, {
    applicationId,
    candidate: decided.candidate.name,
    opening,
    verdict: { verdict: answer.verdict, holdUntil: answer.holdUntil },
    means: decided.candidate.competencies,
    kind: "Our decision",
    caution: "",
  });
}

const isThere = (db: Database, applicationId: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM application JOIN candidate ON candidate.id = application.candidateId
       WHERE application.id = ? AND application.deletedAt IS NULL AND candidate.deletedAt IS NULL`,
    )
    .get(applicationId) !== undefined;

interface Told {
  applicationId: string;
  candidate: string;
  opening: Opening;
  verdict: Feedback["verdict"];
  means: Means;
  kind: string;
  caution: string;
}

function feedbackPaper(context: Context, told: Told): Gathered {
  const { applicationId, candidate, opening, verdict, means, kind, caution } = told;
  const { strong, missing } = feedbackOf(means);
  const heading = { ...headingFor(context, "candidate-report"), kind };
  const feedback: Feedback = {
    heading,
    candidate,
    opening: opening.title,
    verdict,
    strong: strong.map((one) => inWords(one.competencyId, opening)),
    missing: missing.map((one) => inWords(one.competencyId, opening)),
    interviews: listHeard(context.db, applicationId),
  };
  return {
    title: candidate,
    subtitle: opening.title,
    about: [candidate, opening.title],
    caution,
    remarks: [
      {
        title: "For the candidate",
        text: "Read it once as the person it is about. It has no numbers, no names of panelists and none of their words.",
      },
      ...(verdict === null
        ? [{ title: "No decision", text: "No decision is recorded yet, and the sheet says so." }]
        : []),
    ],
    updatedAt: opening.updatedAt,
    footer: footerLine(heading.company.name, candidate),
    notice: copyNotices.candidate,
    body: FeedbackDocument({ feedback }),
  };
}

function inWords(competencyId: string, { competencies }: Opening): FeedbackPoint {
  const own = competencies.find((one) => one.competencyId === competencyId);
  return {
    name: own?.name ?? "",
    definition: own?.definition ?? "",
    wanted: own?.anchors[4] ?? own?.anchors[5] ?? "",
  };
}

/** Interviews that count; of a sealed one the candidate hears nothing, not even that it is missing. */
const listHeard = (db: Database, applicationId: string) =>
  db
    .prepare(
      `SELECT interview.id, round.name, startsAt, timeZone
       FROM interview JOIN round ON round.id = interview.roundId
       WHERE applicationId = ? AND cancelledAt IS NULL AND NOT ${sealedSql}
       ORDER BY startsAt, interview.id`,
    )
    .all(applicationId) as Feedback["interviews"];
