import type { Home } from "../../home.ts";
import { type DepartmentReading, isPrepared, roleLack, rolesInUse } from "./readings.ts";

/**
 * The founder's path in seven steps. How far each is follows from the data alone: nobody ticks anything off, and what
 * is undone opens again.
 */
export const stepKeys = [
  "goal",
  "roles",
  "interviews",
  "candidates",
  "panel",
  "decision",
  "team",
] as const;
export type StepKey = (typeof stepKeys)[number];

/** How far a step is by itself. */
export type Progress = "empty" | "begun" | "done";

/** The same on the path: where one stands, what lies open before it, what comes after it. */
export type StepState = "done" | "part" | "now" | "later";

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function progressOf(
  key: StepKey,
  home: Home,
  department: DepartmentReading | null,
): Progress {
  return measures[key](home, department);
}

const from = (done: number, total: number): Progress =>
  total === 0 ? "empty" : done >= total ? "done" : "begun";

const measures: Record<StepKey, (home: Home, department: DepartmentReading | null) => Progress> = {
  goal: (_home, department) => {
    const goal = department?.goal ?? null;
    if (goal === null) return "empty";
    return goal.ok && goal.spare >= 0 && !department?.isExample ? "done" : "begun";
  },
  roles: (home, department) => {
    const used = rolesInUse(home, department);
    return from(used.filter((role) => roleLack(role, department) === null).length, used.length);
  },
  interviews: ({ openings }) => from(openings.filter(isPrepared).length, openings.length),
  candidates: ({ openings, candidates }) => {
    if (candidates.total === 0) return "empty";
    const waiting = openings.filter((one) => one.applications === 0).length;
    return waiting === 0 && candidates.withoutOpening === 0 ? "done" : "begun";
  },
  panel: ({ openings }) => {
    const submitted = sum(openings.map((one) => one.scorecards.submitted));
    const expected = sum(openings.map((one) => one.scorecards.expected));
    return from(submitted, expected);
  },
  decision: ({ openings }) => {
    const finalists = sum(openings.map((one) => one.decision.finalists));
    const decided = sum(openings.map((one) => one.decision.decided));
    if (finalists > 0 && decided >= finalists) return "done";
    const ready = openings.some((one) => canDecide(one) || one.decision.debriefed);
    return decided > 0 || ready ? "begun" : "empty";
  },
  team: (home, department) => {
    const { filled, seats } = teamOf(home, department);
    return filled === 0 ? "empty" : from(filled, seats);
  },
};

/** Everybody who was interviewed can be spoken about: nothing is sealed any more, and somebody waits for an answer. */
export const canDecide = ({ decision, scorecards }: Home["openings"][number]): boolean =>
  scorecards.submitted > 0 && decision.sealed === 0 && decision.decided < decision.finalists;

/** Seats of the org; where there is none yet, those that are being hired for. */
export function teamOf(
  { openings }: Pick<Home, "openings">,
  department: DepartmentReading | null,
): { filled: number; seats: number } {
  if (department?.team) return department.team;
  return {
    filled: sum(openings.map((one) => Math.min(one.filled, one.seats))),
    seats: sum(openings.map((one) => one.seats)),
  };
}

/**
 * One step is where the founder stands: that of the next action. What is empty before it lies open, what is empty
 * after it comes later.
 */
export function stateAt(progress: Progress, at: number, now: number | null): StepState {
  if (at === now) return "now";
  if (progress === "done") return "done";
  return progress === "begun" || (now !== null && at < now) ? "part" : "later";
}
