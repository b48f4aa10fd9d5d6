import type { DecisionCandidate, Verdict } from "../decision.ts";
import { sides } from "../rules/deciding.ts";
import { counted, formatLevel, formatPercent } from "../rules/format.ts";
import { asSentenceStart, inSentence, isolate, joinNames } from "../rules/names.ts";
import { recommendationWords } from "./panel-words.ts";

/** Coverage under which a verdict rests on part of the picture. */
const mostlyCovered = 0.8;

/** What stands against a verdict, so that nobody finds out a year later that it was left unsaid. */
export function standsAgainst(
  verdict: Verdict,
  candidate: DecisionCandidate,
  nameOf: (id: string) => string,
): string[] {
  return [
    ...(verdict === "reject" ? [] : mustHaves(candidate)),
    ...otherVoices(verdict, candidate, nameOf),
    ...notSeparable(candidate, nameOf),
    ...whatIsMissing(candidate),
  ];
}

function mustHaves({ mustHaves: all }: DecisionCandidate): string[] {
  const below = all
    .filter((one) => one.state === "below")
    .map(
      (one) =>
        `Below the minimum in ${inSentence(one.name)}: ${formatLevel(one.mean)}, at least ${one.minimum} is asked.`,
    );
  const open = all.filter((one) => one.state === "not-assessed").map((one) => inSentence(one.name));
  return open.length === 0
    ? below
    : [...below, `Nobody assessed ${joinNames(open)}, though a must-have.`];
}

const otherVoices = (
  verdict: Verdict,
  { recommendations }: DecisionCandidate,
  nameOf: (id: string) => string,
): string[] =>
  sides(verdict, recommendations).against.map(
    (one) =>
      `${isolate(nameOf(one.panelistId))} says ${recommendationWords[one.current]} in ${isolate(inSentence(one.roundName))}.`,
  );

function notSeparable(
  { notSeparableFrom, ties }: DecisionCandidate,
  nameOf: (id: string) => string,
): string[] {
  if (notSeparableFrom.length === 0) return [];
  const more = unnamedTies({ notSeparableFrom, ties });
  const named = notSeparableFrom.map((id) => isolate(nameOf(id)));
  const names = joinNames(more === 0 ? named : [...named, `${more} more`]);
  return [`The panel’s figures cannot tell this person from ${names}.`];
}

/** How many more cannot be told from somebody than are named. */
export const unnamedTies = ({
  notSeparableFrom,
  ties,
}: Pick<DecisionCandidate, "notSeparableFrom" | "ties">): number =>
  Math.max(0, (ties ?? 0) - notSeparableFrom.length);

function whatIsMissing({ coverage, raw, sealedInterviews }: DecisionCandidate): string[] {
  return [
    ...(raw !== null && coverage < mostlyCovered
      ? [`Only ${formatPercent(coverage)} of the weight is assessed.`]
      : []),
    ...(sealedInterviews > 0
      ? [
          `${asSentenceStart(counted(sealedInterviews, "interview"))} ${sealedInterviews === 1 ? "was" : "were"} still sealed.`,
        ]
      : []),
  ];
}
