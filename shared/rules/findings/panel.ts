import type { CandidateReading, PanelAnalysis } from "../../panel.ts";
import { counted, countWord, formatNumber, formatScore } from "../format.ts";
import { asSentenceStart, inSentence, isolate, joinNames, joinSome } from "../names.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/**
 * The sentence that opens a debrief or a decision: who stands clear of whom, and whom this panel cannot separate. It
 * calls nobody the best and decides nothing.
 */

type Compared = Pick<PanelAnalysis, "candidates" | "model" | "separability" | "sealed">;

interface Fitted {
  id: string;
  name: string;
  fit: number;
  tied: ReadonlySet<string>;
  blockers: readonly string[];
}

export function panelFinding(analysis: Compared): Finding {
  const { candidates, model, separability } = analysis;
  const rated = candidates.filter((one) => one.raw.fit !== null);
  if (rated.length === 0) return nobodyRated(analysis);
  if (rated.length === 1) return onlyOne(rated[0]!);
  if (!model.ok || !separability) return withoutInterval(rated, model.ok ? "" : model.reason);
  const fitted = rated.flatMap((one) => (one.adjusted ? [fittedOf(one, one.adjusted.fit)] : []));
  return sentences(standingsOf(fitted, separability), blockedAmong(leadersOf(fitted)));
}

const fittedOf = (one: CandidateReading, fit: number): Fitted => ({
  id: one.applicationId,
  name: isolate(one.candidate.name),
  fit,
  tied: new Set(one.notSeparableFrom),
  blockers: one.blockers.map((blocker) => blocker.name),
});

function nobodyRated({ sealed }: Compared): Finding {
  if (sealed.interviews === 0) return [plain("Nobody has been rated yet.")];
  return [
    plain("Nothing can be said yet: "),
    stressed(
      `${counted(sealed.interviews, "interview is", "interviews are")} sealed until everybody on the panel has submitted.`,
    ),
  ];
}

function onlyOne({ candidate, raw }: CandidateReading): Finding {
  return [
    plain(
      `Only ${isolate(candidate.name)} has been rated, ${formatScore(raw.fit)} of 100; there is nobody to compare with.`,
    ),
  ];
}

/** The highest raw fits, and why nothing more can be said. */
function withoutInterval(rated: readonly CandidateReading[], reason: string): Finding {
  const [first, second] = rated.toSorted((a, b) => b.raw.fit! - a.raw.fit!);
  const [top, next] = [formatScore(first!.raw.fit), formatScore(second!.raw.fit)];
  const [a, b] = [isolate(first!.candidate.name), isolate(second!.candidate.name)];
  const order =
    top === next
      ? `${a} and ${b} have the same fit, ${top}. `
      : `${a} has the highest fit, ${top}; ${b} follows with ${next}. `;
  return [
    plain(order),
    stressed("How sure that is cannot be said:"),
    plain(` ${inSentence(reason)}`),
  ];
}

/** The first and all that the panel cannot tell from the first. */
const leadersOf = (fitted: readonly Fitted[]): Fitted[] =>
  fitted.filter((one, at) => at === 0 || fitted[0]!.tied.has(one.id));

type Separability = NonNullable<PanelAnalysis["separability"]>;

function standingsOf(fitted: readonly Fitted[], separability: Separability): Finding {
  const leaders = leadersOf(fitted);
  const rest = fitted.filter((one) => !leaders.includes(one));
  const [first, last] = [leaders[0]!, leaders.at(-1)!];
  if (leaders.length === 1) return standsClear(first, rest, separability);
  const apart = apartWords(first, last, separability, leaders.length);
  if (rest.length === 0) return nobodyStandsOut(leaders, apart);
  const clear = leaders.every((leader) => rest.every((one) => !leader.tied.has(one.id)));
  return clear ? clearGroup(leaders, rest, apart) : unclearGroup(leaders, apart);
}

function standsClear(first: Fitted, rest: readonly Fitted[], all: Separability): Finding {
  const next = rest[0]!;
  if (rest.length === 1)
    return [
      plain(`${first.name} stands clear of ${next.name}: ${apartWords(first, next, all, 2)}`),
    ];
  return [
    plain(`${first.name} stands clear of the other ${countWord(rest.length)}. `),
    plain(`${next.name} is nearest, ${apartWords(first, next, all, 2)}`),
  ];
}

function nobodyStandsOut(leaders: readonly Fitted[], apart: string): Finding {
  if (leaders.length === 2)
    return [stressed(`The panel cannot separate ${namesOf(leaders)}:`), plain(` ${apart}`)];
  return [
    stressed(`The panel cannot separate the ${countWord(leaders.length)} candidates`),
    plain(` from the first, ${leaders[0]!.name}: ${apart}`),
  ];
}

const clearGroup = (
  leaders: readonly Fitted[],
  rest: readonly Fitted[],
  apart: string,
): Finding => [
  plain(
    rest.length === 1
      ? `${namesOf(leaders)} stand clear of ${rest[0]!.name}. `
      : `${namesOf(leaders)} stand clear of the other ${countWord(rest.length)}. `,
  ),
  stressed("The panel cannot separate them:"),
  plain(` ${apart}`),
];

/** Somebody who is tied with the first is also tied with others who are not. */
const unclearGroup = ([first, ...others]: readonly Fitted[], apart: string): Finding => [
  plain(`${first!.name} has the highest fit, ${formatScore(first!.fit)}. `),
  stressed(`The panel cannot tell ${namesOf(others)} apart from ${first!.name}:`),
  plain(` ${apart}`),
];

const namesOf = (people: readonly Fitted[]): string =>
  joinSome(
    people.map((one) => one.name),
    3,
  );

/** How far two are apart, beside what it takes; with decimals only where whole points would contradict the finding. */
function apartWords(a: Fitted, b: Fitted, separability: Separability, among: number): string {
  const pair = separability.pairs.find((one) => one.a === a.id && one.b === b.id);
  const margin = pair?.margin ?? separability.largest;
  const difference = a.fit - b.fit;
  const digits = [0, 1, 2].find((count) => written(difference, count) !== written(margin, count));
  const [points, needed] = [written(difference, digits ?? 3), written(margin, digits ?? 3)];
  const upTo = among > 2 ? "up to " : "";
  const unit = points === "1" ? "point" : "points";
  return `${upTo}${points} ${unit} apart, when the panel’s own scatter makes anything under ${needed} a tie.`;
}

const written = (points: number, digits: number): string => formatNumber(points, { digits });

/** A blocker of somebody in front is never left to the table. */
function blockedAmong(leaders: readonly Fitted[]): Finding {
  const stuck = leaders.filter((one) => one.blockers.length > 0).slice(0, 3);
  if (stuck.length === 0) return [];
  const each = stuck.map(
    ({ name, blockers }) =>
      `${name} is below the minimum in ${joinNames(blockers.map(inSentence))}`,
  );
  return [plain(`${asSentenceStart(each.join("; "))}.`)];
}
