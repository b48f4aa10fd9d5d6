import { counted, countWord, formatLevel, formatPercent } from "../format.ts";
import { asSentenceStart, inSentence, joinNames, joinSome } from "../names.ts";
import type { Profile, ProfilePoint } from "../profile.ts";
import { blockers, type MustHave } from "../scoring.ts";
import type { Standing } from "../standing.ts";
import { plain, sentences, stressed, type Finding, type NameOf } from "./finding.ts";

/** What opens a candidate's profile. `sealed` counts interviews whose ratings are not shown and not counted. */
export interface CandidateResult {
  standing: Standing;
  sealed: number;
}

/** Coverage under which the sentence says how much is missing. */
const mostlyCovered = 0.8;

/** The solid anchor: below it a level is not hireable as it stands. */
const solidLevel = 3;

/**
 * What the ratings say about one person: the shape of the profile, the must-haves, and how much it rests on. Says
 * nothing of the person's sex, and nothing of an interview that is sealed.
 */
export function candidateFinding({ standing, sealed }: CandidateResult, nameOf: NameOf): Finding {
  if (standing.fit.missing === "no-weights") {
    return [plain("No fit can be computed: "), stressed("the role's weights are all zero.")];
  }
  if (standing.fit.mean === null) return nothingRated(sealed);
  return sentences(
    [plain(shapeClause(standing, nameOf)), ...mustHaveClause(standing, nameOf)],
    supportSentence(standing),
    sealedSentence(sealed),
  );
}

function nothingRated(sealed: number): Finding {
  if (sealed === 0) return [plain("Nothing has been scored yet.")];
  const what =
    sealed === 1 ? "the interview is sealed" : `${countWord(sealed)} interviews are sealed`;
  return [
    plain("Nothing can be said yet: "),
    stressed(`${what} until everybody on the panel has scored.`),
  ];
}

function shapeClause({ profile, fit }: Standing, nameOf: NameOf): string {
  const names = (points: readonly ProfilePoint[]) =>
    joinSome(
      points.map((point) => inSentence(nameOf(point.competencyId))),
      3,
    );
  switch (profile.kind) {
    case "specialist":
      return `A specialist: peaks in ${names(profile.peaks)}`;
    case "strong-all-rounder":
      return `Strong all round${profile.peaks.length > 0 ? `, most of all in ${names(profile.peaks)}` : ""}`;
    case "jack-of-all-trades":
      return "A jack-of-all-trades so far: moderate in everything, outstanding in nothing";
    case "too-little-rated":
      return `A first impression only, with ${formatPercent(fit.coverage)} of the weight assessed`;
    case "mixed":
      return mixedClause(profile, nameOf);
  }
}

function mixedClause({ highest, lowest, spread }: Profile, nameOf: NameOf): string {
  if (highest === null || lowest === null) return "Nothing is rated";
  if (spread === 0) return `The same level, ${formatLevel(highest.mean)}, in everything`;
  const best = inSentence(nameOf(highest.competencyId));
  if (highest.mean < solidLevel)
    return `Below the solid level throughout, closest to it in ${best}`;
  return `Strongest in ${best}, weakest in ${inSentence(nameOf(lowest.competencyId))}`;
}

/** Continues the sentence of a strong profile, or follows a weak one as a sentence of its own. */
function mustHaveClause({ mustHaves: all, profile }: Standing, nameOf: NameOf): Finding {
  const strong = profile.kind === "specialist" || profile.kind === "strong-all-rounder";
  const below = blockers(all);
  if (below.length > 0) {
    const clause = belowClause(below, nameOf);
    return strong
      ? [plain(", but "), stressed(`${clause}.`)]
      : [plain(". "), stressed(`${asSentenceStart(clause)}.`)];
  }
  const open = all.filter((one) => one.state === "not-assessed");
  if (open.length > 0) return [plain(". "), stressed(notAssessedSentence(open, nameOf))];
  if (all.length === 0) return [plain(".")];
  return [
    plain(
      strong
        ? `, and holds ${every(all.length)}.`
        : `. ${asSentenceStart(every(all.length))} ${all.length === 2 ? "are" : "is"} met.`,
    ),
  ];
}

function every(count: number): string {
  return count === 1 ? "the one must-have" : count === 2 ? "both must-haves" : "every must-have";
}

function notAssessedSentence(open: readonly MustHave[], nameOf: NameOf): string {
  const names = joinNames(open.map((one) => inSentence(nameOf(one.competencyId))));
  const kind = open.length === 1 ? "a must-have, is" : "must-haves, are";
  return `${asSentenceStart(names)}, ${kind} not assessed yet.`;
}

function belowClause(below: readonly MustHave[], nameOf: NameOf): string {
  const each = below.map(
    (one) =>
      `${inSentence(nameOf(one.competencyId))} (${formatLevel(one.mean)}, at least ${one.minimum} is asked)`,
  );
  return `below the minimum in ${joinNames(each)}`;
}

function supportSentence({ fit, panelists, profile }: Standing): Finding {
  const gaps: string[] = [];
  if (profile.kind !== "too-little-rated" && fit.coverage < mostlyCovered) {
    gaps.push(`${formatPercent(fit.coverage)} of the weight`);
  }
  if (panelists === 1) gaps.push("one panelist");
  return gaps.length === 0 ? [] : [plain(`This rests on ${joinNames(gaps)}.`)];
}

function sealedSentence(sealed: number): Finding {
  if (sealed === 0) return [];
  const verb = sealed === 1 ? "is" : "are";
  return [
    plain(`${asSentenceStart(counted(sealed, "more interview"))} ${verb} sealed and not counted.`),
  ];
}
