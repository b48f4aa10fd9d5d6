import type {
  DecisionBasis,
  DecisionLine,
  DecisionEvidence,
  Verdict,
} from "../../../shared/decision.ts";
import { formatScore } from "../../../shared/rules/format.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";

export const verdictOptions: readonly { value: Verdict; label: string }[] = [
  { value: "hire", label: "Hire" },
  { value: "hold", label: "Hold" },
  { value: "reject", label: "Reject" },
];

export const verdictWords: Record<Verdict, string> = {
  hire: "Hire",
  hold: "Hold",
  reject: "Reject",
};

export const recommendationWords: Record<Recommendation, string> = {
  "strong-yes": "says a strong yes",
  yes: "says yes",
  no: "says no",
  "strong-no": "says a strong no",
};

/** `74, 62 to 86`, the interval round the adjusted fit; the raw fit alone where the model was refused. */
export function fitWords({ adjusted, raw, interval }: DecisionLine): string {
  if (raw === null) return "no fit yet";
  if (adjusted === null || interval === null) return `${formatScore(raw)}, no interval`;
  return `${formatScore(adjusted)}, ${formatScore(interval[0])} to ${formatScore(interval[1])}`;
}

/** Where a name is looked up: as the panel was called, then or now. */
export type WithPanel = Pick<DecisionBasis, "panel">;

export const nameOf = (basis: WithPanel, panelistId: string): string =>
  basis.panel.find((one) => one.id === panelistId)?.name ?? "";

/** `Adaeze Nwosu, discovery role-play, second take, minute 7`. */
export function sourceWords(line: DecisionEvidence, basis: WithPanel): string {
  return [
    nameOf(basis, line.panelistId),
    inSentence(line.roundName),
    ...(line.take === 2 ? ["second take"] : []),
    ...(line.at === null ? [] : [`minute ${Math.floor(line.at / 60_000)}`]),
  ].join(", ");
}
