import type { SimulationResult } from "../../../shared/rules/capacity/simulation.ts";
import type { PlanDetails } from "../../../shared/plan.ts";

export interface ToWorker {
  details: PlanDetails;
  now: string;
  currency: string;
  seed: number;
  draws: number;
}

export type FromWorker =
  | { kind: "progress"; done: number }
  | { kind: "done"; result: SimulationResult }
  | { kind: "refused"; reason: string };
