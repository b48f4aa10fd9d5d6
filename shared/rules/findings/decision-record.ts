import type { DecisionSnapshot, Verdict } from "../../decision.ts";
import { countWord } from "../format.ts";
import { asSentenceStart, isolate, joinSome } from "../names.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/** What a record says at a glance: who was hired, put on hold or turned down, and how many seats that fills. */
export function recordFinding({
  entries,
  candidates,
  seats,
}: Pick<DecisionSnapshot, "entries" | "candidates" | "seats">): Finding {
  const names = (verdict: Verdict) =>
    entries
      .filter((entry) => entry.verdict === verdict)
      .map((entry) =>
        isolate(candidates.find((one) => one.applicationId === entry.applicationId)?.name ?? ""),
      );
  const [hired, held, rejected] = [names("hire"), names("hold"), names("reject")];
  const are = (people: readonly string[]) => (people.length === 1 ? "is" : "are");
  const said = [
    hired.length > 0 ? [stressed(`${joinSome(hired, 4)} ${are(hired)} to be hired.`)] : [],
    held.length > 0 ? [plain(`${joinSome(held, 4)} ${are(held)} on hold.`)] : [],
    rejected.length > 0 ? [plain(`${joinSome(rejected, 4)} ${are(rejected)} turned down.`)] : [],
  ];
  return sentences(...said, seatsSentence(seats, hired.length > 0));
}

function seatsSentence(
  { total, filledBefore, filledAfter }: DecisionSnapshot["seats"],
  hires: boolean,
): Finding {
  if (filledAfter === filledBefore)
    return hires && filledBefore > 0
      ? [
          plain(
            `No further seat is taken: ${countWord(filledAfter)} of ${countWord(total)} ${filledAfter === 1 ? "was" : "were"} filled before.`,
          ),
        ]
      : [];
  if (total === 1)
    return [plain(filledAfter === 1 ? "The seat is filled." : "The seat is open again.")];
  return [
    plain(
      `${asSentenceStart(countWord(filledAfter))} of ${countWord(total)} seats ${filledAfter === 1 ? "is" : "are"} filled.`,
    ),
  ];
}
