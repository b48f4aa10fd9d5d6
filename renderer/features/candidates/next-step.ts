import type { CandidateRow } from "../../../shared/candidate.ts";
import { counted, formatInstantDay, formatTime } from "../../../shared/rules/format.ts";

export interface NextStep {
  /** A warning that stays visible until it is dealt with; null for a plain step. */
  tone: "block" | null;
  text: string;
}

type Known = Pick<
  CandidateRow,
  | "applicationId"
  | "stageKind"
  | "stageName"
  | "stageAt"
  | "ended"
  | "blockers"
  | "nextInterview"
  | "sealed"
  | "fit"
  | "coverage"
>;

/** What stands in the way of a candidate, else what comes next, else what to do. */
export function nextStep(row: Known, now: number, timeZone: string): NextStep {
  if (row.applicationId === null) return step("Add to an opening");
  if (row.stageKind !== "active") return step(endedWords(row, timeZone));
  if (row.blockers.length === 1) return blocked(`${row.blockers[0]} too low`);
  if (row.blockers.length > 1) return blocked(`${row.blockers.length} must-haves too low`);
  if (row.nextInterview !== null) return step(interviewWords(row.nextInterview, now));
  if (row.sealed !== null) return step(missingWords(row.sealed));
  if (row.fit === null)
    return step(row.stageAt === 1 ? "Read the application" : "Plan an interview");
  return step((row.coverage ?? 0) < 1 ? "Plan the next interview" : "Compare");
}

const step = (text: string): NextStep => ({ tone: null, text });
const blocked = (text: string): NextStep => ({ tone: "block", text });

function endedWords({ ended, stageKind, stageName }: Known, timeZone: string): string {
  if (ended === null) return stageName ?? "";
  const day = formatInstantDay(ended.at, timeZone, { style: "short" });
  if (stageKind === "hired") return `Hired ${day}`;
  return `${day}, ${ended.reason === "" ? "no reason noted" : "reason on file"}`;
}

function interviewWords(
  { at, timeZone, roundName }: NonNullable<Known["nextInterview"]>,
  now: number,
): string {
  const short = { style: "short" } as const;
  const day = formatInstantDay(at, timeZone, short);
  const when = day === formatInstantDay(now, timeZone, short) ? "today" : day;
  return `${roundName} ${when} ${formatTime(at, timeZone)}`;
}

function missingWords({ submitted, expected }: NonNullable<Known["sealed"]>): string {
  const missing = counted(expected - submitted, "scorecard");
  return `${missing[0]?.toUpperCase()}${missing.slice(1)} missing`;
}
