import { counted, countWord, formatPercent, formatScore } from "../format.ts";
import { asSentenceStart, inSentence, isolate, joinNames, joinSome } from "../names.ts";
import { enoughCoverage } from "../profile.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/** One person of an opening, as far as a comparison may say something. */
export interface ComparedCandidate {
  name: string;
  fit: number | null;
  coverage: number;
  /** Names of the must-haves this person is below. */
  blockers: readonly string[];
  /** Interviews whose ratings are not shown and not counted. */
  sealed: number;
}

interface Rated extends ComparedCandidate {
  fit: number;
}

/**
 * Who leads and what stands in somebody's way. Fits come without intervals, so the sentence says that a few points
 * are no difference; it never calls anybody the best.
 */
export function comparisonFinding(candidates: readonly ComparedCandidate[]): Finding {
  if (candidates.length === 0) return [plain("There is nobody to compare yet.")];
  const rated = candidates
    .filter((one): one is Rated => one.fit !== null)
    .toSorted((a, b) => b.fit - a.fit);
  if (rated.length === 0) return nobodyRated(candidates);
  const sealed = candidates.filter((one) => one.sealed > 0);
  return sentences(
    rated.length === 1 ? onlyOne(rated[0]!) : leaders(rated),
    blocked(rated),
    thinlyCovered(rated),
    sealedSentence(sealed),
  );
}

function nobodyRated(candidates: readonly ComparedCandidate[]): Finding {
  const sealed = candidates.filter((one) => one.sealed > 0).length;
  if (sealed === 0) return [plain("Nobody has been scored yet.")];
  return [
    plain("Nothing can be compared yet: "),
    stressed(
      `scorecards of ${counted(sealed, "candidate")} are sealed until everybody on the panel has scored.`,
    ),
  ];
}

function onlyOne(candidate: Rated): Finding {
  const name = isolate(candidate.name);
  return [
    plain(
      `Only ${name} has a fit so far, ${formatScore(candidate.fit)} of 100; there is nothing to compare it with.`,
    ),
  ];
}

function leaders(rated: readonly Rated[]): Finding {
  const top = formatScore(rated[0]!.fit);
  const level = rated.filter((one) => formatScore(one.fit) === top);
  const next = rated[level.length];
  const names = joinSome(
    level.map((one) => isolate(one.name)),
    3,
  );
  const lead =
    level.length === 1
      ? `${names} has the highest fit, ${top}`
      : `${names} share the highest fit, ${top}`;
  const after = next ? `; ${isolate(next.name)} follows with ${formatScore(next.fit)}` : "";
  return [plain(`${lead}${after}. `), stressed("A difference of a few points means nothing.")];
}

function blocked(rated: readonly Rated[]): Finding {
  const stuck = rated.filter((one) => one.blockers.length > 0);
  if (stuck.length === 0) return [];
  if (stuck.length > 2) {
    const whom =
      stuck.length === rated.length
        ? `All ${countWord(stuck.length)}`
        : asSentenceStart(countWord(stuck.length));
    return [plain(`${whom} are below a must-have.`)];
  }
  const each = stuck.map(
    (one) =>
      `${isolate(one.name)} is below the minimum in ${joinNames(one.blockers.map(inSentence))}`,
  );
  return [plain(`${each.join("; ")}.`)];
}

function thinlyCovered(rated: readonly Rated[]): Finding {
  const thin = rated.filter((one) => one.coverage < enoughCoverage);
  if (thin.length === 0) return [];
  if (thin.length === 1) {
    const one = thin[0]!;
    return [
      plain(
        `For ${isolate(one.name)} only ${formatPercent(one.coverage)} of the weight is assessed.`,
      ),
    ];
  }
  const names = joinSome(
    thin.map((one) => isolate(one.name)),
    3,
  );
  return [plain(`For ${names} less than half of the weight is assessed.`)];
}

function sealedSentence(sealed: readonly ComparedCandidate[]): Finding {
  if (sealed.length === 0) return [];
  const names = joinSome(
    sealed.map((one) => isolate(one.name)),
    3,
  );
  return [plain(`Interviews of ${names} still lack scorecards and are not counted.`)];
}
