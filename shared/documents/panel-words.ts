import type { Outcome } from "../outcome.ts";
import { counted, countWord } from "../rules/format.ts";
import { asSentenceStart, initials, inSentence } from "../rules/names.ts";
import type { Recommendation } from "../scorecard.ts";

/** How recommendations and panels are put in words and marks, the same in every document. */

export const recommendationWords: Readonly<Record<Recommendation, string>> = {
  "strong-no": "strong no",
  no: "no",
  yes: "yes",
  "strong-yes": "strong yes",
};

type Recommended = Pick<Outcome["recommendations"][number], "recommendation">;

export const saysYes = ({ recommendation }: Recommended): boolean =>
  recommendation === "yes" || recommendation === "strong-yes";

/** `3 of 4 yes`; what is counted is recommendations, one for every submitted scorecard. */
export function panelSays(recommendations: readonly Recommended[]): string {
  if (recommendations.length === 0) return "Nothing yet";
  return `${recommendations.filter(saysYes).length} of ${recommendations.length} yes`;
}

/** `two of them strong`, `one strong no`, or both. */
export function panelStrength(recommendations: readonly Recommended[]): string {
  const count = (wanted: Recommendation) =>
    recommendations.filter((one) => one.recommendation === wanted).length;
  const [strongYes, strongNo] = [count("strong-yes"), count("strong-no")];
  const parts = [
    strongYes > 0 ? `${countWord(strongYes)} of them strong` : "",
    strongNo > 0 ? `${countWord(strongNo)} strong no` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** `2 strong yes, 1 no`: how often each was said, the strongest yes first; empty when nobody said anything. */
export function recommendationCounts(recommendations: readonly Recommended[]): string {
  const order = ["strong-yes", "yes", "no", "strong-no"] as const;
  return order
    .map((wanted) => ({
      wanted,
      times: recommendations.filter((one) => one.recommendation === wanted).length,
    }))
    .filter(({ times }) => times > 0)
    .map(({ wanted, times }) =>
      recommendations.length === 1
        ? recommendationWords[wanted]
        : `${times} ${recommendationWords[wanted]}`,
    )
    .join(", ");
}

/** `2 of 3 met`, with what stands in the way. */
export function mustHaveWords(mustHaves: Outcome["mustHaves"]): {
  value: string;
  note: string;
  alert: boolean;
} {
  if (mustHaves.length === 0)
    return { value: "None", note: "this role asks for none", alert: false };
  const met = mustHaves.filter((one) => one.state === "met").length;
  const below = mustHaves.filter((one) => one.state === "below");
  const open = mustHaves.filter((one) => one.state === "not-assessed").length;
  if (open === mustHaves.length) return { value: "Not assessed", note: "", alert: false };
  const notes = [
    below.length > 0 ? `below in ${below.map((one) => inSentence(one.name)).join(", ")}` : "",
    open > 0 ? `${countWord(open)} not assessed` : "",
  ];
  const note = notes.filter(Boolean).join("; ");
  return {
    value: `${met} of ${mustHaves.length} met`,
    note: note === "" ? "no blocker" : note,
    alert: below.length > 0,
  };
}

/** `2 interviews are still sealed` and that nothing of them is in the document; empty when there are none. */
export function sealedNote(sealed: number): string {
  if (sealed === 0) return "";
  const verb = sealed === 1 ? "is" : "are";
  const rest = sealed === 1 ? "it" : "them";
  return `${asSentenceStart(counted(sealed, "interview"))} ${verb} still sealed: nothing of ${rest} is shown or counted here.`;
}

/** Initials that tell people apart: the second AN of a list becomes AN2. */
export function uniqueInitials(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const mark = initials(name);
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return before === 0 ? mark : `${mark}${before + 1}`;
  });
}

/** A, B, … Z, AA, AB: what somebody is called whose name is nobody's business here. */
export function letterFor(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? letterFor(rest - 1) : "") + String.fromCharCode(65 + (place % 26));
}
