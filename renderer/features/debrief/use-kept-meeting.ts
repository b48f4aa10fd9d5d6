import { useEffect } from "react";
import type { Debrief } from "../../../shared/debrief.ts";
import { invoke } from "../../api.ts";

const beat = 15_000;

/** While the clock runs the page says four times a minute that it is still there; see the rule of the clock. */
export function useKeptMeeting(debrief: Debrief | undefined): void {
  const openingId = debrief?.opening.id;
  const runs = debrief?.mayRun === true && (debrief.meeting?.runningSince ?? null) !== null;
  useEffect(() => {
    if (!runs || openingId === undefined) return;
    const timer = setInterval(() => void invoke("debrief.keep", { openingId }), beat);
    return () => clearInterval(timer);
  }, [openingId, runs]);
}
