import { counted, countWord, formatScore } from "../format.ts";
import { inSentence, isolate, joinNames, joinSome } from "../names.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/** One person a panel decides on, as far as the scores say something. */
export interface Decidable {
  applicationId: string;
  name: string;
  /** By the additive model; null where it was refused or nothing is rated. */
  adjusted: number | null;
  raw: number | null;
  notSeparableFrom: readonly string[];
  /** Names of the must-haves this person is below. */
  blockers: readonly string[];
  /** Interviews whose seal is closed. */
  sealed: number;
}

interface Question {
  /** Those who run; whoever sits already is no question any more. */
  candidates: readonly Decidable[];
  /** Seats that nobody has. */
  free: number;
  /** Why the model gives no adjusted fits, or null. */
  refusal: string | null;
}

const tooLittle = "Too little is rated to say how sure these fits are.";

const inAYear = plain(" in words somebody can check in a year.");

/**
 * What the scores leave to the panel. It never says whom to take: two people whom the model cannot tell apart stay
 * equal, and whoever stands clear does so by the scores alone.
 */
export function decisionFinding({ candidates, free, refusal }: Question): Finding {
  if (free <= 0)
    return [
      plain("Every seat is taken. "),
      stressed("Who still waits for an answer is yours to say."),
    ];
  if (candidates.length === 0)
    return [plain("Nobody has been interviewed yet: "), stressed("there is nobody to decide on.")];
  const rated = candidates.filter((one) => one.raw !== null);
  if (rated.length === 0) return noFit(candidates);
  if (rated.length === 1) return onlyOne(rated[0]!);
  const why = refusal ?? (rated.some((one) => one.adjusted === null) ? tooLittle : null);
  if (why !== null)
    return sentences(refused(why), blockedSentence(rated), sealedSentence(candidates));
  return sentences(question(rated, free), blockedSentence(rated), sealedSentence(candidates));
}

function noFit(candidates: readonly Decidable[]): Finding {
  const sealed = candidates.reduce((sum, one) => sum + one.sealed, 0);
  if (sealed === 0)
    return [plain("There is no fit yet: "), stressed("nothing that carries weight was assessed.")];
  return [
    plain("There is no fit yet: "),
    stressed(`${counted(sealed, "interview")} ${sealed === 1 ? "is" : "are"} sealed.`),
    plain(" Whoever decides now decides without the panel."),
  ];
}

function onlyOne({ name, raw }: Decidable): Finding {
  return [
    plain(
      `Only ${isolate(name)} has a fit so far, ${formatScore(raw)} of 100, and nobody to compare it with. `,
    ),
    stressed("Whether that is enough is yours to say,"),
    inAYear,
  ];
}

function refused(refusal: string): Finding {
  return [
    plain(`The scores do not say who stands higher. ${refusal} `),
    stressed("What tips it is yours to say,"),
    inAYear,
  ];
}

/** The line between those who would get a seat by the scores and those who would not, and who lies on it. */
function question(rated: readonly Decidable[], free: number): Finding {
  const sorted = rated.toSorted((a, b) => standing(b) - standing(a));
  if (sorted.length <= free)
    return [
      plain("There is a seat for everybody who was scored. "),
      stressed("Whether each of them is good enough is yours to say,"),
      inAYear,
    ];
  const last = sorted[free - 1]!;
  const tied = sorted.filter(
    (one) =>
      one === last ||
      last.notSeparableFrom.includes(one.applicationId) ||
      one.notSeparableFrom.includes(last.applicationId),
  );
  const reaches = tied.some((one) => sorted.indexOf(one) >= free);
  return reaches ? open(tied, free, tied.includes(sorted[0]!)) : clear(sorted.slice(0, free));
}

const standing = ({ adjusted, raw }: Decidable): number => adjusted ?? raw ?? -Infinity;

/** Where the tie reaches up to the first, no seat is settled. */
function open(tied: readonly Decidable[], free: number, all: boolean): Finding {
  const seats = free === 2 ? "both seats" : `all ${countWord(free)} seats`;
  const between = names(tied);
  return [
    plain(
      free === 1
        ? `The scores leave it open between ${between}. `
        : all
          ? `The scores leave ${seats} open between ${between}. `
          : `The scores leave the last of ${countWord(free)} seats open between ${between}. `,
    ),
    stressed("What tips it is yours to say,"),
    inAYear,
  ];
}

function clear(first: readonly Decidable[]): Finding {
  return [
    plain(`${names(first)} ${first.length === 1 ? "stands" : "stand"} clear of everybody else. `),
    stressed("Whether that is enough is yours to say,"),
    inAYear,
  ];
}

const names = (people: readonly Decidable[]): string =>
  joinSome(
    people.map((one) => isolate(one.name)),
    3,
  );

function blockedSentence(rated: readonly Decidable[]): Finding {
  const stuck = rated.filter((one) => one.blockers.length > 0);
  if (stuck.length === 0) return [];
  if (stuck.length > 2) return [plain(`Below a must-have: ${names(stuck)}.`)];
  const each = stuck.map(
    (one) =>
      `${isolate(one.name)} is below the minimum in ${joinNames(one.blockers.map(inSentence))}`,
  );
  return [plain(`${each.join("; ")}.`)];
}

function sealedSentence(candidates: readonly Decidable[]): Finding {
  const sealed = candidates.filter((one) => one.sealed > 0);
  return sealed.length === 0
    ? []
    : [plain(`Interviews of ${names(sealed)} are still sealed and not counted.`)];
}
