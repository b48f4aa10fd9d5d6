import type { SampleClock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import type { OpeningKey, PanelistKey } from "./types.ts";

/** What is known while the example is being written. */
export interface Filling {
  desk: Desk;
  clock: SampleClock;
  panelists: Record<PanelistKey, string>;
  openings: Map<OpeningKey, string>;
  /** By opening and name. */
  applications: Map<string, string>;
}

/** One thing that somebody did. */
export interface Step {
  at: number;
  by: PanelistKey;
  run: () => void;
}
