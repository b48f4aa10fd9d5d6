import { useCallback, useEffect, useRef, useState } from "react";
import type { SimulationResult } from "../../../shared/rules/capacity/simulation.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import type { FromWorker, ToWorker } from "./simulation-messages.ts";

export const draws = 10_000;

/** The same luck every time: two runs differ by what was changed in between, and by nothing else. */
const seed = 20_270_101;

export type SimulationState =
  | { kind: "idle" }
  | { kind: "running"; done: number }
  | { kind: "done"; result: SimulationResult; details: CapacityPlan["details"] }
  | { kind: "refused"; reason: string };

/** Runs the draws in a worker, says how far it is, and can be stopped. */
export function useSimulation() {
  const [state, setState] = useState<SimulationState>({ kind: "idle" });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(
    ({ details, context }: CapacityPlan) => {
      end();
      setState({ kind: "running", done: 0 });
      const one = new Worker(new URL("./simulation.worker.ts", import.meta.url), {
        type: "module",
      });
      worker.current = one;
      one.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "progress") return setState({ kind: "running", done: data.done });
        end();
        return setState(data.kind === "done" ? { ...data, details } : data);
      });
      one.addEventListener("error", () => {
        end();
        setState({ kind: "refused", reason: "The draws stopped half-way. Run them once more." });
      });
      const { now, currency } = context;
      one.postMessage({ details, now, currency, seed, draws } satisfies ToWorker);
    },
    [end],
  );
  const cancel = useCallback(() => {
    end();
    setState({ kind: "idle" });
  }, [end]);
  return { state, start, cancel };
}
