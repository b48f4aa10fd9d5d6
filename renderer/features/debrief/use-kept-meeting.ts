import { useEffect } from "react";
import type { Debrief } from "../../../shared/debrief.ts";
import { invoke } from "../../api.ts";

const beat = 15_000;

/**
 * While the clock runs the page says four times a minute that it is still there, and so it does when it is left: what
 * was talked until then counts, however late somebody comes back. See the rule of the clock.
 */
export function useKeptMeeting(debrief: Debrief | undefined): void {
  const openingId = debrief?.opening.id;
  const runs = debrief?.mayRun === true && (debrief.meeting?.runningSince ?? null) !== null;
  useEffect(() => {
    if (!runs || openingId === undefined) return;
    const keep = () => void invoke("debrief.keep", { openingId });
    keep();
    const timer = setInterval(keep, beat);
    window.addEventListener("pagehide", keep);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [openingId, runs]);
}
