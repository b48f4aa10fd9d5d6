import type { Home } from "../../../home.ts";
import type { DepartmentReading } from "../../home/readings.ts";
import { progressOf, type StepKey, stepKeys, type StepState, stateAt } from "../../home/path.ts";
import { nextAction, type NextAction } from "./next.ts";
import { type StepWords, stepWords } from "./steps.ts";

export interface PathStep extends StepWords {
  key: StepKey;
  state: StepState;
}

export interface HomePath {
  steps: PathStep[];
  next: NextAction;
}

/**
 * The founder's path, derived from the data and nothing else: what is done, what is missing, and the one next action.
 * A panelist's leaves out the goal: it is made of money.
 * @param actorId who is at the laptop: their own scorecard is theirs to open, another's takes a hand-over
 */
export function homePath(
  home: Home,
  department: DepartmentReading | null,
  actorId: string,
): HomePath {
  const isFounder = department !== null;
  const next = nextAction(home, department, { id: actorId, isFounder });
  const keys = stepKeys.filter((key) => isFounder || key !== "goal");
  const now = keys.findIndex((key) => key === next.step);
  return {
    steps: keys.map((key, at) => ({
      key,
      ...stepWords(key, home, department),
      state: stateAt(progressOf(key, home, department), at, now < 0 ? null : now),
    })),
    next,
  };
}
