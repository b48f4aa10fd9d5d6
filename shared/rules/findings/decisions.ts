import type { OpeningToDecide } from "../../decision.ts";
import { counted, countWord } from "../format.ts";
import { asSentenceStart } from "../names.ts";
import { plain, stressed, type Finding } from "./finding.ts";

export interface NextForOpening {
  /** What to do, on a link. */
  label: string;
  to: "interviews" | "debrief" | "record";
}

/** The one thing to do next on the way to an answer for everybody. */
export function nextForOpening(opening: OpeningToDecide): NextForOpening {
  const { scorecards, ahead } = opening;
  const missing = scorecards.expected - scorecards.submitted - ahead.scorecards;
  if (opening.status === "closed") return { label: "Read the record", to: "record" };
  if (opening.sealedInterviews > 0 && opening.records === 0)
    return {
      label:
        missing > 0
          ? `Collect ${counted(missing, "scorecard")}`
          : `Hold ${counted(ahead.interviews, "interview")}`,
      to: "interviews",
    };
  if (opening.debrief === null && opening.records === 0)
    return { label: "Hold the debrief", to: "debrief" };
  if (opening.debrief !== null && opening.debrief.endedAt === null && opening.records === 0)
    return { label: "Go on with the debrief", to: "debrief" };
  if (opening.decided < opening.finalists)
    return {
      label: opening.records === 0 ? "Record the decision" : "Answer the others",
      to: "record",
    };
  if (opening.filled >= opening.seats) return { label: "Close the opening", to: "record" };
  return { label: "Read the record", to: "record" };
}

/** What the list of decisions opens with. */
export function decisionsFinding(openings: readonly OpeningToDecide[]): Finding {
  const running = openings.filter((one) => one.status === "open");
  const undecided = running.filter((one) => one.decided < one.finalists);
  const waiting = running.reduce((sum, one) => sum + one.waiting.length, 0);
  const people = undecided.reduce((sum, one) => sum + one.finalists - one.decided, 0);
  if (people === 0 && waiting === 0) return [plain("Everybody who was interviewed has an answer.")];
  if (people === 0)
    return [
      plain("Every finalist has an answer; "),
      stressed(`${counted(waiting, "other")} still ${waiting === 1 ? "waits" : "wait"} for one.`),
    ];
  const where = undecided.length === 1 ? "one opening" : `${countWord(undecided.length)} openings`;
  return [
    plain(
      `${asSentenceStart(counted(people, "interviewed person", "interviewed people"))} in ${where} ${people === 1 ? "waits" : "wait"} for an answer: `,
    ),
    stressed(
      undecided.some((one) => one.sealedInterviews > 0)
        ? "some scorecards are not in yet."
        : "every scorecard is in.",
    ),
  ];
}
