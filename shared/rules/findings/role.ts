import { counted, countWord } from "../format.ts";
import { asSentenceStart, inSentence, joinNames } from "../names.ts";
import type { CompetencyWeight } from "../scoring.ts";
import { fullWeight, sumWeights } from "../weights.ts";
import { plain, stressed, type Finding, type NameOf } from "./finding.ts";

/** What a role asks for, in one sentence: what its must-haves weigh, and what is wrong with its weights. */
export function roleFinding(competencies: readonly CompetencyWeight[], nameOf: NameOf): Finding {
  if (competencies.length === 0) {
    return [plain("Nothing is weighed yet. "), stressed("Add what the person must be able to do.")];
  }
  const sum = sumWeights(competencies.map((one) => one.weight));
  if (sum !== fullWeight) return wrongSum(sum);
  const mustHaves = competencies.filter((one) => one.mustHave !== null);
  if (mustHaves.length === 0) {
    return [
      plain("Nothing is a must-have here: "),
      stressed("a gap anywhere can be made up for somewhere else."),
    ];
  }
  return [plain(`${heaviestClause(competencies, nameOf)}: `), stressed(mustHaveClause(mustHaves))];
}

function wrongSum(sum: number): Finding {
  const off = Math.abs(fullWeight - sum);
  const points = counted(off, "point");
  const what =
    sum < fullWeight
      ? `${points} ${off === 1 ? "is" : "are"} left to give.`
      : `${points} too many.`;
  return [plain(`The weights make ${sum}, not ${fullWeight}: `), stressed(what)];
}

/** Names what weighs most, and whether it is enough alone. */
function heaviestClause(competencies: readonly CompetencyWeight[], nameOf: NameOf): string {
  const top = Math.max(...competencies.map((one) => one.weight));
  const heaviest = competencies.filter((one) => one.weight === top);
  const lightest = Math.min(...competencies.map((one) => one.weight));
  if (top - lightest <= 1 && competencies.length > 1) {
    return `All ${countWord(competencies.length)} competencies weigh the same`;
  }
  if (heaviest.length > 2) return `No single competency decides`;
  const names = joinNames(heaviest.map((one) => inSentence(nameOf(one.competencyId))));
  const required = heaviest.every((one) => one.mustHave !== null);
  if (!required) return `Nobody gets in on ${names} alone`;
  const verb =
    heaviest.length === 1 ? "weighs most and is a must-have" : "weigh most and are must-haves";
  return `${asSentenceStart(names)} ${verb}`;
}

function mustHaveClause(mustHaves: readonly CompetencyWeight[]): string {
  const points = sumWeights(mustHaves.map((one) => one.weight));
  if (mustHaves.length === 1)
    return `the one must-have holds ${points} of the ${fullWeight} points.`;
  return `the ${countWord(mustHaves.length)} must-haves hold ${points} of the ${fullWeight} points.`;
}
