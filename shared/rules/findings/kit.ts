import type { CompetencyCoverage, CoverageGap } from "../kit-coverage.ts";
import { asSentenceStart, inSentence, joinSome } from "../names.ts";
import { sumWeights } from "../weights.ts";
import { plain, sentences, stressed, type Finding, type NameOf } from "./finding.ts";

export interface WeighedCoverage extends Pick<
  CompetencyCoverage,
  "competencyId" | "state" | "gaps"
> {
  weight: number;
}

/** What a kit can show and what it leaves out, in a sentence or two about the points that carry weight. */
export function kitFinding(coverage: readonly WeighedCoverage[], nameOf: NameOf): Finding {
  const weighed = coverage.filter((one) => one.weight > 0);
  const total = pointsOf(weighed);
  const points = (state: CompetencyCoverage["state"]) =>
    pointsOf(weighed.filter((one) => one.state === state));
  if (total === 0) return [plain("Nothing is weighed in this opening yet.")];
  if (points("none") === total)
    return [
      plain("Nothing is asked or shown yet: "),
      stressed("add questions and exercises from the library."),
    ];
  return sentences(
    points("none") > 0
      ? unknown(weighed, total, nameOf)
      : [plain("Everything that counts is looked at: "), stressed(split(points, total))],
    thin(weighed, nameOf),
  );
}

const pointsOf = (some: readonly { weight: number }[]) => sumWeights(some.map((one) => one.weight));

const having = (some: readonly WeighedCoverage[], ...gaps: readonly CoverageGap[]) =>
  some.filter((one) => one.gaps.some((gap) => gaps.includes(gap)));

const namesOf = (some: readonly WeighedCoverage[], nameOf: NameOf) =>
  asSentenceStart(
    joinSome(
      some.map((one) => inSentence(nameOf(one.competencyId))),
      3,
    ),
  );

function unknown(weighed: readonly WeighedCoverage[], total: number, nameOf: NameOf): Finding {
  const missing = having(weighed, "none");
  return [
    plain(`${namesOf(missing, nameOf)} would stay unknown: `),
    stressed(`nothing here rates ${pointsOf(missing)} of the ${total} points.`),
  ];
}

function split(points: (state: CompetencyCoverage["state"]) => number, total: number): string {
  const shown = points("shown");
  if (shown === total) return `all ${total} points are shown at work.`;
  if (shown === 0) return `all ${total} points are told in answers, none is shown.`;
  return `${shown} of the ${total} points are shown at work, ${points("told")} told in answers.`;
}

/** What is looked at, but by one person alone. */
function thin(weighed: readonly WeighedCoverage[], nameOf: NameOf): Finding {
  const alone = having(weighed, "one-source");
  if (alone.length === 0) return [];
  if (alone.length === weighed.length)
    return [plain("One panelist alone would judge all of it: plan a second one.")];
  return [
    plain(
      `${namesOf(alone, nameOf)} ${alone.length === 1 ? "rests" : "rest"} on one panelist alone.`,
    ),
  ];
}

/** Something that could be taken into the kit. */
export interface Choice {
  title: string;
  minutes: number;
  /** Competencies it would settle: those that are missing so far, or told where they could be shown. */
  fills: readonly string[];
}

export interface ChoiceWords {
  /** `role-play` */
  one: string;
  /** `role-plays` */
  many: string;
}

/** What one choice would add: `Shows coachability, and seconds communication`. */
export function gainText(
  { fills, seconds }: { fills: readonly string[]; seconds: readonly string[] },
  nameOf: NameOf,
): string {
  const names = (ids: readonly string[]) =>
    joinSome(
      ids.map((id) => inSentence(nameOf(id))),
      3,
    );
  if (fills.length === 0 && seconds.length === 0) return "Backs up what is shown already";
  if (fills.length === 0) return `Seconds ${names(seconds)}`;
  const shows = `Shows ${names(fills)}`;
  return seconds.length === 0 ? shows : `${shows}, and seconds ${names(seconds)}`;
}

/** What is lacking while an exercise is still to be chosen, and what each choice would settle of it. */
export function choiceFinding(
  coverage: readonly WeighedCoverage[],
  choices: readonly Choice[],
  { one }: ChoiceWords,
): Finding {
  const weighed = coverage.filter((each) => each.weight > 0);
  const open = having(weighed, "none", "told-only");
  const points = pointsOf(open);
  if (points === 0)
    return [
      plain(`Without a ${one}, `),
      stressed("nothing that counts would be missing; "),
      plain("it would back up what the rest shows."),
    ];
  return sentences(
    [
      plain(`Without a ${one}, `),
      stressed(`${points} of ${pointsOf(weighed)} points would be ${lacking(open)}.`),
    ],
    settled(open, choices),
  );
}

function lacking(open: readonly WeighedCoverage[]): string {
  const missing = having(open, "none").length;
  if (missing === 0) return "told instead of shown";
  return missing === open.length ? "missing" : "told, or missing, instead of shown";
}

const pointsIn = (open: readonly WeighedCoverage[], ids: readonly string[]) =>
  pointsOf(open.filter((one) => ids.includes(one.competencyId)));

function settled(open: readonly WeighedCoverage[], choices: readonly Choice[]): Finding {
  const useful = choices
    .map((choice) => ({ title: `“${choice.title}”`, points: pointsIn(open, choice.fills), choice }))
    .filter((one) => one.points > 0)
    .slice(0, 3);
  const [first, second] = useful;
  if (!first) return [plain("Nothing that is written for this role would change that.")];
  const all = pointsOf(open);
  const begins = `${first.title} settles ${first.points === all ? "all" : first.points} of them`;
  if (!second) return [plain(`${begins}.`)];
  const isRest =
    useful.length === 2 &&
    first.points + second.points === all &&
    !second.choice.fills.some((id) => first.choice.fills.includes(id));
  const rest = useful
    .slice(1)
    .map(({ title, points }) => `${title} ${isRest ? `the other ${points}` : points}`);
  return [plain(`${[begins, ...rest].join(", ")}.`)];
}

/** What the marked choice and the one that adds most to it would do together; null where a second adds nothing. */
export function pairFinding(
  coverage: readonly WeighedCoverage[],
  choices: readonly Choice[],
  marked: Choice,
  { many }: ChoiceWords,
): { text: string; second: Choice } | null {
  const open = having(
    coverage.filter((each) => each.weight > 0),
    "none",
    "told-only",
  );
  const together = (other: Choice) => pointsIn(open, [...marked.fills, ...other.fills]);
  const [second] = choices
    .filter((one) => one !== marked)
    .toSorted((a, b) => together(b) - together(a));
  if (!second || together(second) <= pointsIn(open, marked.fills)) return null;
  const who =
    choices.length === 2
      ? `Both ${many} together`
      : `Together with “${second.title}”, the marked one would`;
  const does =
    together(second) === pointsOf(open)
      ? "measure everything"
      : `settle ${together(second)} of the ${pointsOf(open)} points`;
  return { text: `${who} ${does} for ${second.minutes} minutes more.`, second };
}
