import type { KitItem } from "../../../shared/opening.ts";
import type { Run } from "../../../shared/run.ts";
import {
  type ClockAction,
  newClock,
  phasesOf,
  type RunClock,
  type RunPhase,
} from "../../../shared/rules/run-clock.ts";
import { invoke } from "../../api.ts";
import { toast } from "../../ui/toast.tsx";
import { isTwice } from "./content.ts";

/** The part of the kit that is being scored, where it is an exercise with a clock. */
export interface Exercise {
  scorecardId: string;
  item: KitItem;
  phases: readonly RunPhase[];
  clock: RunClock;
  used: Run["used"];
  notes: Run["notes"];
  /** Which take is on: what the digits rate and where the time is stamped. */
  take: 1 | 2;
  act: (action: ClockAction) => void;
}

/** Null for a question, which is asked and not run. */
export function exerciseOf(
  scorecardId: string,
  item: KitItem | undefined,
  runs: readonly Run[],
): Exercise | null {
  const phases = item ? phasesOf(item.content) : [];
  if (!item || phases.length === 0) return null;
  const run = runs.find((one) => one.kitItemId === item.id);
  const clock = fitting(run?.clock, phases.length);
  const phase = phases[Math.min(clock.phase, phases.length - 1)];
  return {
    scorecardId,
    item,
    phases,
    clock,
    used: run?.used ?? [],
    notes: run?.notes ?? [],
    take: isTwice(item) ? (phase?.take ?? 1) : 1,
    act: (action) => void told(invoke("run.clock", { scorecardId, kitItemId: item.id, action })),
  };
}

/** A kit that was edited meanwhile may have other phases: its clock begins again. */
const fitting = (clock: RunClock | undefined, phases: number): RunClock =>
  clock?.spent.length === phases ? clock : newClock(phases);

/** A tick or a stop that was not stored is said, since nothing else on the page would show it. */
export async function told(answer: ReturnType<typeof invoke>): Promise<boolean> {
  const result = await answer;
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
  return result.ok;
}
