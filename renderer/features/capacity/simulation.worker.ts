import { computePlan } from "../../../shared/rules/capacity/compute.ts";
import { startSimulation } from "../../../shared/rules/capacity/simulation.ts";
import type { FromWorker, ToWorker } from "./simulation-messages.ts";

/*
 * Lives a plan through many times beside the page, so that typing never waits for it. What it is told is checked by
 * the rules themselves; it is ended from outside when nobody waits for the answer any more.
 */

const slice = 250;

const say = (message: FromWorker) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const plan = computePlan(data.details, {
    now: data.now,
    currency: data.currency,
    // Names are for sentences, and this makes none but refusals.
    nameOf: (id) => id,
  });
  if (!plan.ok) return say({ kind: "refused", reason: plan.reason });
  const simulation = startSimulation(plan, { seed: data.seed, draws: data.draws });
  if (!simulation.ok) return say({ kind: "refused", reason: simulation.reason });
  for (let done = 0; done < data.draws;) {
    done = simulation.run(slice);
    say({ kind: "progress", done });
  }
  return say({ kind: "done", result: simulation.result() });
});
