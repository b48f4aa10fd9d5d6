import type { Outcome } from "../outcome.ts";
import { counted, countWord, formatPercent } from "../rules/format.ts";
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
type Said = Pick<Outcome["recommendations"][number], "panelistId" | "recommendation">;

export const saysYes = ({ recommendation }: Recommended): boolean =>
  recommendation === "yes" || recommendation === "strong-yes";

/**
 * `3 of 4 yes`; what is counted is people. Whoever sat in several interviews has one voice, and it is a yes only when
 * every one of their scorecards says so.
 */
export function panelSays(recommendations: readonly Said[]): string {
  const people = voices(recommendations);
  if (people.length === 0) return "Nothing yet";
  return `${people.filter((own) => own.every(saysYes)).length} of ${people.length} yes`;
}

/** `two of them strong`, `one split` for who said yes once and no once, `one strong no`; joined, or empty. */
export function panelStrength(recommendations: readonly Said[]): string {
  const people = voices(recommendations);
  const count = (wanted: (own: readonly Said[]) => boolean) => people.filter(wanted).length;
  const strongYes = count((own) => own.every((one) => one.recommendation === "strong-yes"));
  const split = count((own) => own.some(saysYes) && !own.every(saysYes));
  const strongNo = count((own) => own.some((one) => one.recommendation === "strong-no"));
  const parts = [
    strongYes > 0 ? `${countWord(strongYes)} of them strong` : "",
    split > 0 ? `${countWord(split)} split` : "",
    strongNo > 0 ? `${countWord(strongNo)} strong no` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** What each panelist said, person by person. */
function voices(recommendations: readonly Said[]): Said[][] {
  const people = new Map<string, Said[]>();
  for (const one of recommendations)
    people.set(one.panelistId, [...(people.get(one.panelistId) ?? []), one]);
  return [...people.values()];
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
      // Two counts may stand on two lines; one count never does.
      (recommendations.length === 1
        ? recommendationWords[wanted]
        : `${times} ${recommendationWords[wanted]}`
      ).replaceAll(" ", "\u00a0"),
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

/** `40 % covered` for a fit that rests on part of the weight; empty when all of it is assessed. */
export const coveredNote = (coverage: number): string =>
  coverage < 1 ? `${formatPercent(coverage)} covered` : "";

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
