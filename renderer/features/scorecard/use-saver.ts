import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Run } from "../../../shared/run.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { invoke } from "../../api.ts";
import { watchSaver } from "../../unsaved.ts";
import { contentOf } from "./content.ts";
import { ScorecardSaver, type SaverState } from "./saver.ts";

/** The scorecard as it is being filled in, stored by itself. Give the caller a key of the scorecard's id. */
export function useSaver(
  scorecard: Scorecard,
  runs: readonly Run[],
): { saver: ScorecardSaver; state: SaverState } {
  const { id } = scorecard;
  const read = useMemo(() => contentOf(scorecard, runs), [scorecard, runs]);
  const [saver] = useState(
    () =>
      new ScorecardSaver(read, scorecard.savedAt, {
        rate: (criterionId, take, { level, evidence }) =>
          invoke("scorecard.rate", {
            id,
            criterionId,
            take,
            level: level === 0 ? null : level,
            notAssessed: level === 0,
            evidence,
          }),
        coach: (kitItemId, coaching) =>
          invoke("run.coach", { scorecardId: id, kitItemId, ...coaching }),
        conclude: (conclusion) => invoke("scorecard.conclude", { id, ...conclusion }),
      }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => saver.offer(read, scorecard.savedAt), [saver, read, scorecard.savedAt]);
  useEffect(() => {
    const store = () => void saver.flush();
    const onVisibility = () => document.visibilityState === "hidden" && store();
    const unwatch = watchSaver({
      // What Bullpen refuses for good (another author, a cancelled interview) must not hold the laptop for ever.
      flush: async () => (await saver.flush()) || saver.state().status === "refused",
      forget: saver.forget,
    });
    window.addEventListener("pagehide", store);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      unwatch();
      window.removeEventListener("pagehide", store);
      document.removeEventListener("visibilitychange", onVisibility);
      store();
    };
  }, [saver]);
  return { saver, state };
}
