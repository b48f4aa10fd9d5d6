import type { Input, Output } from "../../../shared/contract.ts";
import type { DecisionLine, DecisionEvidence, Verdict } from "../../../shared/decision.ts";
import type { Plan } from "../../../shared/rules/deciding.ts";
import { usualStage } from "../../../shared/rules/deciding.ts";
import type { Stage } from "../../../shared/opening.ts";

export type Deciding = Output<"decision.get">;
export type Applicant = Deciding["applicants"][number];

/** One person's answer while it is being written. */
export interface Answer {
  verdict: Verdict | null;
  reason: string;
  holdUntil: string;
  /** Lines of evidence, by `evidenceKey`. */
  evidence: readonly string[];
  /** A stage, `stay`, or nothing for where the verdict usually leads. */
  moveTo: string;
}

/** By application. */
export type Answers = Readonly<Record<string, Answer>>;

export const noAnswer: Answer = {
  verdict: null,
  reason: "",
  holdUntil: "",
  evidence: [],
  moveTo: "",
};

export const answerOf = (answers: Answers, applicationId: string): Answer => ({
  ...noAnswer,
  ...answers[applicationId],
});

export const evidenceKey = ({
  scorecardId,
  criterionId,
  take,
}: Pick<DecisionEvidence, "scorecardId" | "criterionId" | "take">): string =>
  `${scorecardId} ${criterionId} ${take}`;

/** The line that is meant by a key. One that is not there any more is refused when it is recorded. */
function lineOf(key: string): Input<"decision.record">["entries"][number]["evidence"][number] {
  const [scorecardId = "", criterionId = "", take] = key.split(" ");
  return { scorecardId, criterionId, take: take === "2" ? 2 : 1 };
}

/** Where an answer leads: chosen by hand, or as its verdict usually does; null to stay. */
export function targetOf(answer: Answer, { stage }: Applicant, stages: readonly Stage[]) {
  if (answer.verdict === null || answer.moveTo === "stay") return null;
  const id = answer.moveTo === "" ? usualStage(answer.verdict, stages) : answer.moveTo;
  const target = stages.find((one) => one.id === id) ?? null;
  return target?.id === stage.id ? null : target;
}

/** What an answer still lacks before it can be recorded. */
export interface Lacks {
  reason?: string;
  holdUntil?: string;
}

export function lacks({ verdict, reason, holdUntil }: Answer): Lacks {
  if (verdict === null) return {};
  return {
    ...(reason.trim() === "" && { reason: "Say why, in words somebody can check in a year." }),
    ...(verdict === "hold" && holdUntil === "" && { holdUntil: "Say until when." }),
  };
}

/** Everybody with a verdict, in the order of the page. */
export function entriesOf(
  answers: Answers,
  { applicants, stages }: Deciding,
): Input<"decision.record">["entries"] {
  return applicants.flatMap((applicant) => {
    const answer = answerOf(answers, applicant.applicationId);
    if (answer.verdict === null) return [];
    return [
      {
        applicationId: applicant.applicationId,
        verdict: answer.verdict,
        reason: answer.reason,
        holdUntil: answer.verdict === "hold" && answer.holdUntil !== "" ? answer.holdUntil : null,
        evidence: answer.evidence.map(lineOf),
        moveTo: targetOf(answer, applicant, stages)?.id ?? null,
      },
    ];
  });
}

/** What these answers would come to. */
export function planOf(answers: Answers, deciding: Deciding, actorId: string): Plan {
  const { basis, applicants, stages, seats, waiting } = deciding;
  const people = basis.candidates.map((candidate, at) => {
    const applicant = applicants[at]!;
    return { candidate, applicant, answer: answerOf(answers, candidate.applicationId) };
  });
  const open = people.filter(
    ({ answer, applicant }) => answer.verdict === null && applicant.answer === null,
  );
  return {
    verdicts: people.flatMap(({ candidate, applicant, answer }) =>
      answer.verdict === null
        ? []
        : [
            {
              name: candidate.name,
              verdict: answer.verdict,
              holdUntil: answer.holdUntil === "" ? null : answer.holdUntil,
              from: applicant.stage,
              to: targetOf(answer, applicant, stages),
            },
          ],
    ),
    undecided: open.map(({ candidate, applicant }) => ({
      name: candidate.name,
      stage: applicant.stage.name,
    })),
    waiting: waiting.filter((one) => !one.interviewed).length,
    seats: { total: seats.total, filled: seats.filled },
    others: basis.panel.filter((one) => one.id !== actorId).length,
  };
}

/** Those with a verdict of whom the panel has not seen everything yet. */
export const halfSeen = (answers: Answers, { basis }: Deciding): DecisionLine[] =>
  basis.candidates.filter(
    (one) => one.sealedInterviews > 0 && answerOf(answers, one.applicationId).verdict !== null,
  );
